import { z } from 'zod';
import {
  date,
  direction,
  finite,
  interval,
  level,
  orNull,
  population,
  range,
  shorthand,
  span,
  text,
  windowSpan,
} from './parts.js';
import { standardisedArea } from './standardised.js';

const share = z.number().min(0).max(1).nullable();
const probability = z.number().min(0).max(1).nullable();
const who = { metric: text, population, cohort: text };

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

const limits = z.object({ lower: finite, upper: finite }).nullable();

/** A row of the section of `area`. */
export const areaResult = z.object({
  metric: text,
  population,
  area: text,
  name: text.nullable(),
  cohorts: z.array(text),
  side: z.enum(['cohort', 'rest', 'neither']),
  comparator_areas: z.int().min(1),
  period: windowSpan,
  baseline: span,
  events_baseline: orNull,
  events_baseline_shorthand: shorthand,
  events: orNull,
  events_shorthand: shorthand,
  person_years_baseline: finite,
  person_years: finite,
  rate_baseline: orNull,
  rate: orNull,
  rate_per: finite,
  growth_percent: orNull,
  comparator_growth_percent: finite,
  difference_pp: orNull,
  growth_bounds: range.nullable().describe('whatever the hidden and rounded counts are'),
  difference_bounds: range.nullable(),
  expected_events: orNull,
  growth_ratio: orNull.describe('observed over expected events'),
  limits_95: limits,
  limits_998: limits,
  z: orNull,
  p_value: probability,
  p_adjusted: probability.describe('Benjamini-Hochberg over areas_tested'),
  areas_tested: z.int().min(0),
  method: z.literal('funnel-additive'),
  adjustment: z.literal('benjamini-hochberg'),
  verdict: z.enum(['usual', 'low-95', 'low-99.8', 'high-95', 'high-99.8']).nullable(),
  no_verdict: text.nullable(),
  dispersion: finite,
  between_areas_sd: finite,
  standardised: standardisedArea.optional(),
});

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

const eventYear = span.extend({
  is_baseline: z.boolean(),
  is_before: z.boolean(),
  log_ratio: finite,
  error: finite,
  growth_ratio: interval,
  p_value: probability,
  df: orNull,
});

const eventQuarter = eventYear.omit({ df: true }).extend({
  simultaneous: z
    .object({ lower: finite, upper: finite, p_value: probability })
    .nullable()
    .describe('limits of the ratio that hold for all quarters at once'),
});

const synthetic = z.object({
  log_ratio: finite,
  error: orNull,
  growth_ratio: interval,
  p_value: probability,
  draws: z.int().min(0),
  seed: z.int(),
  periods_before: z.int().min(1),
  distance_before: finite,
  effective_areas: finite,
  heaviest_share: finite,
});

const preTrend = z.object({
  f: finite,
  df1: finite,
  df2: finite,
  p_value: finite,
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
