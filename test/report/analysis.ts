import { type Analysis, analysisSchemaId, type ComparisonResult, type Direction } from '../../src/domain/analysis.js';

const level = 0.95;

interface RowFacts {
  readonly metric: string;
  readonly cohort: string;
  readonly population?: string;
  readonly areas: number;
  readonly sites: number;
  readonly rates: readonly [baseline: number, now: number];
  readonly comparatorRates: readonly [baseline: number, now: number];
  /** Half the width of the interval of the gap; none when absent. */
  readonly half?: number;
  readonly restsOn?: readonly { readonly area: string; readonly direction: Direction | null }[];
  readonly trend: readonly (number | null)[];
  readonly areaCodes?: readonly string[];
  readonly leftOut?: number;
}

const quarterEnds = ['03-31', '06-30', '09-30', '12-31'] as const;

// The first point is the baseline year itself, to March 2015.
function trendOf(indexes: readonly (number | null)[]): ComparisonResult['trend'] {
  return indexes.map((index, at) => {
    const end = `${2015 + Math.floor(at / 4)}-${quarterEnds[at % 4] ?? ''}`;
    return { label: `12 months to ${end}`, end, index, comparator_index: 100 + at / 3 };
  });
}

/** A result whose numbers follow from its rates. */
export function resultOf(facts: RowFacts): ComparisonResult {
  const growth = 100 * (facts.rates[1] / facts.rates[0] - 1);
  const rest = 100 * (facts.comparatorRates[1] / facts.comparatorRates[0] - 1);
  const gap = growth - rest;
  const { half } = facts;
  const around = (value: number, by: number | undefined) => ({
    value,
    lower: by === undefined ? null : value - by,
    upper: by === undefined ? null : value + by,
    level,
  });
  const direction = half === undefined ? null : gap + half < 0 ? 'slower' : gap - half > 0 ? 'faster' : 'unclear';
  const codes = facts.areaCodes ?? Array.from({ length: facts.areas }, (_, at) => `0${at}X`);
  const personYears = 1_234_567.25;
  return {
    metric: facts.metric,
    population: facts.population ?? 'all',
    cohort: facts.cohort,
    areas: facts.areas,
    sites: facts.sites,
    area_codes: codes,
    comparator: 'rest_of_england',
    comparator_areas: facts.population === undefined ? 170 : 148,
    left_out_areas: Array.from({ length: facts.leftOut ?? 26 }, (_, at) => ({
      area: `9${at}Z`,
      why: 'touched by a site',
    })),
    period: { label: '12 months to September 2017', start: '2016-10-01', end: '2017-09-30', window: 'rolling-year' },
    baseline: { label: '2014/15', start: '2014-04-01', end: '2015-03-31' },
    events_baseline: Math.round((facts.rates[0] * personYears) / 1000),
    events: Math.round((facts.rates[1] * personYears) / 1000),
    person_years_baseline: personYears,
    person_years: personYears,
    rate_baseline: facts.rates[0],
    rate: facts.rates[1],
    rate_per: 1000,
    comparator_rate_baseline: facts.comparatorRates[0],
    comparator_rate: facts.comparatorRates[1],
    growth_percent: around(growth, half),
    comparator_growth_percent: around(rest, half === undefined ? undefined : half / 3),
    difference_pp: {
      ...around(gap, half),
      method: 'jackknife-area',
      df: half === undefined ? null : facts.areas - 1,
      df_satterthwaite: half === undefined ? null : facts.areas - 0.5,
    },
    growth_ratio: around((100 + growth) / (100 + rest), half === undefined ? undefined : half / 100),
    expected_events: 123_456.789,
    avoided_events: -gap * 1234.5,
    p_value: {
      value: half === undefined ? null : 1 / 3,
      method: 'randomisation',
      draws: 9999,
      exact: false,
      seed: 20150401,
      holm: null,
    },
    detectable_pp: half === undefined ? null : 1.3 * half,
    baseline_gaps: { cohort: [], comparator: [] },
    sentence: '',
    direction,
    no_interval: half === undefined ? 'one area gives no spread between areas' : null,
    rests_on: facts.restsOn === undefined ? null : facts.restsOn.map((one) => one.area),
    leave_one_out: (facts.restsOn ?? []).map((one) => ({ ...one, difference_pp: gap / 2, growth_ratio: 0.99 })),
    trend: trendOf(facts.trend),
    findings: ['VM303', 'VM314'],
  };
}

