import { type Inputs, source } from '../../src/toolkit.js';

/** One count of an area in a quarter, 0 being the first of 2014/15. */
export interface Cell {
  readonly area: string;
  readonly quarter: number;
  readonly count: number;
}

// The mean of a quarter: T1 and C1 have counts of 1 to 7, the others hardly any. None is a real place.
const means: Readonly<Record<string, number>> = {
  ...{ T1: 4, T2: 14, T3: 23, T4: 38 },
  ...{ C1: 5, C2: 17, C3: 29, C4: 46, C5: 58, C6: 75 },
};
const quarters = 16;

/** Synthetic exact counts, of which a rule hides about one in six. */
export function exactCells(): Cell[] {
  let state = 7;
  const uniform = (): number => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return state / 2147483648;
  };
  return Object.entries(means).flatMap(([area, mean]) =>
    Array.from({ length: quarters }, (_, quarter) => ({
      area,
      quarter,
      count: Math.round(mean * (0.7 + 0.6 * uniform()) * (area.startsWith('T') ? 1 - 0.01 * quarter : 1)),
    })),
  );
}

/** What NHS Digital's rule of 2018 shows of a count. */
export function underHes2018(count: number): string {
  if (count === 0) return '0';
  return count <= 7 ? '*' : String(5 * Math.round(count / 5));
}

/** What the rule before it shows. */
export function underHesPre2018(count: number): string {
  return count >= 1 && count <= 5 ? '*' : String(count);
}

/** A tidy file of these cells; `shows` writes each count. */
export function fileOf(cells: readonly Cell[], shows: (count: number, cell: Cell) => string = String): string {
  const rows = cells.map((cell) => {
    const year = 2014 + Math.floor(cell.quarter / 4);
    return `${cell.area},Q${(cell.quarter % 4) + 1} ${year}/${String(year + 1).slice(2)},${shows(cell.count, cell)}`;
  });
  return `${['area_code,period,emergency_admissions', ...rows].join('\n')}\n`;
}

/** A whole run's inputs around such a file. */
export function inputsAround(activity: string): Inputs {
  const people = Object.entries(means).flatMap(([area, mean]) =>
    [2014, 2015, 2016, 2017].map((year) => `${area},${year},${40 * mean + (year - 2014) * mean}`),
  );
  const sides = Object.keys(means).map((area) => `${area},${area.startsWith('T') ? 'PACS' : 'REST'}`);
  return {
    activity: [source('a.csv', activity)],
    population: [source('p.csv', `area_code,year,population\n${people.join('\n')}\n`)],
    cohorts: source('c.csv', `area_code,cohort\n${sides.join('\n')}\n`),
  };
}
