import { z } from 'zod';
import { comparatorNames } from '../domain/areas/comparator-name.js';
import { analysisSchemaId, partCommands } from '../domain/results/analysis.js';
import { disclosure, hiddenBounds } from './disclosure.js';
import { date, direction, finite, interval, orNull, windowName } from './parts.js';
import { placebos, seasonalCourse, siteSeries } from './picture-data.js';
import { quality } from './quality.js';
import { standardisedResult } from './standardised.js';
import { areaResult } from './studies/area.js';
import { eventResult } from './studies/events.js';
import { robustnessResult } from './studies/robustness.js';
import { sensitivity } from './studies/sensitivity.js';
import { trendRow } from './studies/trend.js';

const leaveOneOut = z.object({ area: z.string(), difference_pp: orNull, growth_ratio: orNull, direction });

const trendPoint = z.object({ label: z.string(), end: date, index: orNull, comparator_index: orNull });

const difference = interval
  .extend({ method: z.enum(['jackknife-area', 'jackknife-cluster']), df: orNull, df_satterthwaite: orNull })
  .describe('growth less comparator growth, in percentage points');

const result = z.object({
  metric: z.string(),
  population: z.enum(['all', 'care_home_residents']),
  cohort: z.string(),
  areas: z.int().min(1).describe('areas measured in the cohort, the units of the jackknife'),
  sites: z.int().min(0),
  area_codes: z.array(z.string()),
  comparator: z.enum(comparatorNames),
  comparator_areas: z.int().min(1),
  left_out_areas: z.array(z.object({ area: z.string(), why: z.string() })),
  period: z.object({ label: z.string(), start: date, end: date, window: windowName }),
  baseline: z.object({ label: z.string(), start: date, end: date }),
  events_baseline: orNull.describe('null, as events, where the rule of the outputs hides it'),
  events: orNull,
  person_years_baseline: finite,
  person_years: finite,
  rate_baseline: finite.describe('events per rate_per people a year'),
  rate: finite,
  rate_per: finite,
  comparator_rate_baseline: finite,
  comparator_rate: finite,
  growth_percent: interval,
  comparator_growth_percent: interval,
  difference_pp: difference,
  growth_ratio: interval,
  expected_events: finite,
  avoided_events: finite.describe('expected less observed events; negative when there were more'),
  p_value: z.object({
    value: orNull,
    method: z.enum(['randomisation', 'jackknife-cluster']),
    draws: z.int().min(0),
    exact: z.boolean(),
    seed: z.int(),
    holm: orNull.describe('adjusted over the cohorts and metrics of the run that have a p-value'),
  }),
  detectable_pp: orNull.describe('the gap that would be found in 80 of 100 such comparisons'),
  direction,
  no_interval: z.string().nullable(),
  rests_on: z.array(z.string()).nullable().describe('areas of the cohort without which the word would change'),
  rests_on_comparator: z
    .array(z.string())
    .nullable()
    .optional()
    .describe('areas of the comparator without which the word would change'),
  leave_one_out: z.array(leaveOneOut),
  trend: z.array(trendPoint).describe('index of the rate of twelve months, the baseline year being 100'),
  screened: z
    .object({
      areas: z.int().min(1),
      comparator_areas: z.int().min(1),
      screened_out: z.array(z.string()),
      rate_baseline: finite,
      rate: finite,
      growth_percent: interval,
      comparator_growth_percent: interval,
      difference_pp: difference,
      growth_ratio: interval,
      direction,
      hidden_bounds: hiddenBounds.optional(),
    })
    .optional()
    .describe('without the areas that have gaps, where that differs by more than 0.1 percentage points'),
  standardised: standardisedResult.optional().describe('the same of age-standardised rates'),
  target: z.object({ difference_pp: finite, verdict: z.enum(['met', 'not met', 'cannot tell']) }).optional(),
  baseline_gaps: z
    .object({ cohort: z.array(z.string()), comparator: z.array(z.string()) })
    .describe('areas of either side whose baseline has a gap'),
  sentence: z.string(),
  findings: z.array(z.string()),
  hidden_bounds: hiddenBounds.optional(),
});

const publishedFigure = z.object({
  name: z.string(),
  published: z.union([finite, z.string()]),
  ours: finite,
  differs_by: finite,
  verdict: z.enum(['match', 'differs']),
});

const publishedCheck = z.object({
  id: z.string(),
  cohort: z.string(),
  metric: z.string(),
  period: z.string(),
  baseline: z.string(),
  source: z.string(),
  confidence: z.string(),
  verdict: z.enum(['match', 'differs', 'not comparable']),
  reason: z.string().nullable(),
  figures: z.array(publishedFigure),
});

const method = z.object({
  growth: z.string(),
  rate: z.string(),
  exposure: z.string(),
  interval: z.string(),
  p_value: z.string(),
  seed: z.int(),
});

const commandLine = z.array(z.string()).describe('the words after the name of the program');

const part = z.object({
  command: z.enum(partCommands),
  method,
  not_measured: z.object({ code: z.string(), message: z.string() }).nullable(),
  command_line: commandLine.optional(),
});

/** The result of a run as JSON: the contract of `compare --json`. */
export const analysisSchema = z.object({
  schema: z.literal(analysisSchemaId),
  schema_version: z.literal('1.0'),
  tool: z.object({ name: z.string(), version: z.string() }),
  command: z.string(),
  synthetic: z.boolean().describe('whether any input says that its counts are made up'),
  inputs: z.array(
    z.object({
      role: z.string(),
      path: z.string(),
      sha256: z.string().regex(/^[0-9a-f]{64}$/),
      sha256_of: z
        .enum(['protected counts', 'cells added up'])
        .optional()
        .describe('what the hash is of, where not of the bytes of the file'),
      rows: z.int().min(0),
      layout: z.string(),
    }),
  ),
  settings: z.object({
    window: windowName,
    period: z.string(),
    baseline: z.string(),
    boundaries: date,
    screen: z.enum(['none', 'gaps', 'all', 'beside']),
    cluster: z.enum(['area', 'region']),
    unmatched_season: z.boolean(),
    excluded_programmes: z.array(z.string()),
    excluded_areas: z.array(z.string()),
    dropped_areas: z.array(z.string()),
    outgoing_disclosure: z.string().optional().describe('the rule that every count of the outputs is under'),
    cohorts: z.string(),
    comparator: z.enum(comparatorNames).describe('what the cohorts are set against'),
    asked: z.record(z.string(), z.unknown()).describe('every setting as it was asked for or by default'),
  }),
  method,
  disclosure: disclosure.optional(),
  results: z.array(result).describe('sorted by metric, cohort, period'),
  quality,
  published_checks: z.array(publishedCheck).optional(),
  sensitivity: sensitivity.optional(),
  robustness: z.array(robustnessResult).optional(),
  areas: z.array(areaResult).optional(),
  trend: z.array(trendRow).optional(),
  events: z.array(eventResult).optional(),
  sites: z.array(siteSeries).optional(),
  seasons: z.array(seasonalCourse).optional(),
  placebos: z.array(placebos).optional(),
  parts: z.array(part).optional().describe('of an analysis that holds what several commands find'),
  command_line: commandLine.optional(),
});

/**
 * The JSON Schema (draft 2020-12) of a result. Objects may hold further properties, since fields may be added.
 */
export function analysisJsonSchema(): Record<string, unknown> {
  const schema: Record<string, unknown> = z.toJSONSchema(analysisSchema, { io: 'input' });
  return { ...schema, title: 'vanguard-metrics analysis' };
}
