import type { AreaCode } from '../domain/area.js';
import type { Quantity } from '../domain/observation.js';
import { type FinancialYear, financialYearOf, lastMonthOf } from '../domain/period.js';
import type { PopulationGroup } from '../domain/population-group.js';
import { type AreaSeries, type Series, seriesOf } from '../domain/series.js';
import type { Evidence } from './check.js';
import { measureName } from './grid.js';

/** An area's events in one financial year against its people. */
export interface YearlyRate {
  readonly area: AreaCode;
  readonly year: FinancialYear;
  readonly events: number;
  readonly people: number;
}

/** The rates of the areas compared in the financial years for which all events and a population are known. */
export function yearlyRates(evidence: Evidence): { readonly metric: string; readonly rates: readonly YearlyRate[] }[] {
  const { activity, populations, compared } = evidence;
  if (populations === undefined) return [];
  return [...activity].map(([key, series]) => {
    const [, group = 'all'] = key.split('|') as [Quantity, PopulationGroup];
    const people = peopleByYear(seriesOf(populations, group));
    const rates: YearlyRate[] = [];
    for (const [area, own] of series) if (compared.has(area)) addRates(rates, area, own, people.get(area));
    return { metric: measureName(key), rates };
  });
}

type Years = ReadonlyMap<FinancialYear, YearSum>;

// The same people are set against events of several kinds.
const known = new WeakMap<AreaSeries, ReadonlyMap<AreaCode, Years>>();

function peopleByYear(series: AreaSeries): ReadonlyMap<AreaCode, Years> {
  const before = known.get(series);
  if (before !== undefined) return before;
  const people = new Map<AreaCode, Years>();
  for (const [area, own] of series) people.set(area, byYear(own));
  known.set(series, people);
  return people;
}

function addRates(rates: YearlyRate[], area: AreaCode, events: Series, people: Years | undefined): void {
  if (people === undefined) return;
  for (const [year, counted] of byYear(events)) {
    const own = counted.months === 12 ? people.get(year) : undefined;
    // A count of people holds for each of its months, so longer counts weigh more in the mean.
    const mean = own === undefined ? 0 : own.weighted / own.months;
    if (mean > 0) rates.push({ area, year, events: counted.sum, people: mean });
  }
}

interface YearSum {
  sum: number;
  weighted: number;
  months: number;
}

/** What the segments that lie within each financial year add up to. */
function byYear(series: Series): Years {
  const years = new Map<FinancialYear, YearSum>();
  let own: YearSum = { sum: 0, weighted: 0, months: 0 };
  let last: FinancialYear | undefined;
  for (const { period, value } of series.values()) {
    const year = financialYearOf(period.start);
    if (typeof value !== 'number' || financialYearOf(lastMonthOf(period)) !== year) continue;
    if (year !== last) own = years.get(year) ?? { sum: 0, weighted: 0, months: 0 };
    if (own.months === 0) years.set(year, own);
    own.sum += value;
    own.weighted += value * period.months;
    own.months += period.months;
    last = year;
  }
  return years;
}
