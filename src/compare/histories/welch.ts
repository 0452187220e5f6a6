import { CannotEstimate } from '../../stats/cannot-estimate.js';
import { studentTTail } from '../../stats/distributions/student-t.js';
import { squaresAboutMean } from '../../stats/squares-about-mean.js';

/** A test that the mean is the same in two arms whose spreads may differ. */
export interface WelchTest {
  readonly t: number;
  readonly df: number;
  /** Two-sided. */
  readonly pValue: number;
}

/**
 * Welch's test of the cohort's mean against the comparator's.
 *
 * @param cohort at least two numbers
 * @param comparator at least two numbers
 * @throws CannotEstimate if neither arm varies
 *
 * Reference: Welch (1947), The Generalization of 'Student's' Problem.
 * Checked against: test/reference/panel/10_pretrend.json
 */
export function welch(cohort: readonly number[], comparator: readonly number[]): WelchTest {
  const [own, other] = [meanOf(cohort), meanOf(comparator)];
  const total = own.variance + other.variance;
  if (!(total > 0)) throw new CannotEstimate('at least one arm must vary, and each must hold two numbers');
  const t = (own.mean - other.mean) / Math.sqrt(total);
  const df =
    (total * total) / (own.variance ** 2 / (cohort.length - 1) + other.variance ** 2 / (comparator.length - 1));
  return { t, df, pValue: 2 * studentTTail(Math.abs(t), df) };
}

/** A mean with its variance. */
function meanOf(values: readonly number[]): { readonly mean: number; readonly variance: number } {
  const count = values.length;
  const mean = values.reduce((sum, value) => sum + value, 0) / count;
  return { mean, variance: squaresAboutMean(values) / (count * (count - 1)) };
}
