import { z } from 'zod';
import { finite, orNull, population, probability, range, shorthand, span, text, windowSpan } from '../parts.js';
import { standardisedArea } from '../standardised.js';

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
  p_value_whole_spread: probability.describe('from the whole spread of the comparator, t on its areas less one'),
  p_adjusted_whole_spread: probability.describe('the same, Benjamini-Hochberg over areas_tested'),
  areas_tested: z.int().min(0),
  method: z.literal('funnel-additive'),
  adjustment: z.literal('benjamini-hochberg'),
  verdict: z.enum(['usual', 'low-95', 'low-99.8', 'high-95', 'high-99.8']).nullable(),
  no_verdict: text.nullable(),
  dispersion: finite,
  between_areas_sd: finite,
  standardised: standardisedArea.optional(),
});
