import { studentTUpperQuantile } from '../../stats/distributions/student-t.js';
import { fewerAreasLessOne } from '../degrees-of-freedom.js';
import type { Design } from '../design.js';
import { jackknifeArm } from '../estimators/jackknife.js';
import { whyNoError, whyNoJackknife } from '../why-none.js';

/** The gap that a comparison would find, or why that cannot be said. */
export type DetectableGap =
  | {
      /** In percentage points, either way from none. */
      readonly differencePp: number;
      /** Standard error of the gap, in percentage points. */
      readonly error: number;
      readonly df: number;
    }
  | { readonly none: string };

/**
 * The gap that the headline test would find in 80 of 100 such comparisons, were it the true one: the areas' spread is
 * taken as it is, and the limits as the headline's.
 *
 * @param level coverage in (0, 1) of the limits: 0.95 for 95%
 * @param power how often the gap is to be found, from 0.5 to below 1
 * @throws RangeError if the power is out of range
 *
 * Reference: Bloom (1995), Minimum Detectable Effects.
 */
export function detectableGap(design: Design, level: number, power = 0.8): DetectableGap {
  if (!(power >= 0.5 && power < 1))
    throw new RangeError(`power must be from 0.5 to below 1, such as 0.8, not ${power}`);
  const reason = whyNoJackknife(design);
  if (reason !== undefined) return { none: reason };
  const { growthVariance } = jackknifeArm(design.cohort);
  const error = 100 * Math.sqrt(growthVariance + jackknifeArm(design.comparator).growthVariance);
  const unseen = whyNoError(error / 100);
  if (unseen !== undefined) return { none: unseen };
  const df = fewerAreasLessOne(design);
  const errors = studentTUpperQuantile((1 - level) / 2, df) + studentTUpperQuantile(1 - power, df);
  return { differencePp: errors * error, error, df };
}
