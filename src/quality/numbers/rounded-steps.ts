import type { Cells } from './cells.js';
import { type LevelStep, leastStep, stepDeviations } from './level-steps.js';
import { biasOfRounding } from './rounding-reach.js';

/** A row of rounded counts, and what it varies by. */
export interface RoundedRow {
  /** Logs of the counts less the course that all areas share. */
  readonly own: Cells;
  /** Its usual count, above 0. */
  readonly typical: number;
  /** The variance of the log of such a count, that of rounding in it. */
  readonly variance: number;
  /** What rounding adds to the variance of a count. */
  readonly rounding: number;
  readonly year: number;
}

/**
 * Whether a step is still one when the levels on its two sides are as near to each other as rounding leaves them: a mean
 * of 240 and one of 260 may be shown as 200 and 300 all year.
 */
export function outlastsRounding(step: LevelStep, row: RoundedRow): boolean {
  const { at, change } = step;
  const levels = [row.own.subarray(Math.max(0, at - row.year), at), row.own.subarray(at, at + row.year)].map(levelOf);
  const [low, high] = [Math.min(...levels), Math.max(...levels)];
  const nearest = Math.log(Math.max(0, high - biasAt(high, row)) / (low + biasAt(low, row)));
  const left = Math.min(1, nearest / Math.abs(change));
  // The growth of other years, that a step is held against, is as rounded.
  const error = Math.sqrt((2 * row.variance) / row.year);
  const deviations = Math.min(step.deviations * left, (Math.abs(change) * left) / error);
  return left > 0 && Math.abs(Math.expm1(left * change)) >= leastStep && deviations >= stepDeviations;
}

function biasAt(level: number, { typical, variance, rounding }: RoundedRow): number {
  const dispersion = Math.max(1, variance * typical - rounding / typical);
  return biasOfRounding(rounding, Math.sqrt(dispersion * level));
}

function levelOf(logs: Cells): number {
  const known = logs.filter((log) => !Number.isNaN(log));
  return known.reduce((sum, log) => sum + Math.exp(log), 0) / known.length;
}
