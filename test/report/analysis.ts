import { type Analysis, analysisSchemaId, type ComparisonResult } from '../../src/domain/results/analysis.js';
import { resultOf } from './result-of.js';

/** The measure and the rates of the rest for admissions. */
export const admissions = { metric: 'emergency_admissions', comparatorRates: [98.2, 103.0118] } as const;
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

/** What every file of the analysis has in common. */
export const input = { sha256: '', rows: 0, layout: 'tidy' } as const;

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
    ok: true,
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

/** A finding as the results hold it. */
export function issue(
  code: string,
  severity: 'warning' | 'note',
  message: string,
  file: string | null = null,
  line: number | null = null,
): Analysis['quality']['issues'][number] {
  return { code, severity, message, file, line, column: null, count: 1 };
}
