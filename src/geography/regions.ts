import type { AreaCode } from '../domain/area.js';
import { regions } from '../reference/regions.js';
import { stps } from '../reference/stps.js';
import { vanguardSites } from '../reference/vanguard-sites.js';
import { type Boundaries, boundariesOf } from './boundaries.js';

// The day to whose areas the regions are known.
const knownOn = '2016-04-01';

/**
 * The region of NHS England that an area lies in, on any boundaries, or a site that is measured on its practices;
 * `undefined` where none is known. An area merged across regions is in the one that most of its parts were in.
 */
export function regionFinder(boundaries: Boundaries): (area: AreaCode) => string | undefined {
  const known = boundariesOf(knownOn);
  const regionOf = regionsThen();
  const parts = new Map<AreaCode, string[]>();
  for (const [area, region] of regionOf) {
    const now = boundaries.follow(area);
    parts.set(now, [...(parts.get(now) ?? []), region]);
  }
  const find = (area: AreaCode): string | undefined =>
    mostCommon(parts.get(area) ?? []) ?? regionOf.get(known.follow(area));
  return (area) => {
    const [first] = vanguardSites.find((site) => site.id === area)?.areas ?? [];
    return find(area) ?? (first === undefined ? undefined : find(boundaries.follow(first as AreaCode)));
  };
}

function regionsThen(): ReadonlyMap<AreaCode, string> {
  return new Map(
    stps.flatMap(({ code = '', areas }) => {
      const region = regions.find((one) => one.stps.includes(code));
      return region === undefined ? [] : areas.map((area) => [area as AreaCode, region.name] as const);
    }),
  );
}

function mostCommon(names: readonly string[]): string | undefined {
  const times = (name: string): number => names.filter((one) => one === name).length;
  return [...names].sort((first, second) => times(second) - times(first))[0];
}
