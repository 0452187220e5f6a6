import type { AreaCode } from '../domain/areas/area.js';
import { regions } from '../reference/regions.js';
import { stps } from '../reference/stps.js';
import { vanguardSites } from '../reference/vanguard-sites.js';
import { type Boundaries, boundariesOf } from './boundaries.js';

// The day to whose areas the regions are known.
const knownOn = '2016-04-01';

/**
 * The region of NHS England that an area lies in, on any boundaries, or a site that is measured on its practices;
 * `undefined` where none is known. No merge of areas crossed a region, so any part of a merged area tells.
 */
export function regionFinder(boundaries: Boundaries): (area: AreaCode) => string | undefined {
  const known = boundariesOf(knownOn);
  const then = regionsThen();
  const now = new Map([...then].map(([area, region]) => [boundaries.follow(area), region]));
  const find = (area: AreaCode): string | undefined => now.get(area) ?? then.get(known.follow(area));
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
