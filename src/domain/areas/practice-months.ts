import type { MonthIndex, Period } from '../time/period.js';
import type { AreaCode } from './area.js';

/** The area that rows name for each practice, by the first month of their periods. */
export type PracticeMonths = ReadonlyMap<AreaCode, ReadonlyMap<MonthIndex, AreaCode>>;

/** Notes the area of a practice as its rows are read. */
export class PracticeMonthsNoted {
  readonly months = new Map<AreaCode, Map<MonthIndex, AreaCode>>();

  note(practice: AreaCode, { start }: Period, area: AreaCode): void {
    const own = this.months.get(practice);
    if (own === undefined) this.months.set(practice, new Map([[start, area]]));
    else own.set(start, area);
  }
}

/** What several inputs say, of which a later one is right where two say something else of one month. */
export function joinPracticeMonths(all: readonly (PracticeMonths | undefined)[]): PracticeMonths {
  const known = all.filter((one) => one !== undefined && one.size > 0) as PracticeMonths[];
  if (known.length < 2) return known[0] ?? new Map();
  const joined = new Map<AreaCode, Map<MonthIndex, AreaCode>>();
  for (const [practice, months] of known.flatMap((one) => [...one])) {
    joined.set(practice, new Map([...(joined.get(practice) ?? []), ...months]));
  }
  return joined;
}

/** Tells the practices whose rows name an area in the period that begins with a month. */
export function practicesByArea(all: PracticeMonths): (area: AreaCode, period: Period) => ReadonlySet<AreaCode> {
  const members = new Map<string, Set<AreaCode>>();
  for (const [practice, months] of all) {
    for (const [start, area] of months) {
      const key = `${area}|${start}`;
      members.set(key, (members.get(key) ?? new Set<AreaCode>()).add(practice));
    }
  }
  return (area, { start }) => members.get(`${area}|${start}`) ?? new Set();
}
