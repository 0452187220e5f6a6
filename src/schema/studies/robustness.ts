import { z } from 'zod';
import { direction, finite, level, orNull, probability, text, who } from '../parts.js';

const estimatorResult = z.object({
  estimator: text,
  title: text,
  value: orNull,
  lower: orNull,
  upper: orNull,
  level,
  df: orNull,
  p_value: probability.describe('two-sided, on the log ratio'),
  dispersion: orNull,
  draws: orNull,
  seed: orNull,
  direction,
  note: text.nullable(),
  no_interval: text.nullable(),
});

/** A row of the section `robustness` of `sensitivity`. */
export const robustnessResult = z.object({
  ...who,
  areas: z.int().min(1),
  comparator_areas: z.int().min(1),
  difference_pp: finite,
  direction,
  estimators: z.array(estimatorResult),
  rests_on: z.array(text).nullable(),
  without_one_pp: z.object({ lowest: finite, highest: finite }).nullable(),
  detectable_pp: orNull.describe('the gap that would be found in 80 of 100 such comparisons'),
  misrecorded: z
    .object({
      area: text,
      span: z.enum(['baseline', 'window']),
      events: z.int().min(1),
      share: finite,
      change: z.enum(['more', 'fewer']),
      direction,
    })
    .nullable()
    .describe('the fewest events of one area that would give another word'),
  no_misrecorded: text.nullable(),
  baseline_level: z
    .object({
      rate: finite,
      comparator_rate: finite,
      rate_per: finite,
      rate_ratio: finite,
      gap_in_deviations: finite,
      adjusted_pp: orNull.describe('had all areas had one rate in the year before the baseline'),
      adjusted_growth_ratio: orNull,
      adjusted_error: orNull,
      is_moved: z.boolean().nullable(),
      no_adjusted: text.nullable(),
    })
    .nullable(),
  no_baseline_level: text.nullable(),
});
