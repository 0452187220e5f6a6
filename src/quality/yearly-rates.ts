import type { AreaCode } from '../domain/area.js';
import type { Quantity } from '../domain/observation.js';
import { contains, type FinancialYear, financialYearOf, financialYearPeriod, type Period } from '../domain/period.js';
import type { PopulationGroup } from '../domain/population-group.js';
import { type Series, seriesOf } from '../domain/series.js';
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
    const people = seriesOf(populations, group);
    const rates = [...series].flatMap(([area, own]) =>
      compared.has(area) ? ratesOf(area, own, people.get(area) ?? new Map()) : [],
    );
    return { metric: measureName(key), rates };
  });
}

function ratesOf(area: AreaCode, events: Series, population: Series): YearlyRate[] {
  const years = new Set([...events.values()].map(({ period }) => financialYearOf(period.start)));
  return [...years].flatMap((year) => {
    const [counted, people] = [sumWithin(events, year), meanWithin(population, year)];
    return counted.months === 12 && people !== undefined && people > 0
      ? [{ area, year, events: counted.sum, people }]
      : [];
  });
}

function sumWithin(series: Series, year: FinancialYear): { sum: number; months: number } {
  let [sum, months] = [0, 0];
  for (const { period, value } of within(series, financialYearPeriod(year))) {
    sum += value;
    months += period.months;
  }
  return { sum, months };
}

function meanWithin(series: Series, year: FinancialYear): number | undefined {
  let [sum, months] = [0, 0];
  for (const { period, value } of within(series, financialYearPeriod(year))) {
    sum += value * period.months;
    months += period.months;
  }
  return months === 0 ? undefined : sum / months;
}

function within(series: Series, year: Period): { period: Period; value: number }[] {
  return [...series.values()].flatMap(({ period, value }) =>
    typeof value === 'number' && contains(year, period) ? [{ period, value }] : [],
  );
}
