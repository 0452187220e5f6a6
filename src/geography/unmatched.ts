import type { AreaCode } from '../domain/areas/area.js';
import { clamp } from '../domain/common/clamp.js';
import { editDistance } from '../domain/common/spelling.js';
import { type Finding, finding } from '../domain/problems/finding.js';
import { areaNameKey } from '../reference/area-by-name.js';
import { areaCodes, notAreas } from '../reference/area-codes.js';
import { areaName } from './area-names.js';

/**
 * Codes of the activity that are no area of England, where nearly all are: likely totals, parts of areas or slips.
 * None where more than a fifth are strange, since the data are then of somewhere else.
 */
export function strangeCodes(areas: ReadonlySet<AreaCode>, named: ReadonlySet<AreaCode>): AreaCode[] {
  const isKnown = (area: AreaCode): boolean =>
    areaName(area) !== undefined || notAreas.some(({ code }) => code === area);
  const strange = [...areas].filter((area) => !isKnown(area));
  if (strange.length > 0.2 * areas.size) return [];
  return strange.filter((area) => !named.has(area)).sort();
}

/** The finding of strange codes, each with the areas that it may have been meant for; those in the data last. */
export function unmatchedFinding(strange: readonly AreaCode[], areas: ReadonlySet<AreaCode>): Finding[] {
  if (strange.length === 0) return [];
  const near = strange.slice(0, 12).flatMap((code) => {
    const meant = nearestAreas(code, areas);
    return meant.length === 0 ? [] : [`${code} is ${meant.join(' or ')}`];
  });
  return [
    finding('VM327', 'warning', { areas: strange, ...(near.length === 0 ? {} : { near }) }, { count: strange.length }),
  ];
}

const mostMeant = 3;

// A code one slip away, or a name a few: areas that the data lack come first, since one of them is missing.
function nearestAreas(text: string, areas: ReadonlySet<AreaCode>): string[] {
  const isName = /\p{L}{4}/u.test(text);
  const key = areaNameKey(text);
  const limit = isName ? clamp(Math.floor(key.length / 4), 1, 3) : 1;
  const found = areaCodes.flatMap(({ code, name, ons }) => {
    const other = text.length === 9 && !isName ? ons : code;
    const distance = isName ? editDistance(key, areaNameKey(name)) : editDistance(text, other ?? code);
    if (distance > limit) return [];
    return [{ distance: distance + (areas.has(code as AreaCode) ? limit : 0), words: `${other ?? code} ${name}` }];
  });
  return found
    .sort((first, second) => first.distance - second.distance)
    .slice(0, mostMeant)
    .map(({ words }) => words);
}
