import { z } from 'zod';
import { finite, interval, orNull, probability, span, text, who } from '../parts.js';

const eventYear = span.extend({
  is_baseline: z.boolean(),
  is_before: z.boolean(),
  log_ratio: finite,
  error: finite,
  growth_ratio: interval,
  p_value: probability,
  df: orNull,
});

const eventQuarter = eventYear.extend({
  df: orNull.optional(),
  simultaneous: z
    .object({ lower: finite, upper: finite, p_value: probability })
    .nullable()
    .describe('limits of the ratio that hold for all quarters at once'),
});

const synthetic = z.object({
  log_ratio: finite,
  error: orNull,
  growth_ratio: interval,
  no_interval: text.nullable().describe('why the ratio has no limits'),
  p_value: probability,
  draws: z.int().min(0),
  exact: z.boolean(),
  seed: z.int(),
  periods_before: z.int().min(1),
  distance_before: finite,
  effective_areas: finite,
  heaviest_share: finite,
});

const preTrend = z.object({
  f: orNull,
  df1: orNull,
  df2: orNull,
  p_value: probability,
  no_joint: text.nullable().describe('why every period jointly is not tested'),
  p_permutation: probability,
  draws: z.int().min(0),
  exact: z.boolean(),
  year_difference: finite,
  year_p_value: finite,
  detectable_percent_per_year: finite,
  no_evidence_against: z.boolean(),
});

/** A row of the section of `events`. */
export const eventResult = z.object({
  ...who,
  areas: z.int().min(0),
  comparator_areas: z.int().min(0),
  baseline: span,
  cell: z.enum(['quarter', 'year']),
  df: orNull,
  dispersion: orNull,
  years: z.array(eventYear),
  not_measured: text.nullable(),
  pre_trend: preTrend.nullable(),
  no_pre_trend: text.nullable(),
  estimator: z.literal('ppml'),
  correction: z.enum(['CR3', 'CR2', 'CR0', 'CR1', 'CR1-stata', 'CR1-fixest']),
  seed: z.int(),
  quarters: z.array(eventQuarter).optional(),
  band: z
    .object({ critical: finite, draws: z.int().min(1), seed: z.int() })
    .nullable()
    .optional(),
  no_quarters: text.nullable().optional(),
  synthetic: synthetic.nullable().optional(),
  no_synthetic: text.nullable().optional(),
});
