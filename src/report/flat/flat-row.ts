import type { HiddenBounds, RangeResult } from '../../domain/counts/hidden-bounds.js';
import type { Analysis, ComparisonResult, IntervalResult } from '../../domain/results/analysis.js';

/** What one cell of a flat row holds. */
export type FlatValue = string | number | boolean | null;

/** One result as a row of single values; names of nested fields are joined by `_`. */
export type FlatRow = Readonly<Record<string, FlatValue>>;

type Read = (result: ComparisonResult, analysis: Analysis) => FlatValue;
type FlatColumn = readonly [name: string, read: Read];

/** The columns in order: a stable part of the output. New ones go at the end. */
const columns: readonly FlatColumn[] = [
  ['metric', (result) => result.metric],
  ['population', (result) => result.population],
  ['cohort', (result) => result.cohort],
  ['synthetic', (_, analysis) => analysis.synthetic],
  ['areas', (result) => result.areas],
  ['sites', (result) => result.sites],
  ['area_codes', (result) => result.area_codes.join(' ')],
  ['comparator', (result) => result.comparator],
  ['comparator_areas', (result) => result.comparator_areas],
  ['left_out', (result) => result.left_out_areas.length],
  ['period_label', (result) => result.period.label],
  ['period_start', (result) => result.period.start],
  ['period_end', (result) => result.period.end],
  ['period_window', (result) => result.period.window],
  ['baseline_label', (result) => result.baseline.label],
  ['baseline_start', (result) => result.baseline.start],
  ['baseline_end', (result) => result.baseline.end],
  ['events_baseline', (result) => result.events_baseline],
  ['events', (result) => result.events],
  ['person_years_baseline', (result) => result.person_years_baseline],
  ['person_years', (result) => result.person_years],
  ['rate_baseline', (result) => result.rate_baseline],
  ['rate', (result) => result.rate],
  ['rate_per', (result) => result.rate_per],
  ['comparator_rate_baseline', (result) => result.comparator_rate_baseline],
  ['comparator_rate', (result) => result.comparator_rate],
  ...interval('growth_percent', (result) => result.growth_percent),
  ...interval('comparator_growth_percent', (result) => result.comparator_growth_percent),
  ...interval('difference_pp', (result) => result.difference_pp),
  ['difference_pp_method', (result) => result.difference_pp.method],
  ['difference_pp_df', (result) => result.difference_pp.df],
  ['difference_pp_df_satterthwaite', (result) => result.difference_pp.df_satterthwaite],
  ...interval('growth_ratio', (result) => result.growth_ratio),
  ['expected_events', (result) => result.expected_events],
  ['avoided_events', (result) => result.avoided_events],
  ['p_value_value', (result) => result.p_value.value],
  ['p_value_method', (result) => result.p_value.method],
  ['p_value_draws', (result) => result.p_value.draws],
  ['p_value_exact', (result) => result.p_value.exact],
  ['p_value_holm', (result) => result.p_value.holm],
  ['screened_difference_pp_value', (result) => result.screened?.difference_pp.value ?? null],
  ['screened_difference_pp_lower', (result) => result.screened?.difference_pp.lower ?? null],
  ['screened_difference_pp_upper', (result) => result.screened?.difference_pp.upper ?? null],
  ['screened_direction', (result) => result.screened?.direction ?? null],
  ['screened_out', (result) => result.screened?.screened_out.join(' ') ?? null],
  ['target_difference_pp', (result) => result.target?.difference_pp ?? null],
  ['target_verdict', (result) => result.target?.verdict ?? null],
  ['direction', (result) => result.direction],
  ['no_interval', (result) => result.no_interval],
  ['rests_on', (result) => result.rests_on?.join(' ') ?? null],
  ['findings', (result) => result.findings.join(' ')],
  ['events_shorthand', (result) => (result.events === null || result.events_baseline === null ? '[c]' : null)],
  ['hidden_counts', (result) => result.hidden_bounds?.hidden_counts ?? 0],
  ['rounded_counts', (result) => result.hidden_bounds?.rounded_counts ?? 0],
  ...ends('growth_percent', (bounds) => bounds.growth_percent),
  ...ends('comparator_growth_percent', (bounds) => bounds.comparator_growth_percent),
  ...ends('difference_pp', (bounds) => bounds.difference_pp),
  ...ends('growth_ratio', (bounds) => bounds.growth_ratio),
  ...ends('avoided_events', (bounds) => bounds.avoided_events),
  ['hidden_direction_holds', (result) => result.hidden_bounds?.direction_holds ?? null],
  ['disclosure', (_, analysis) => analysis.disclosure?.outgoing ?? 'none'],
  ['p_value_seed', (result) => result.p_value.seed],
  ['detectable_pp', (result) => result.detectable_pp],
  ['baseline_gaps_cohort', (result) => result.baseline_gaps.cohort.join(' ')],
  ['baseline_gaps_comparator', (result) => result.baseline_gaps.comparator.join(' ')],
  ['sentence', (result) => result.sentence],
  ['rests_on_comparator', (result) => result.rests_on_comparator?.join(' ') ?? null],
];

