import type { Estimator, Limits } from '../estimator.js';
import { growthOf, totalsOf } from '../growth/growth.js';
import { poisson } from './poisson.js';

/** Poisson limits in which the gap's take their shape from those of the two growths, which are not symmetrical. */
export const mover: Estimator = {
  title: 'Poisson counts, limits of the gap recovered from those of the growths',
  reference: 'Zou and Donner (2008), Construction of confidence limits about effect measures',
  estimate: (design, options) => {
    const estimate = poisson.estimate(design, options);
    if ('none' in estimate) return estimate;
    const gap = moverDifference(
      { value: growthOf(totalsOf(design.cohort)), ...estimate.growth },
      { value: growthOf(totalsOf(design.comparator)), ...estimate.comparatorGrowth },
    );
    return { ...estimate, differencePp: { lower: 100 * gap.lower, upper: 100 * gap.upper } };
  },
};

/**
 * Limits of a difference of two independent estimates, from the limits of each.
 *
 * Reference: Zou and Donner (2008), Construction of confidence limits about effect measures.
 * Checked against: test/reference/panel/01_growth.json
 */
export function moverDifference(first: Limits & { value: number }, second: Limits & { value: number }): Limits {
  const difference = first.value - second.value;
  return {
    lower: difference - Math.hypot(first.value - first.lower, second.upper - second.value),
    upper: difference + Math.hypot(first.upper - first.value, second.value - second.lower),
  };
}
