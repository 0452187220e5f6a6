import { type Finding, finding } from '../../domain/finding.js';
import { type FinancialYear, formatFinancialYear } from '../../domain/period.js';
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
  const byYear = new Map<FinancialYear, YearlyRate[]>();
  for (const rate of rates) {
    const own = byYear.get(rate.year);
    if (own === undefined) byYear.set(rate.year, [rate]);
    else own.push(rate);
  }
  return [...byYear].sort(([first], [second]) => first - second).flatMap(([, own]) => outliersOfYear(own));
}

function outliersOfYear(rates: readonly YearlyRate[]): Outlier[] {
  const logs = Float64Array.from(rates, logOf);
  const band = bandOf(logs);
  if (band === undefined) return [];
  const outliers: Outlier[] = [];
  for (let at = 0; at < logs.length; at++) {
    const [log, rate] = [logs[at] as number, rates[at] as YearlyRate];
    // Chance only adds to the scale, so most rates need no closer look.
    if (Math.abs(log - band.centre) <= bandDeviations * band.scale) continue;
    const deviations = deviationsFrom(band, log, rate.events);
    if (Math.abs(deviations) > bandDeviations) outliers.push({ rate, band, deviations });
  }
  return outliers;
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
