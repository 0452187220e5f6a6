import type { AreaCode } from '../domain/areas/area.js';
import { editDistance, nearest } from '../domain/common/spelling.js';
import { areaNameKey } from '../reference/area-by-name.js';
import { areaCodes, notAreas } from '../reference/area-codes.js';
import { areaName, canonicalCode } from './area-names.js';

/** Whether a code (NHS or ONS) is of an area of England between 2013 and 2021, or is known to stand among them. */
export function isAreaOfEngland(code: AreaCode): boolean {
  const canonical = canonicalCode(code);
  return areaName(canonical) !== undefined || notAreas.some((one) => one.code === canonical);
}

/** What a mistyped code or name may have been meant for: one of `areas` before any other of England. */
export function nearestArea(text: string, areas: ReadonlySet<AreaCode>): string | undefined {
  const code = text.trim().toUpperCase();
  if (/\p{L}{4}/u.test(code)) return nearestName(text) ?? nearest(code, [...areas].sort());
  if (/^[A-Z]\d{7,9}$/.test(code)) return nearestOns(code);
  return nearest(code, [...[...areas].sort(), ...areaCodes.map((area) => area.code)]);
}

// These differ in a digit or two from each other, so that one is only meant where no other is as near.
function nearestOns(code: string): string | undefined {
  const near = areaCodes.flatMap(({ ons }) => (ons !== undefined && editDistance(code, ons) === 1 ? [ons] : []));
  return near.length === 1 ? near[0] : undefined;
}

function nearestName(text: string): string | undefined {
  const names = new Map(areaCodes.map(({ name, code }) => [areaNameKey(name), `${name} (${code})`]));
  const key = nearest(areaNameKey(text), names.keys());
  return key === undefined ? undefined : names.get(key);
}
