import { z } from 'zod';
import { date, finite, orNull, population, text } from './parts.js';

const who = { metric: text, population, cohort: text };

/** A row of `sites`. */
export const siteSeries = z.object({
  ...who,
  area: text,
  name: text.nullable(),
  quarters: z.array(z.object({ quarter_end: date, label: text, index: orNull, comparator_index: orNull })),
  steps: z.array(date).describe('last days of the quarters at which the level of the counts jumps'),
});

const season = z.object({
  label: text,
  is_baseline: z.boolean(),
  cohort_percent: z.array(orNull).length(4),
  comparator_percent: z.array(orNull).length(4),
});

/** A row of `seasons`. */
export const seasonalCourse = z.object({ ...who, years: z.array(season) });

/** A row of `placebos`. */
export const placebos = z.object({
  ...who,
  areas: z.int().min(2),
  difference_pp: finite,
  p_value: orNull,
  draws: z.int().min(0),
  as_far: z.int().min(0),
  bins: z.array(z.object({ lower: finite, upper: finite, count: z.int().min(0) })),
});
