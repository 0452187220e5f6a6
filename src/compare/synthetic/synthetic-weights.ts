import { simplexWeights } from '../../stats/matrices/quadratic-programme.js';
import { entry } from '../../stats/matrices/vector.js';
import { squaresAboutMean } from '../../stats/squares-about-mean.js';

/** Log rates of the areas of both arms: one row an area, all rows of one length. */
export interface LogPanel {
  readonly cohort: readonly Float64Array[];
  readonly comparator: readonly Float64Array[];
  /** Periods before the start: whole number, at least 1 and below the length of a row. */
  readonly before: number;
}

/** How strongly the weights are drawn towards equal ones, in logs. */
export interface Ridges {
  readonly areas: number;
  readonly periods: number;
}

/** Weights of 0 or more that sum to 1: of the comparator's areas, and of the periods before the start. */
export interface SyntheticWeights {
  readonly areas: Float64Array;
  readonly periods: Float64Array;
}

// The periods' ridge only chooses among answers that are as good; so small a part of the noise does no more.
const slight = 1e-6;
// Rounding in first differences of logs of rates: below it every comparator area moved alike, and any ridge will do.
const rounding = 1e-12;

/**
 * The ridges of the published method, from the spread of the comparator's changes from period to period.
 *
 * Reference: Arkhangelsky et al. (2021), Synthetic Difference-in-Differences, algorithm 1.
 */
export function ridgesOf(panel: LogPanel): Ridges {
  const noise = deviation(panel.comparator.flatMap((row) => changes(row, panel.before)));
  if (!(noise > rounding)) return { areas: 1, periods: 1 };
  const later = (panel.comparator[0]?.length ?? 0) - panel.before;
  return { areas: (panel.cohort.length * later) ** 0.25 * noise, periods: slight * noise };
}

/**
 * The weights that make the comparator's areas run alongside the cohort before the start, and the periods before it
 * stand for those after it among the comparator's areas. Levels do not matter to either.
 *
 * Reference: Arkhangelsky et al. (2021), Synthetic Difference-in-Differences, equations 4 and 6.
 * Checked against: test/reference/panel/06_synth.json
 */
export function syntheticWeights({ cohort, comparator, before }: LogPanel, ridges: Ridges): SyntheticWeights {
  const early = (row: Float64Array): Float64Array => row.subarray(0, before);
  const periods = Array.from({ length: before }, (_, at) => Float64Array.from(comparator, (row) => entry(row, at)));
  return {
    areas: simplexWeights({
      columns: comparator.map((row) => centred(early(row))),
      target: centred(early(meanRow(cohort))),
      ridge: ridges.areas ** 2,
    }),
    periods: simplexWeights({
      columns: periods.map(centred),
      target: centred(Float64Array.from(comparator, (row) => meanOf(row.subarray(before)))),
      ridge: ridges.periods ** 2,
    }),
  };
}

/** The mean of rows of one length, place by place. */
export function meanRow(rows: readonly Float64Array[]): Float64Array {
  return (rows[0] ?? new Float64Array(0)).map(
    (_, at) => rows.reduce((sum, row) => sum + entry(row, at), 0) / rows.length,
  );
}

function changes(row: Float64Array, before: number): number[] {
  return Array.from({ length: Math.max(0, before - 1) }, (_, at) => entry(row, at + 1) - entry(row, at));
}

function deviation(values: readonly number[]): number {
  return Math.sqrt(squaresAboutMean(values) / (values.length - 1));
}

function centred(values: Float64Array): Float64Array {
  const centre = meanOf(values);
  return values.map((value) => value - centre);
}

function meanOf(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
