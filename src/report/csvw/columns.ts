/** The datatypes of W3C tabular metadata that our columns have. */
type Datatype = 'string' | 'number' | 'integer' | 'boolean' | 'date';

/** What a column holds, with the unit of its numbers. */
export interface ColumnWords {
  readonly datatype: Datatype;
  readonly description: string;
}

const text = (description: string): ColumnWords => ({ datatype: 'string', description });
const number = (description: string): ColumnWords => ({ datatype: 'number', description });
const whole = (description: string): ColumnWords => ({ datatype: 'integer', description });
const claim = (description: string): ColumnWords => ({ datatype: 'boolean', description });
const day = (description: string): ColumnWords => ({ datatype: 'date', description });

const columns: Readonly<Record<string, ColumnWords>> = {
  metric: text('what is counted'),
  population: text('whose events and heads are counted: all, or care_home_residents'),
  cohort: text('the areas compared with the comparator'),
  synthetic: claim('whether any input says that its counts are made up'),
  kind: text('what the row is about: year, quarter or synthetic (difference-in-differences)'),
  areas: whole('areas measured in the cohort'),
  sites: whole('sites of the cohort among those areas'),
  area_codes: text('codes of those areas, between spaces'),
  area: text('code of the area, or of the site measured on its practices'),
  name: text('name of the area'),
  cohorts: text('cohorts that the area is in, between spaces'),
  side: text('side that the area is on: cohort, rest (left out of its own comparator) or neither'),
  comparator: text('what the cohort is set against'),
  comparator_areas: whole('areas measured in the comparator'),
  left_out: whole('areas on neither side'),
  period_label: text('the months compared with the baseline'),
  period_start: day('their first day'),
  period_end: day('their last day'),
  period_window: text('how they were chosen: rolling-year, quarter or financial-year'),
  baseline_label: text('the months of the baseline'),
  baseline_start: day('their first day'),
  baseline_end: day('their last day'),
  baseline_choice: text('the baseline as --baseline takes it'),
  events_baseline: number('events of the baseline; empty where hidden'),
  events_baseline_shorthand: text('[c] where the events of the baseline are hidden'),
  events: number('events of the period; empty where hidden'),
  events_shorthand: text('[c] where events are hidden'),
  person_years_baseline: number('person-years of the baseline'),
  person_years: number('person-years of the period'),
  rate_baseline: number('events of the baseline for each rate_per people a year'),
  rate: number('events of the period for each rate_per people a year'),
  rate_per: number('people that rates are for each of'),
  comparator_rate_baseline: number('rate_baseline of the comparator'),
  comparator_rate: number('rate of the comparator'),
  growth_percent: number('rate over rate_baseline, less 1, in per cent'),
  comparator_growth_percent: number('growth of the comparator, in per cent'),
  difference_pp: number('growth less growth of the comparator, in percentage points'),
  difference_pp_method: text('how the interval of the gap was found'),
  difference_pp_df: number('degrees of freedom of that interval'),
  difference_pp_df_satterthwaite: number('the same by Satterthwaite, for comparison'),
  growth_ratio: number('1 + growth over 1 + growth of the comparator'),
  expected_events: number("events had the rate grown as the comparator's"),
  avoided_events: number('expected events less events; below zero when there were more'),
  p_value: number('two-sided p-value'),
  p_value_method: text('how the p-value was found'),
  p_value_draws: whole('relabellings that it rests on'),
  p_value_exact: claim('whether these are all that there are'),
  p_value_seed: whole('seed of the random relabellings'),
  p_value_holm: number('p-value adjusted over cohorts and metrics (Holm)'),
  p_adjusted: number('p-value adjusted over areas_tested (Benjamini-Hochberg)'),
  p_value_whole_spread: number('p-value from the whole spread of the comparator, t on its areas less one'),
  p_adjusted_whole_spread: number('the same, adjusted over areas_tested (Benjamini-Hochberg)'),
  areas_tested: whole('areas tested together'),
  direction: text('slower, faster or unclear, from the interval of the gap alone; empty without one'),
  out: text('codes of areas left out, between spaces'),
  target_difference_pp: number('target for the gap, in percentage points'),
  target_verdict: text('met, not met or cannot tell'),
  no_interval: text('why there is no interval'),
  rests_on: text('codes of areas of the cohort without which, one at a time, the direction would change'),
  rests_on_comparator: text(
    'codes of areas of the comparator without which, one at a time, the direction would change',
  ),
  findings: text('codes of findings that concern the row'),
  baseline_gaps_cohort: text('codes of areas of the cohort whose baseline has a gap, between spaces'),
  baseline_gaps_comparator: text('the same of the comparator'),
  hidden_counts: whole('counts that a mark hides'),
  rounded_counts: whole('counts that are rounded'),
  direction_holds: claim('whether the direction holds'),
  disclosure: text('the rule that counts of this file are under'),
  limits_95: number('growth ratio within which 95% of areas like the others lie'),
  limits_998: number('growth ratio within which 99.8% of areas like the others lie'),
  growth_bounds: number('growth in per cent whatever the hidden and rounded counts are'),
  difference_bounds: number('gap in percentage points whatever the hidden and rounded counts are'),
  index_bounds: number('index whatever the hidden and rounded counts are'),
  z: number('log growth ratio over an error that holds the spread of areas'),
  verdict: text('place in the funnel: usual, or low or high beyond 95% or 99.8% of areas'),
  no_verdict: text('why there is no place in the funnel'),
  dispersion: number('spread of the counts, in multiples of that of Poisson counts'),
  between_areas_sd: number('standard deviation of log growth between areas beyond counts'),
  quarter_end: day('last day of the twelve months'),
  label: text('the months'),
  index: number('rate over that of the baseline year, times 100'),
  lower: number('lower limit of the index'),
  upper: number('upper limit of the index'),
  level: number('coverage of the interval, between 0 and 1'),
  comparator_index: number('index of the comparator'),
  is_baseline: claim('whether it is the baseline'),
  is_before: claim('whether it lies before the baseline'),
  screen: text('areas with findings left out: none, gaps or all'),
  people: text('whose heads count: moving-list or fixed-list'),
  weighting: text('pooled, or mean-of-areas'),
  not_measured: text('why nothing could be measured'),
  own: claim("whether these are the run's own settings"),
  published: text('published figures measured in this way, between spaces'),
  start: day('first day'),
  end: day('last day'),
  log_ratio: number('log of the growth ratio'),
  error: number('standard error of that log'),
  method: text('how the interval was found'),
  adjustment: text('how p-values allow for their number'),
  simultaneous: number('growth ratio, for all quarters at once'),
  simultaneous_p_value: number('p-value that allows for all quarters'),
  seed: whole('seed of the random draws'),
  note: text('what must be known of the row'),
  estimator: text('model that was fitted'),
  correction: text('correction of the errors for few areas'),
  detectable_pp: number('gap that would be found in 80 of 100 such comparisons, in percentage points'),
  sentence: text('what is found, as a sentence'),
  cell: text('what the model counts in: quarter or year'),
  df: number('degrees of freedom'),
  f: number('F statistic of every period before the baseline jointly'),
  df1: number('its degrees of freedom, of periods'),
  df2: number('its degrees of freedom, of areas'),
  p_permutation: number('the same p-value by relabelling areas'),
  draws: whole('relabellings that it rests on'),
  exact: claim('whether these are all that there are'),
  year_difference: number('year before the baseline less the baseline, log ratio'),
  year_p_value: number('p-value of that difference'),
  detectable_percent_per_year: number(
    'difference in growth a year that would be found in 80 of 100 cohorts, in per cent',
  ),
  no_evidence_against: claim('whether neither p-value, joint or year before, is below 0.05 by Holm'),
  standard: text('the population standardised to: esp2013'),
  no_rate: text('why there is no rate'),
  no_joint: text('why every period jointly was not tested'),
  no_pre_trend: text('why the years before were not tested'),
};

const suffixes: Readonly<Record<string, string>> = {
  value: '',
  lower: ', lower limit',
  upper: ', upper limit',
  level: ', coverage of the interval between 0 and 1',
};

const prefixes: Readonly<Record<string, string>> = {
  year: 'of the year: ',
  pre_trend: 'test of the years before: ',
  screened: 'without areas with gaps: ',
  standardised: 'standardised by age: ',
  hidden: 'whatever the hidden and rounded counts are: ',
};

/** What a column of a flat table holds, by its name; nothing for a name that is not known. */
export function columnWords(name: string): ColumnWords | undefined {
  if (Object.hasOwn(columns, name)) return columns[name];
  for (const [suffix, words] of Object.entries(suffixes)) {
    const base = name.endsWith(`_${suffix}`) ? columnWords(name.slice(0, -suffix.length - 1)) : undefined;
    if (base !== undefined) return { ...base, description: base.description + words };
  }
  for (const [prefix, words] of Object.entries(prefixes)) {
    const base = name.startsWith(`${prefix}_`) ? columnWords(name.slice(prefix.length + 1)) : undefined;
    if (base !== undefined) return { ...base, description: words + base.description };
  }
  return undefined;
}
