import { requireProbability } from './require.js';

/**
 * Bonferroni's adjusted p-values, in [0, 1] and in the order given: each times the number of tests.
 *
 * @throws RangeError if a p-value is out of range
 *
 * Reference: Dunn (1961), Multiple Comparisons Among Means.
 * Checked against: test/reference/edge/multiplicity.json
 */
export function bonferroni(pValues: readonly number[]): number[] {
  requirePValues(pValues);
  return pValues.map((p) => Math.min(1, p * pValues.length));
}

/**
 * Holm's adjusted p-values, in [0, 1] and in the order given; they hold the familywise error for any dependence.
 *
 * @throws RangeError if a p-value is out of range
 *
 * Reference: Holm (1979), A Simple Sequentially Rejective Multiple Test Procedure.
 * Checked against: test/reference/edge/multiplicity.json
 */
export function holm(pValues: readonly number[]): number[] {
  requirePValues(pValues);
  return stepDown(pValues, (rank) => pValues.length - rank + 1);
}

/**
 * Hochberg's adjusted p-values, in [0, 1] and in the order given; they hold the familywise error when the tests are
 * independent or positively dependent.
 *
 * @throws RangeError if a p-value is out of range
 *
 * Reference: Hochberg (1988), A Sharper Bonferroni Procedure for Multiple Tests of Significance.
 * Checked against: test/reference/edge/multiplicity.json
 */
export function hochberg(pValues: readonly number[]): number[] {
  requirePValues(pValues);
  return stepUp(pValues, (rank) => pValues.length - rank + 1);
}

/**
 * Adjusted p-values that hold the false discovery rate under independence, in [0, 1] and in the order given.
 *
 * @throws RangeError if a p-value is out of range
 *
 * Reference: Benjamini and Hochberg (1995), Controlling the False Discovery Rate.
 * Checked against: test/reference/edge/multiplicity.json
 */
export function benjaminiHochberg(pValues: readonly number[]): number[] {
  requirePValues(pValues);
  return stepUp(pValues, (rank) => pValues.length / rank);
}

/**
 * Adjusted p-values that hold the false discovery rate for any dependence, in [0, 1] and in the order given.
 *
 * @throws RangeError if a p-value is out of range
 *
 * Reference: Benjamini and Yekutieli (2001), The Control of the False Discovery Rate in Multiple Testing under Dependency.
 * Checked against: test/reference/edge/multiplicity.json
 */
export function benjaminiYekutieli(pValues: readonly number[]): number[] {
  requirePValues(pValues);
  const harmonic = pValues.reduceRight((total, _, index) => total + 1 / (index + 1), 0);
  return stepUp(pValues, (rank) => (harmonic * pValues.length) / rank);
}

type Factor = (rank: number) => number;

/** The running maximum from the smallest p-value up. */
function stepDown(pValues: readonly number[], factor: Factor): number[] {
  const adjusted = pValues.slice();
  let largest = 0;
  for (const [position, { p, index }] of ascending(pValues).entries()) {
    largest = Math.max(largest, Math.min(1, p * factor(position + 1)));
    adjusted[index] = largest;
  }
  return adjusted;
}

/** The running minimum from the largest p-value down. */
function stepUp(pValues: readonly number[], factor: Factor): number[] {
  const adjusted = pValues.slice();
  let smallest = 1;
  for (const [position, { p, index }] of ascending(pValues).reverse().entries()) {
    smallest = Math.min(smallest, p * factor(pValues.length - position));
    adjusted[index] = smallest;
  }
  return adjusted;
}

function ascending(pValues: readonly number[]): { readonly p: number; readonly index: number }[] {
  return pValues.map((p, index) => ({ p, index })).sort((first, second) => first.p - second.p);
}

function requirePValues(pValues: readonly number[]): void {
  for (const p of pValues) requireProbability('each p-value', p);
}
