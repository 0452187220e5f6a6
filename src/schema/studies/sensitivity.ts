import { z } from 'zod';
import { direction, interval, orNull, span, text, who, windowSpan } from '../parts.js';

const share = z.number().min(0).max(1).nullable();

const specification = z.object({
  ...who,
  baseline: span.extend({ choice: text.describe('as --baseline takes it; two years together as 2013/14..2014/15') }),
  period: windowSpan,
  screen: z.enum(['none', 'gaps', 'all']),
  comparator: text.describe('all, or the programmes that leave the rest of England: less uec'),
  people: z.enum(['moving-list', 'fixed-list']),
  weighting: z.enum(['pooled', 'mean-of-areas']),
  areas: z.int().nullable(),
  comparator_areas: z.int().nullable(),
  growth_percent: orNull,
  comparator_growth_percent: orNull,
  difference_pp: interval.extend({ method: z.literal('jackknife-area'), df: orNull }).nullable(),
  direction,
  no_interval: text.nullable(),
  not_measured: text.nullable().describe('why nothing could be measured'),
  own: z.boolean().describe("whether it is the run's own comparison"),
  published: z.array(text).describe('published figures that were measured in this way'),
});

const summary = z.object({
  ...who,
  specifications: z.int().min(1),
  measured: z.int().min(0),
  own_difference_pp: orNull,
  own_direction: direction,
  same_sign_share: share,
  same_direction_share: share,
  lowest_pp: orNull,
  median_pp: orNull,
  highest_pp: orNull,
});

/** The section of `sensitivity`. */
export const sensitivity = z.object({ specifications: z.array(specification), summaries: z.array(summary) });
