import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export const reference: { esp2013: number[]; pop: number[]; count: number[]; dsr: number; dobson: [number, number] } =
  JSON.parse(readFileSync(join(import.meta.dirname, '../reference/edge/standardisation.json'), 'utf8'));
export const bands = Array.from({ length: 19 }, (_, band) => (band === 18 ? '90+' : `${band * 5}-${band * 5 + 4}`));
export const people = reference.esp2013.length;
export const areas = ['T1', 'T2', 'T3', 'C1', 'C2', 'C3', 'C4'];
export const cohorts = 'area_code,cohort\nT1,X\nT2,X\nT3,X\nC1,REST\nC2,REST\nC3,REST\nC4,REST\n';
export const args = [
  '-p',
  'p.csv',
  '--cohorts',
  'c.csv',
  '--baseline',
  '2014/15',
  '--period',
  '2015/16',
  '--draws',
  '0',
];
export const standardise = [...args, '--standardise', 'esp2013'];

/** Events or people of an area in a year and band. */
export type Made = (area: number, year: number, band: number) => number;

export const months = (year: number): string[] =>
  Array.from({ length: 12 }, (_, at) => `${year + (at < 9 ? 0 : 1)}-${String(((at + 3) % 12) + 1).padStart(2, '0')}`);

/** A year's events as twelve whole counts. */
export function activityOf(events: Made): string {
  const rows = areas.flatMap((area, at) =>
    [2014, 2015].flatMap((year) =>
      bands.flatMap((band, number) => {
        const all = events(at, year, number);
        const each = Math.floor(all / 12);
        return months(year).map(
          (month, first) => `P${area},${area},${month},${band},${first === 0 ? all - 11 * each : each}`,
        );
      }),
    ),
  );
  return `practice_code,area_code,month,age_band,emergency_admissions\n${rows.join('\n')}\n`;
}

export function populationOf(made: Made): string {
  const rows = areas.flatMap((area, at) =>
    [2014, 2015].flatMap((year) => bands.map((band, number) => `${area},${year},${band},${made(at, year, number)}`)),
  );
  return `area_code,year,age_band,population\n${rows.join('\n')}\n`;
}

export const at = (values: readonly number[], place: number): number => values[place] ?? Number.NaN;
// Areas differ, so that there is a spread between them.
export const events: Made = (area, year, band) =>
  Math.round(
    at(reference.count, band) *
      (area === 0 && year === 2014 ? 1 : 1 + (0.013 * ((area * 7 + band * 3 + year) % 11)) / 2),
  );
export const population: Made = (area, year, band) =>
  area === 0 && year === 2014 ? at(reference.pop, band) : at(reference.pop, band) + 41 * ((area + year * band) % 9);
export const files = { 'a.csv': activityOf(events), 'p.csv': populationOf(population), 'c.csv': cohorts };

export interface Limits {
  readonly value: number;
  readonly lower: number;
  readonly upper: number;
}

/** A rate by its definition, and the jackknife by leaving out each area, in plain loops. */
export function byHand(own: readonly number[], year: number): number {
  let rate = 0;
  for (let band = 0; band < people; band++) {
    const sum = (made: Made): number => own.reduce((total, area) => total + made(area, year, band), 0);
    rate += ((at(reference.esp2013, band) / 100_000) * sum(events)) / sum(population);
  }
  return rate;
}

export const growthByHand = (own: readonly number[]): number => byHand(own, 2015) / byHand(own, 2014) - 1;

export function varianceByHand(own: readonly number[]): number {
  const without = own.map((left) => growthByHand(own.filter((area) => area !== left)));
  const mean = without.reduce((total, one) => total + one, 0) / without.length;
  return ((own.length - 1) / own.length) * without.reduce((total, one) => total + (one - mean) ** 2, 0);
}
