/**
 * The value at x of a polynomial by Horner's rule.
 *
 * @param coefficients in ascending powers, the constant first; an empty list gives 0
 */
export function polynomial(coefficients: readonly number[], x: number): number {
  return coefficients.reduceRight((rest, coefficient) => rest * x + coefficient, 0);
}