/** The columns of age-standardised rates, of analyses that have them. */
const standardisedColumns: readonly FlatColumn[] = [
  ['standardised_standard', ({ standardised }) => standardised?.standard ?? null],
  ['standardised_areas', ({ standardised }) => standardised?.areas ?? null],
  ['standardised_comparator_areas', ({ standardised }) => standardised?.comparator_areas ?? null],
  ['standardised_left_out', ({ standardised }) => standardised?.left_out_areas.length ?? null],
  ...standardised('rate_baseline'),
  ...standardised('rate'),
  ...standardised('comparator_rate_baseline'),
  ...standardised('comparator_rate'),
  ...standardised('growth_percent'),
  ...standardised('comparator_growth_percent'),
  ...standardised('difference_pp'),
  ...standardised('growth_ratio'),
  ['standardised_direction', ({ standardised }) => standardised?.direction ?? null],
  ['standardised_no_interval', ({ standardised }) => standardised?.no_interval ?? null],
];

/** The names of the columns of an analysis's flat rows, in order. */
export function flatColumns(analysis: Analysis): readonly string[] {
  return columnsOf(analysis).map(([name]) => name);
}

function columnsOf({ results }: Analysis): readonly FlatColumn[] {
  const has = results.some((result) => result.standardised !== undefined);
  return has ? [...columns, ...standardisedColumns] : columns;
}

/** The results of an analysis as flat rows, in its order; numbers in full precision. */
export function flatRows(analysis: Analysis): FlatRow[] {
  const all = columnsOf(analysis);
  return analysis.results.map((result) =>
    Object.fromEntries(all.map(([name, read]) => [name, finite(read(result, analysis))])),
  );
}

function interval(name: string, read: (result: ComparisonResult) => IntervalResult): FlatColumn[] {
  return [
    [`${name}_value`, (result) => read(result).value],
    [`${name}_lower`, (result) => read(result).lower],
    [`${name}_upper`, (result) => read(result).upper],
    [`${name}_level`, (result) => read(result).level],
  ];
}

type StandardisedNumber =
  | 'rate_baseline'
  | 'rate'
  | 'comparator_rate_baseline'
  | 'comparator_rate'
  | 'growth_percent'
  | 'comparator_growth_percent'
  | 'difference_pp'
  | 'growth_ratio';

function standardised(name: StandardisedNumber): FlatColumn[] {
  return (['value', 'lower', 'upper'] as const).map((part) => [
    `standardised_${name}_${part}`,
    (result) => result.standardised?.[name]?.[part] ?? null,
  ]);
}

function ends(name: string, read: (bounds: HiddenBounds) => RangeResult): FlatColumn[] {
  const end = (side: keyof RangeResult): FlatColumn => [
    `hidden_${name}_${side}`,
    ({ hidden_bounds: bounds }) => (bounds === undefined ? null : read(bounds)[side]),
  ];
  return [end('lower'), end('upper')];
}

// As JSON does: a number that is none is null.
function finite(value: FlatValue): FlatValue {
  return typeof value === 'number' && !Number.isFinite(value) ? null : value;
}