const admissions = { metric: 'emergency_admissions', comparatorRates: [98.2, 103.0118] } as const;
const bedDays = { metric: 'emergency_bed_days', comparatorRates: [702.4, 705.2] } as const;

const results: readonly ComparisonResult[] = [
  resultOf({
    ...admissions,
    cohort: 'EHCH',
    population: 'care_home_residents',
    areas: 6,
    sites: 6,
    rates: [601.1, 592.7],
    comparatorRates: [588.4, 627.8],
    half: 2.9,
    trend: [100, 100.4, 100.2, 101.1, 100.3, 100.2, 99.5, 99.4, null, 98.8, 98.6],
    leftOut: 48,
  }),
  resultOf({
    ...admissions,
    cohort: 'MCP',
    areas: 15,
    sites: 14,
    rates: [99.8, 102.4],
    half: 2.61,
    trend: [100, 100.1, 100.3, 101.2, 101.9, 102.4, 102.5, 102.4, 102.6, 102.5, 102.6],
  }),
  resultOf({
    ...admissions,
    cohort: 'PACS',
    areas: 10,
    sites: 9,
    rates: [102.4, 103.6],
    half: 1.1,
    restsOn: [{ area: '01G', direction: 'unclear' }],
    trend: [100, 100.1, 100.1, 100.2, 100.1, 100.2, 100.7, 100.9, 101.0, 100.9, 101.2],
  }),
  resultOf({
    ...bedDays,
    cohort: 'EHCH',
    population: 'care_home_residents',
    areas: 6,
    sites: 6,
    rates: [5101.3, 5011.8],
    comparatorRates: [5090, 5131.2],
    half: 1.25,
    trend: [100, 99.9, 99.6, 99.8, 99.4, 99.1, 98.9, 98.6, 98.5, 98.4, 98.2],
    leftOut: 48,
  }),
  resultOf({
    ...bedDays,
    cohort: 'MCP',
    areas: 15,
    sites: 14,
    rates: [698.1, 700.9],
    half: 2.4,
    trend: [100, 100, 100.1, 100.3, 100.2, 100.1, 100.5, 100.6, 100.4, 100.3, 100.4],
  }),
  resultOf({
    ...bedDays,
    cohort: 'PACS',
    areas: 10,
    sites: 9,
    rates: [711.2, 734.9],
    half: 2.1,
    trend: [100, 100.6, 101.1, 101.5, 101.9, 102.3, 102.4, 102.9, 103.1, 103.2, 103.3],
  }),
];

const input = { sha256: '', rows: 0, layout: 'tidy' } as const;

