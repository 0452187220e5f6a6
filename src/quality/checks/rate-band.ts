import type { AreaCode } from '../../domain/areas/area.js';
import { type Finding, finding } from '../../domain/problems/finding.js';
import { type FinancialYear, formatFinancialYear } from '../../domain/time/period.js';
import type { Check } from '../check.js';
import { type Band, bandDeviations, bandOf, deviationsFrom } from '../numbers/band.js';
import type { Cells } from '../numbers/cells.js';
import { type YearOfRates, yearlyRates } from '../yearly-rates.js';

/** One yearly rate out of its band. */
interface Outlier {
  readonly area: AreaCode;
  readonly year: FinancialYear;
  readonly events: number;
  readonly people: number;
  readonly band: Band;
  readonly deviations: number;
}

/** Yearly rates further from those of the other areas than areas differ: five robust standard deviations of the logs. */
export const rateBand: Check = {
  code: 'VM335',
  title: 'yearly rates unlike those of all other areas',

  inspect(evidence) {
    return yearlyRates(evidence).flatMap(({ metric, years }) => {
      const byArea = new Map<string, Outlier[]>();
      for (const outlier of years.flatMap(outliersOf)) {
        const { area } = outlier;
        byArea.set(area, [...(byArea.get(area) ?? []), outlier]);
      }
      return [...byArea].flatMap(([area, outliers]) => findingOf(area, metric, outliers));
    });
  },
};

function outliersOf({ year, areas, events, people, slack }: YearOfRates): Outlier[] {
  const logs = logRates(events, people);
  const band = bandOf(logs);
  if (band === undefined) return [];
  const outliers: Outlier[] = [];
  for (let at = 0; at < logs.length; at++) {
    const log = logs[at] as number;
    // Chance only adds to the scale, so most rates need no closer look.
    if (Math.abs(log - band.centre) <= band.reach) continue;
    const own = { area: areas[at] as AreaCode, events: events[at] as number, people: people[at] as number };
    // A rounded count is judged by what it may be that is nearest to the others.
    const nearest = slack === 0 ? log : nearestLog(band.centre, own, slack);
    const deviations = deviationsFrom(band, nearest, own.events);
    if (Math.abs(deviations) > bandDeviations) outliers.push({ ...own, year, band, deviations });
  }
  return outliers;
}

// A year without any event is as far out as half an event.
function logRates(events: Cells, people: Cells): Cells {
  const logs = new Float64Array(events.length);
  for (let at = 0; at < logs.length; at++) {
    logs[at] = Math.log(Math.max(events[at] as number, 0.5) / (people[at] as number));
  }
  return logs;
}

function nearestLog(centre: number, { events, people }: Pick<Outlier, 'events' | 'people'>, slack: number): number {
  const [lowest, highest] = [events - slack, events + slack].map((one) => Math.log(Math.max(one, 0.5) / people));
  return Math.min(Math.max(centre, lowest as number), highest as number);
}

function findingOf(area: string, metric: string, outliers: readonly Outlier[]): Finding[] {
  const [worst] = [...outliers].sort((a, b) => Math.abs(b.deviations) - Math.abs(a.deviations));
  if (worst === undefined) return [];
  const { centre, reach } = worst.band;
  const per = (log: number): number => 1000 * Math.exp(log);
  const facts = {
    area,
    metric,
    years: outliers.map(({ year }) => formatFinancialYear(year)),
    rate: (1000 * worst.events) / worst.people,
    typical: per(centre),
    lowest: per(centre - reach),
    highest: per(centre + reach),
  };
  const concern = { kind: 'other', areas: [worst.area] } as const;
  return [finding('VM335', 'warning', facts, { count: outliers.length, concern })];
}
