import { type Finding, finding } from '../../domain/finding.js';
import { formatFinancialYear } from '../../domain/period.js';
import type { Check } from '../check.js';
import { type Band, bandDeviations, bandOf, deviationsFrom } from '../numbers/band.js';
import { type YearlyRate, yearlyRates } from '../yearly-rates.js';

interface Outlier {
  readonly rate: YearlyRate;
  readonly band: Band;
  readonly deviations: number;
}

/** Yearly rates further from those of the other areas than areas differ: five robust standard deviations of the logs. */
export const rateBand: Check = {
  code: 'VM335',
  title: 'yearly rates unlike those of all other areas',

  inspect(evidence) {
    return yearlyRates(evidence).flatMap(({ metric, rates }) => {
      const byArea = new Map<string, Outlier[]>();
      for (const outlier of outliersIn(rates)) {
        const { area } = outlier.rate;
        byArea.set(area, [...(byArea.get(area) ?? []), outlier]);
      }
      return [...byArea].flatMap(([area, outliers]) => findingOf(area, metric, outliers));
    });
  },
};

function outliersIn(rates: readonly YearlyRate[]): Outlier[] {
  const years = [...new Set(rates.map(({ year }) => year))].sort((a, b) => a - b);
  return years.flatMap((year) => {
    const own = rates.filter((rate) => rate.year === year);
    const band = bandOf(Float64Array.from(own, logOf));
    if (band === undefined) return [];
    return own
      .map((rate) => ({ rate, band, deviations: deviationsFrom(band, logOf(rate), rate.events) }))
      .filter(({ deviations }) => Math.abs(deviations) > bandDeviations);
  });
}

// A year without any event is as far out as half an event.
function logOf({ events, people }: YearlyRate): number {
  return Math.log(Math.max(events, 0.5) / people);
}

function findingOf(area: string, metric: string, outliers: readonly Outlier[]): Finding[] {
  const [worst] = [...outliers].sort((a, b) => Math.abs(b.deviations) - Math.abs(a.deviations));
  if (worst === undefined) return [];
  const { centre, scale } = worst.band;
  const per = (log: number): number => 1000 * Math.exp(log);
  const facts = {
    area,
    metric,
    years: outliers.map(({ rate }) => formatFinancialYear(rate.year)),
    rate: (1000 * worst.rate.events) / worst.rate.people,
    typical: per(centre),
    lowest: per(centre - bandDeviations * scale),
    highest: per(centre + bandDeviations * scale),
  };
  const concern = { kind: 'other', areas: [worst.rate.area] } as const;
  return [finding('VM335', 'warning', facts, { count: outliers.length, concern })];
}
