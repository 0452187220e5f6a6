import { z } from 'zod';
import { date, finite, level, orNull, range, text, who } from '../parts.js';

/** A row of the section of `trend`. */
export const trendRow = z.object({
  ...who,
  areas: z.int().min(1),
  comparator_areas: z.int().min(1),
  quarter_end: date,
  label: text,
  index: orNull.describe('the baseline year is 100'),
  lower: orNull,
  upper: orNull,
  level,
  index_bounds: range.nullable(),
  comparator_index: orNull,
  rate: orNull,
  comparator_rate: orNull,
  rate_per: finite,
  is_baseline: z.boolean(),
  method: z.literal('jackknife-area'),
  df: orNull,
});
