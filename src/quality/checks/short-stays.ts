import type { AreaCode } from '../../domain/areas/area.js';
import type { Quantity } from '../../domain/counts/observation.js';
import type { PopulationGroup } from '../../domain/counts/population-group.js';
import { activityKey } from '../../domain/counts/series.js';
import { type Finding, finding } from '../../domain/problems/finding.js';
import { type FinancialYear, financialYearOf, formatFinancialYear } from '../../domain/time/period.js';
import type { Check, Evidence } from '../check.js';
import { countsOf, type Grid, gridsOf, measureName } from '../grid.js';
import { usuallyMany } from '../numbers/noughts.js';
import { medians } from '../numbers/robust-scale.js';
import { unlessMost } from '../unless-most.js';

/** Areas whose usual period has no more bed days than admissions, as where columns are swapped or one is used twice. */
export const shortStays: Check = {
  code: 'VM345',
  title: 'no more bed days than admissions',

  inspect({ activity, compared }) {
    const grids = gridsOf(activity, [1, 3, 12]);
    return grids.flatMap((days) => {
      const [quantity, group] = days.key.split('|') as [Quantity, PopulationGroup];
      if (quantity !== 'emergency_bed_days') return [];
      const key = activityKey('emergency_admissions', group);
      const admissions = grids.find((grid) => grid.key === key && grid.months === days.months);
      if (admissions === undefined || areAllLonger(days, admissions)) return [];
      const found = findingOf(days, admissions, compared);
      return found.length === 0 ? yearsOf(days, admissions, compared) : found;
    });
  },
};

/** Whether each area has more bed days than admissions in each period, so that no median of them can be short. */
function areAllLonger(days: Grid, admissions: Grid): boolean {
  const [first, other] = [days.periods[0]?.start, admissions.periods[0]?.start];
  if (first !== other || days.periods.length !== admissions.periods.length) return false;
  if (days.areas.length !== admissions.areas.length) return false;
  for (let row = 0; row < days.areas.length; row++) {
    if (days.areas[row] !== admissions.areas[row]) return false;
    const [own, stays] = [countsOf(days, row), countsOf(admissions, row)];
    for (let at = 0; at < own.length; at++) if (!((own[at] as number) > (stays[at] as number))) return false;
  }
  return true;
}

/** The share of areas that must be short in one year: columns are swapped in a whole delivery of a file. */
const leastShort = 0.8;

/** The financial years in which nearly all areas have no more bed days than admissions, while their usual periods do. */
function yearsOf(days: Grid, admissions: Grid, compared: Evidence['compared']): Finding[] {
  const years = [...new Set(days.periods.map(({ start }) => financialYearOf(start)))];
  return years.flatMap((year) =>
    findingOf(within(days, year), within(admissions, year), compared).flatMap((found) => {
      if (found.code !== 'VM345' || found.facts.areas.length < leastShort * found.facts.of) return [];
      const facts = { ...found.facts, year: formatFinancialYear(year) };
      return [finding('VM345', 'warning', facts, { count: found.facts.areas.length })];
    }),
  );
}

/** The grid with the periods of a financial year alone. */
function within(grid: Grid, year: FinancialYear): Grid {
  const at = grid.periods.flatMap(({ start }, index) => (financialYearOf(start) === year ? [index] : []));
  const [from, to] = [at[0] ?? 0, 1 + (at.at(-1) ?? -1)];
  const counts = grid.counts.map((row) => row.subarray(from, to));
  return { ...grid, periods: grid.periods.slice(from, to), counts };
}

function findingOf(days: Grid, admissions: Grid, compared: Evidence['compared']): Finding[] {
  const daysOf = usualOf(days);
  const usual = [...usualOf(admissions)].flatMap(([area, stays]) => {
    const own = daysOf.get(area);
    return own === undefined || !(stays >= usuallyMany) || !compared.has(area) ? [] : [{ area, stays, days: own }];
  });
  const short = usual.filter((one) => one.days <= one.stays);
  if (short.length === 0) return [];
  const sum = (what: 'days' | 'stays'): number => short.reduce((total, one) => total + one[what], 0);
  const areas = short.map(({ area }) => area).sort();
  const measures = { metric: measureName(days.key), admissions: measureName(admissions.key) };
  const facts = { ...measures, areas, of: usual.length, days: sum('days') / sum('stays') };
  const concern = unlessMost(usual.length, { kind: 'other', areas });
  return [finding('VM345', 'warning', facts, { count: areas.length, ...concern })];
}

function usualOf({ areas, counts }: Grid): Map<AreaCode, number> {
  const usual = medians(counts);
  return new Map(areas.map((area, row) => [area, usual[row] as number]));
}
