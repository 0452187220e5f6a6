import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Design } from '../../src/compare/design.js';
import type { ArmHistory, History } from '../../src/compare/histories/history.js';
import type { ArmData } from '../../src/domain/areas/arm.js';

const measures = { admissions: 6, 'bed days': 7 } as const;
const populationColumn = 5;
const quartersOf = { baseline: [4, 5, 6, 7], window: [16, 17, 18, 19] } as const;

export type Measure = keyof typeof measures;

/** Each cohort of the benchmark's panel beside the rest, quarter by quarter. */
export function readHistory(folder: string, cohort: string, measure: Measure): History {
  const rows = readFileSync(join(folder, 'panel.csv'), 'utf8').trim().split('\n').slice(2);
  const cells = rows.map((row) => row.split(','));
  const arm = (name: string): ArmHistory => {
    const areas = new Map<string, string[][]>();
    for (const row of cells.filter((one) => one[1] === name)) {
      areas.set(row[0] ?? '', [...(areas.get(row[0] ?? '') ?? []), row]);
    }
    const numbers = (column: number, per: number): number[][] =>
      [...areas.values()].map((own) => own.map((row) => Number(row[column]) / per));
    return { events: numbers(measures[measure], 1), exposure: numbers(populationColumn, 4) };
  };
  return { cohort: arm(cohort), comparator: arm('REST') };
}

/** The last year of a history beside its second. */
export function designOf({ cohort, comparator }: History): Design {
  const sums = (rows: readonly (readonly number[])[], quarters: readonly number[]): number[] =>
    rows.map((row) => quarters.reduce((sum, quarter) => sum + (row[quarter] ?? 0), 0));
  const arm = ({ events, exposure }: ArmHistory): ArmData => ({
    baselineEvents: sums(events, quartersOf.baseline),
    baselineExposure: sums(exposure, quartersOf.baseline),
    events: sums(events, quartersOf.window),
    exposure: sums(exposure, quartersOf.window),
  });
  return { cohort: arm(cohort), comparator: arm(comparator) };
}

/** The six comparisons of the benchmark. */
export const comparisons: readonly (readonly [string, Measure])[] = (['admissions', 'bed days'] as const).flatMap(
  (measure) => ['PACS', 'MCP', 'EHCH'].map((cohort) => [cohort, measure] as const),
);
