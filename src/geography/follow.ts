import type { AreaCode } from '../domain/areas/area.js';
import { addMonths, type MonthIndex, monthIndex } from '../domain/time/period.js';
import type { Boundaries } from './boundaries.js';

/** The least share of a merged area's people that a group must be for the merged area to stand for it. */
export const leastShare = 0.8;

/** People in an area (by its code of that month) in a month; `undefined` when the data do not say. */
export type PeopleIn = (area: AreaCode, month: MonthIndex) => number | undefined;

/** A merged area that a group of areas went into together with others. */
export interface Merged {
  readonly into: AreaCode;
  /** The group's areas that are part of it. */
  readonly from: readonly AreaCode[];
  /** The group's share of its people before the merge, in [0, 1]; absent when the data do not say. */
  readonly share?: number;
}

/** Where a group of areas is on later boundaries. */
export interface Followed {
  /** Areas that are the group's alone, or at least 80% its own by people. */
  readonly areas: readonly AreaCode[];
  /** The latter, for saying so. */
  readonly mostly: readonly Merged[];
  /** Merged areas that are mostly others, which cannot stand for the group. */
  readonly lost: readonly Merged[];
}

/** Follows a group of areas to later boundaries, where some may have merged with areas outside it. */
export function followGroup(codes: readonly AreaCode[], boundaries: Boundaries, peopleIn: PeopleIn): Followed {
  const areas: AreaCode[] = [];
  const mostly: Merged[] = [];
  const lost: Merged[] = [];
  for (const area of new Set(codes.map((code) => boundaries.follow(code)))) {
    const before = codes.includes(area) ? undefined : lastMonthBefore(area, codes, boundaries);
    const parts = before === undefined ? [] : boundaries.partsOf(area, before);
    if (before === undefined || parts.every((part) => codes.includes(part))) {
      areas.push(area);
      continue;
    }
    const from = codes.filter((code) => boundaries.follow(code) === area);
    const share = shareOf(parts, codes, (part) => peopleIn(part, before));
    const merged = { into: area, from, ...(share === undefined ? {} : { share }) };
    if (share !== undefined && share >= leastShare) {
      areas.push(area);
      mostly.push(merged);
    } else {
      lost.push(merged);
    }
  }
  return { areas, mostly, lost };
}

function shareOf(
  parts: readonly AreaCode[],
  codes: readonly AreaCode[],
  people: (part: AreaCode) => number | undefined,
): number | undefined {
  let [own, all] = [0, 0];
  for (const part of parts) {
    const count = people(part) ?? Number.NaN;
    all += count;
    if (codes.includes(part)) own += count;
  }
  return all > 0 ? own / all : undefined;
}

// The last month in which the first of the group's areas to merge still stood alone.
function lastMonthBefore(area: AreaCode, codes: readonly AreaCode[], boundaries: Boundaries): MonthIndex | undefined {
  const dates = codes.flatMap((code) => {
    const merge = boundaries.follow(code) === area ? boundaries.mergeOf(code) : undefined;
    return merge === undefined ? [] : [merge.date];
  });
  const [first] = dates.sort();
  if (first === undefined) return undefined;
  return addMonths(monthIndex(Number(first.slice(0, 4)), Number(first.slice(5, 7))), -1);
}
