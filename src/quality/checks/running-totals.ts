import type { AreaCode } from '../../domain/areas/area.js';
import { groupBy } from '../../domain/common/group-by.js';
import { type Finding, finding } from '../../domain/problems/finding.js';
import { financialYearOf, financialYearPeriod, formatFinancialYear, type Period } from '../../domain/time/period.js';
import type { Check, Evidence } from '../check.js';
import { countsOf, type Grid, gridsOf, measureName } from '../grid.js';
import { climbOf, isRunningTotal } from '../numbers/running-totals.js';
import { placeOf } from '../place-of.js';
import { unlessMost } from '../unless-most.js';

/** Months or quarters that are totals of the financial year so far, as cumulative extracts have them. */
export const runningTotals: Check = {
  code: 'VM347',
  title: 'totals of the year so far in place of months or quarters',

  inspect(evidence) {
    return gridsOf(evidence.activity, [1, 3]).flatMap((grid) => {
      const years = wholeYearsOf(grid);
      const running = grid.areas.flatMap((area, row) => {
        if (!evidence.compared.has(area)) return [];
        const counts = countsOf(grid, row);
        const own = years.filter((at) => isRunningTotal(counts, at, 12 / grid.months));
        if (own.length === 0) return [];
        return [{ area, own, climb: Math.max(...own.map((at) => climbOf(counts, at, 12 / grid.months))) }];
      });
      const byYears = [...groupBy(running, ({ own }) => own.join(' ')).values()];
      const told = byYears.filter((areas) => areas.length > 1 || !mayBeChance(areas[0], years.length));
      return told.map((areas) => findingOf(evidence, grid, areas));
    });
  },
};

/** Where each financial year begins of which the grid has every period. */
function wholeYearsOf({ periods, months }: Grid): number[] {
  return periods.flatMap(({ start }, at) => {
    const isFirst = start === financialYearPeriod(financialYearOf(start)).start;
    return isFirst && at + 12 / months <= periods.length ? [at] : [];
  });
}

interface Running {
  readonly area: AreaCode;
  readonly own: readonly number[];
  readonly climb: number;
}

/** Bed days come in stays, and vary by some three times as much as events that come one by one. */
const leastClimbAlone = 12;

// Among many areas one climbs through a year; a file of totals so far has them in each year.
function mayBeChance(running: Running | undefined, years: number): boolean {
  return running !== undefined && running.own.length === 1 && years > 1 && running.climb < leastClimbAlone;
}

function findingOf(evidence: Evidence, grid: Grid, running: readonly Running[]): Finding {
  const areas = running.map(({ area }) => area).sort();
  const spans = (running[0]?.own ?? []).map(
    (at): Period => ({ start: (grid.periods[at] as Period).start, months: 12 }),
  );
  const [first] = spans as [Period];
  const years = spans.map(({ start }) => formatFinancialYear(financialYearOf(start)));
  const facts = { areas, of: grid.areas.length, metric: measureName(grid.key), years, months: grid.months };
  const concern = unlessMost(grid.areas.length, { kind: 'other', areas, spans });
  const place = placeOf(evidence, grid.key, areas[0] as AreaCode, first.start);
  return finding('VM347', 'warning', facts, { ...place, count: areas.length, ...concern });
}