/** Three cohorts on two measures, with everything in order but two warnings and three notes. */
export const analysis: Analysis = {
  schema: analysisSchemaId,
  schema_version: '1.0',
  tool: { name: 'vanguard-metrics', version: '1.0.0' },
  command: 'compare',
  synthetic: false,
  inputs: [
    { ...input, role: 'activity', path: 'admissions.csv', sha256: `9f2c71ab${'0'.repeat(56)}`, rows: 2926 },
    { ...input, role: 'population', path: 'populations.csv', sha256: `41de0c99${'0'.repeat(56)}`, rows: 209 },
  ],
  settings: {
    window: 'rolling-year',
    period: 'latest',
    baseline: '2014/15',
    boundaries: '2017-04-01',
    screen: 'none',
    cluster: 'area',
    unmatched_season: false,
    excluded_programmes: [],
    excluded_areas: [],
    dropped_areas: [],
    cohorts: 'built-in list of vanguards',
    comparator: 'rest_of_england',
    asked: { level: 0.95, per: 1000 },
  },
  method: {
    growth: 'rate / baseline rate - 1',
    rate: 'events / person-years, pooled over areas',
    exposure: 'a twelfth of the population for each month',
    interval: 'delete-one-area jackknife, t with areas-1 degrees of freedom',
    p_value: 'studentised randomisation over areas',
    seed: 20150401,
  },
  results,
  quality: {
    ok: false,
    issues: [
      issue('VM314', 'warning', 'MCP site MCP11 Better Local Care (Southern Hampshire): 10K, 10V not in the activity'),
      issue('VM302', 'warning', '3 cells hold a mark, read as [c]; never as zero', 'admissions.csv', 812),
      issue('VM313', 'note', '12 sites are only part of their areas and left out of both sides'),
      issue('VM322', 'note', '2 codes of earlier dates added up to the areas of 2017-04-01'),
      issue('VM309', 'note', 'not used: area_name'),
    ],
  },
};

/** The same with no warning. */
export const clean: Analysis = {
  ...analysis,
  quality: { ok: true, issues: analysis.quality.issues.filter((one) => one.severity === 'note') },
};

/** A cohort's name as an attacker would have it. */
export const hostileName =
  '=HYPERLINK("http://x.test","a|b") \u001b[31mred\u001b[0m \u202egnp.\u2066exe\r\n<img src=x onerror=alert(1)> @team 東京都の救急医療';

/** A cohort with a hostile name and no interval, in made-up data with many warnings and published figures. */
export const hostile: Analysis = {
  ...analysis,
  synthetic: true,
  results: [
    ...results,
    resultOf({
      ...admissions,
      cohort: hostileName,
      areas: 1,
      sites: 0,
      rates: [100, 104.896],
      areaCodes: ['01A'],
      trend: [100, null, 99.4],
    }),
  ],
  inputs: Array.from({ length: 42 }, (_, at) => ({
    ...input,
    role: 'activity',
    path: at === 0 ? 'a\u001b]0;title\u0007.csv' : `data/month-${at}.csv`,
    sha256: `${String(at).padStart(8, 'c')}${'0'.repeat(56)}`,
    rows: 211,
  })),
  quality: {
    ok: false,
    issues: Array.from({ length: 9 }, (_, at) =>
      issue('VM303', 'warning', `0${at}X left out:\nno emergency_admissions for \u001b[2JJune 2015`),
    ),
  },
  published_checks: [
    check('P05', 'PACS', 'differs', [
      { name: 'growth_percent', published: 1.2, ours: 1.171875, differs_by: 0.03, verdict: 'match' },
      { name: 'difference_pp', published: -3.7, ours: -3.99, differs_by: 0.29, verdict: 'differs' },
    ]),
    check('P07', 'EHCH', 'match', [
      { name: 'sign', published: 'below-zero', ours: -8.1, differs_by: 0, verdict: 'match' },
    ]),
    check('P12', 'MCP', 'not comparable', [], 'one site, not a programme'),
    check('P13', 'MCP', 'not comparable', [], 'one site, not a programme'),
    check(
      'E01',
      'PACS',
      'not comparable',
      [],
      'another design: other groups of areas, and years before the programmes',
    ),
  ],
};

function issue(
  code: string,
  severity: 'warning' | 'note',
  message: string,
  file: string | null = null,
  line: number | null = null,
): Analysis['quality']['issues'][number] {
  return { code, severity, message, file, line, column: null, count: 1 };
}

type Check = NonNullable<Analysis['published_checks']>[number];

function check(
  id: string,
  cohort: string,
  verdict: Check['verdict'],
  figures: Check['figures'],
  reason: string | null = null,
): Check {
  return {
    id,
    cohort,
    metric: 'emergency_admissions',
    period: '12 months to September 2017',
    baseline: '2014/15',
    source: 'HSJ 7021762',
    confidence: 'FOUND',
    verdict,
    reason,
    figures,
  };
}
