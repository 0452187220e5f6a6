import type { AreaCode } from '../domain/area.js';
import type { Quantity } from '../domain/observation.js';
import { type FinancialYear, financialYearOf, lastMonthOf, type Period } from '../domain/period.js';
import type { PopulationGroup } from '../domain/population-group.js';
import { type AreaSeries, seriesOf } from '../domain/series.js';
import type { Evidence } from './check.js';
import { measureName, type Rows, rowsByLength } from './grid.js';
import { sumsByGroup } from './numbers/sums-by-group.js';

/** The events of one financial year against the people, area by area. */
export interface YearOfRates {
  readonly year: FinancialYear;
  readonly areas: readonly AreaCode[];
  readonly events: readonly number[];
  readonly people: readonly number[];
}

/** The rates of the areas compared in the financial years for which all events and a population are known. */
export function yearlyRates(evidence: Evidence): { readonly metric: string; readonly years: readonly YearOfRates[] }[] {
  const { activity, populations, compared } = evidence;
  if (populations === undefined) return [];
  return [...activity].map(([key, series]) => {
    const [, group = 'all'] = key.split('|') as [Quantity, PopulationGroup];
    const events = yearsOf(series);
    const people = peopleByYear(seriesOf(populations, group));
    const areas = [...series.keys()].filter((area) => compared.has(area));
    const years = [...events.keys()].sort((a, b) => a - b);
    return { metric: measureName(key), years: years.map((year) => ratesOf(year, areas, events, people)) };
  });
}

/** What is known of each area in a year. */
interface YearSum {
  sum: number;
  /** The sum of the numbers, each as often as it holds for a month. */
  weighted: number;
  months: number;
}

type Years = ReadonlyMap<FinancialYear, ReadonlyMap<AreaCode, YearSum>>;

function ratesOf(year: FinancialYear, areas: readonly AreaCode[], events: Years, people: Years): YearOfRates {
  const rates = { year, areas: [] as AreaCode[], events: [] as number[], people: [] as number[] };
  const [counted, living] = [events.get(year), people.get(year)];
  for (const area of areas) {
    const [own, there] = [counted?.get(area), living?.get(area)];
    if (own?.months !== 12 || there === undefined || there.weighted <= 0) continue;
    rates.areas.push(area);
    rates.events.push(own.sum);
    // A count of people holds for each of its months, so longer counts weigh more in the mean.
    rates.people.push(there.weighted / there.months);
  }
  return rates;
}

// The same people are set against events of several kinds.
const known = new WeakMap<AreaSeries, Years>();

function peopleByYear(series: AreaSeries): Years {
  const people = known.get(series) ?? yearsOf(series);
  known.set(series, people);
  return people;
}

/** What the periods that lie within each financial year add up to. */
function yearsOf(series: AreaSeries): Years {
  const years = new Map<FinancialYear, Map<AreaCode, YearSum>>();
  for (const rows of rowsByLength(series)) addYears(rows, years);
  return years;
}

function addYears({ areas, periods, counts, months }: Rows, years: Map<FinancialYear, Map<AreaCode, YearSum>>): void {
  const first = financialYearOf(periods[0]?.start ?? (0 as Period['start']));
  const groupOf = Float64Array.from(periods, (period) =>
    liesInYear(period) ? financialYearOf(period.start) - first : -1,
  );
  const groups = 1 + Math.max(...groupOf);
  const { sums, known } = sumsByGroup(counts, groupOf, groups);
  for (let group = 0; group < groups; group++) {
    const year = (first + group) as FinancialYear;
    const own = years.get(year) ?? new Map<AreaCode, YearSum>();
    years.set(year, own);
    for (let row = 0; row < areas.length; row++) {
      const [sum, periods] = [sums[row * groups + group] as number, known[row * groups + group] as number];
      if (periods > 0) addTo(own, areas[row] as AreaCode, sum, periods * months, months);
    }
  }
}

function addTo(own: Map<AreaCode, YearSum>, area: AreaCode, sum: number, months: number, each: number): void {
  const before = own.get(area);
  if (before === undefined) own.set(area, { sum, weighted: sum * each, months });
  else {
    before.sum += sum;
    before.weighted += sum * each;
    before.months += months;
  }
}

function liesInYear(period: Period): boolean {
  return financialYearOf(period.start) === financialYearOf(lastMonthOf(period));
}
