import { z } from 'zod';
import { direction, finite, interval, level, orNull } from './parts.js';

const standard = z.enum(['esp2013']);

const rate = z
  .object({ value: orNull, lower: orNull, upper: orNull, level, none: z.string().nullable() })
  .describe("per rate_per people a year, with Dobson's limits; null with the reason in none");

/** A comparison of directly age-standardised rates. */
export const standardisedResult = z.object({
  standard,
  age_bands: z.array(z.int().min(0)).describe('first ages; the last band has no end'),
  areas: z.int().min(0),
  comparator_areas: z.int().min(0),
  left_out_areas: z.array(z.object({ area: z.string(), why: z.string() })),
  rate_baseline: rate,
  rate,
  comparator_rate_baseline: rate,
  comparator_rate: rate,
  rate_per: finite,
  growth_percent: interval.nullable(),
  comparator_growth_percent: interval.nullable(),
  difference_pp: interval.extend({ df: orNull }).nullable(),
  growth_ratio: interval.nullable(),
  direction,
  no_interval: z.string().nullable(),
});

/** The age-standardised rates of one area. */
export const standardisedArea = z.object({
  standard,
  rate_baseline: orNull.describe('per rate_per people a year; null with the reason in no_rate'),
  rate_baseline_lower: orNull,
  rate_baseline_upper: orNull,
  rate: orNull,
  rate_lower: orNull,
  rate_upper: orNull,
  level,
  rate_per: finite,
  growth_percent: orNull,
  comparator_growth_percent: orNull,
  difference_pp: orNull,
  no_rate: z.string().nullable(),
});
