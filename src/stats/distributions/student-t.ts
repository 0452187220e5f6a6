import { incompleteBetaTails } from '../functions/incomplete-beta.js';
import { requirePositive, requireProbability } from '../require.js';
import { betaOddsQuantile, betaOddsUpperQuantile } from './beta.js';

/**
 * The upper tail probability P(T > t) of Student's t, in [0, 1]; the two-sided p-value is twice that of |t|.
 * Beyond about 1e150, where the square of t overflows, it is 0.
 *
 * @param t any number, infinities included
 * @param df degrees of freedom, above 0, fractions allowed
 * @throws RangeError if t is NaN or df is not a finite number above 0
 *
 * Reference: Abramowitz and Stegun (1964), Handbook of Mathematical Functions, 26.7.1.
 * Checked against: test/reference/edge/distributions.json
 */
export function studentTTail(t: number, df: number): number {
  requirePositive('df', df);
  if (Number.isNaN(t)) throw new RangeError('t must be a number, not NaN');
  const beyond = incompleteBetaTails(t * (t / df), 0.5, df / 2).upper / 2;
  return t >= 0 ? beyond : 1 - beyond;
}

/**
 * The point below which Student's t falls with probability p; infinite beyond about 1e150.
 *
 * @param p lower tail probability, 0 to 1; the ends give -Infinity and Infinity
 * @param df degrees of freedom, above 0, fractions allowed
 * @throws RangeError if an argument is out of range
 */
export function studentTQuantile(p: number, df: number): number {
  requireProbability('p', p);
  requirePositive('df', df);
  return p <= 0.5 ? -upperHalf(p, df) : upperHalf(1 - p, df);
}

/**
 * The point above which Student's t falls with probability `tail`: 0.025 for a 95% interval's half-width in standard
 * errors.
 *
 * @param tail upper tail probability, 0 to 1; the ends give Infinity and -Infinity
 * @param df degrees of freedom, above 0, fractions allowed
 * @throws RangeError if an argument is out of range
 */
export function studentTUpperQuantile(tail: number, df: number): number {
  requireProbability('tail', tail);
  requirePositive('df', df);
  return tail <= 0.5 ? upperHalf(tail, df) : -upperHalf(1 - tail, df);
}

// The same few are asked for over and over.
const known = new Map<string, number>();
const mostKnown = 64;

function upperHalf(tail: number, df: number): number {
  const key = `${tail} ${df}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  const t = solveUpperHalf(tail, df);
  if (known.size >= mostKnown) known.clear();
  known.set(key, t);
  return t;
}

/** t ≥ 0 with upper tail probability ≤ 1/2. Near the middle, P(|T| < t) is what is solved for. */
function solveUpperHalf(tail: number, df: number): number {
  const odds = tail < 0.25 ? betaOddsUpperQuantile(2 * tail, 0.5, df / 2) : betaOddsQuantile(1 - 2 * tail, 0.5, df / 2);
  return Math.sqrt(odds) * Math.sqrt(df);
}
