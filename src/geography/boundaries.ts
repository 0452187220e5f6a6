import type { AreaCode } from '../domain/areas/area.js';
import { firstDayOf, type MonthIndex } from '../domain/time/period.js';
import { type AreaMerge, areaMerges } from '../reference/area-changes.js';
import { canonicalCode } from './area-names.js';

/** The areas of one date, and how codes of earlier dates lead to them by whole merges. */
export interface Boundaries {
  /** YYYY-MM-DD. */
  readonly date: string;
  /** The area of this date that a code of any earlier date (NHS or ONS) became part of; itself when it never merged. */
  follow(code: AreaCode): AreaCode;
  /** The codes in force in `month` that together are this area; just itself when nothing merged into it since. */
  partsOf(area: AreaCode, month: MonthIndex): readonly AreaCode[];
  /** The merge that ended a code by this date, if one did. */
  mergeOf(code: AreaCode): AreaMerge | undefined;
  /** The merge that made an area by this date, if one did. */
  mergeInto(area: AreaCode): AreaMerge | undefined;
}

/** The boundaries of a date, YYYY-MM-DD. */
export function boundariesOf(date: string): Boundaries {
  const endedBy = new Map<string, AreaMerge>();
  const madeBy = new Map<string, AreaMerge>();
  for (const merge of areaMerges) {
    if (merge.date > date) continue;
    madeBy.set(merge.into, merge);
    for (const code of merge.from) endedBy.set(code, merge);
  }
  const follow = (code: AreaCode): AreaCode => {
    const canonical = canonicalCode(code);
    const merge = endedBy.get(canonical);
    return merge === undefined ? canonical : follow(merge.into as AreaCode);
  };
  const partsOf = (area: AreaCode, month: MonthIndex): readonly AreaCode[] => {
    const merge = madeBy.get(area);
    if (merge === undefined || merge.date <= firstDayOf(month)) return [area];
    return merge.from.flatMap((code) => partsOf(code as AreaCode, month));
  };
  return {
    date,
    follow,
    partsOf,
    mergeOf: (code) => endedBy.get(canonicalCode(code)),
    mergeInto: (area) => madeBy.get(area),
  };
}
