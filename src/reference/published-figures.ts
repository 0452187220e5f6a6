import type { PopulationGroup } from '../domain/counts/population-group.js';
import type { Confidence } from './confidence.js';

/** How the tool has to be set to compute the same quantity as a published figure. */
export interface FigureSetting {
  readonly window: 'rolling-year' | 'quarter' | 'financial-year';
  /** The quarter or year in which the window ends: Q2 2017/18. */
  readonly period: string;
  /** The financial year of the baseline: 2014/15. */
  readonly baseline: string;
  /** What the source does not say and is taken as so. */
  readonly assumption?: string;
}

/** The direction of a figure published without numbers. */
export interface FigureSign {
  readonly cohort?: 'fell';
  readonly comparator?: 'fell';
  /** Cohort growth less comparator growth, against zero. */
  readonly difference: 'above-zero' | 'below-zero';
}

/** What a published figure says, in its own words where it matters. Growth is in per cent, a difference in points. */
export interface PublishedFacts {
  readonly id: string;
  /** A programme's key (MCP, PACS, EHCH) where the figure is of one, else the words of the source. */
  readonly cohort: string;
  /** Absent where the figure is of several measures, or of another one. */
  readonly metric?: 'emergency_admissions' | 'emergency_bed_days';
  /** The measure as published. */
  readonly measure: string;
  readonly population: PopulationGroup;
  readonly period: string;
  readonly baseline: string;
  readonly cohortGrowthPercent?: number;
  readonly comparatorGrowthPercent?: number;
  readonly differencePp?: number;
  readonly sign?: FigureSign;
  /** The result as published, where it is not one growth for one cohort. */
  readonly asPublished?: string;
  /** Decimal places of the published growth. */
  readonly decimals: 1;
  readonly comparator?: string;
  /** The interval or test as published; `none` where the source gives none. */
  readonly interval: string;
  /** The heads or the unit of the rate, as published. */
  readonly denominator?: string;
  readonly method?: string;
  readonly confidence: Confidence;
  readonly confidenceDetail?: string;
  readonly source: string;
  readonly note?: string;
}

/** A published figure: either the setting that reproduces it, or a plain reason why none can. */
export type PublishedFigure = PublishedFacts &
  (
    | { readonly setting: FigureSetting; readonly notComparable?: never }
    | { readonly setting?: never; readonly notComparable: string }
  );

const oneSite = 'one site, not a programme';
const otherProgramme = 'another design: other groups of areas, and years before the programmes as the baseline';

const admissions = { metric: 'emergency_admissions', population: 'all', decimals: 1 } as const;
const bedDays = { metric: 'emergency_bed_days', population: 'all', decimals: 1 } as const;
const several = { population: 'all', decimals: 1 } as const;
const residents = { metric: 'emergency_admissions', population: 'care_home_residents', decimals: 1 } as const;

const midYear2017 = {
  period: '"latest available" at mid-2017 (period not stated)',
  baseline: '2014/15',
  comparator: 'rest of England',
  interval: 'none',
  denominator: 'per capita',
  method: 'ratio of cohort totals',
  confidence: 'FOUND',
  source: 'NHS England director of transforming health systems, mid-2017',
  setting: {
    window: 'rolling-year',
    period: 'Q4 2016/17',
    baseline: '2014/15',
    assumption: 'period not stated; taken as the 12 months to March 2017',
  },
} as const;

const fundingLetter = {
  measure: 'emergency admissions per 1,000',
  period: '2016/17',
  baseline: '"base year [2015]"',
  comparator: 'non-vanguard',
  interval: 'none',
  denominator: 'per GP-registered head (NHS England, SUS)',
  method: 'NHS England letter, July 2017',
  confidence: 'FOUND',
  source: 'HSJ 7020265',
  notComparable: 'the base year, "[2015]", is ambiguous: it may be 2014/15, 2015/16 or 2015',
} as const;

const summer2017 = {
  period: 'July-September 2017',
  baseline: '2014/15 (implied)',
  comparator: 'rest of England',
  interval: 'none',
  method: 'headline',
  confidence: 'FOUND',
  source: 'NHS England, early 2018',
  setting: {
    window: 'quarter',
    period: 'Q2 2017/18',
    baseline: '2014/15',
    assumption: 'baseline implied, not stated; taken as the matched quarter, July to September 2014',
  },
} as const;

const dashboard = {
  period: '12 months to Sep-2017',
  baseline: '2014-15 FY',
  interval: 'none',
  method: 'dashboard',
  confidence: 'FOUND',
} as const;

const bedDayDashboard = {
  ...bedDays,
  ...dashboard,
  measure: 'emergency bed-day rate',
  comparator: 'non-vanguard',
  denominator: 'per GP-registered head (NHS England, SUS)',
  confidenceDetail: 'sign only',
  source: 'HSJ 26 Feb 2018, "Vanguards dent emergency admissions but not bed days" (nhsfunding.info)',
  setting: { window: 'rolling-year', period: 'Q2 2017/18', baseline: '2014/15' },
} as const;

const siteDashboard = {
  ...several,
  ...dashboard,
  measure: 'emergency admission rate / bed-day rate',
  source: 'HSJ 7021762',
  notComparable: oneSite,
} as const;

const morciano2021 = {
  ...admissions,
  measure: 'monthly emergency admissions',
  period: '2013 to 2018',
  baseline: 'pre-programme',
  comparator: 'neither programme (120 CCGs)',
  denominator: 'per 1,000',
  method: 'quasi-experimental, 4 groups of 206 CCGs',
  confidence: 'FOUND',
  source: 'Morciano et al 2021, BMC Health Services Research, doi 10.1186/s12913-021-06692-x',
  notComparable: otherProgramme,
} as const;

const siteEvaluation = { confidence: 'FOUND', notComparable: oneSite } as const;

const programmeFigures: readonly PublishedFigure[] = [
  {
    id: 'P01',
    cohort: 'PACS',
    ...admissions,
    measure: 'emergency admissions per head',
    differencePp: -2.7,
    ...midYear2017,
  },
  {
    id: 'P02',
    cohort: 'MCP',
    ...admissions,
    measure: 'emergency admissions per head',
    differencePp: -0.7,
    ...midYear2017,
  },
  { id: 'P03', cohort: 'PACS', ...bedDays, measure: 'emergency bed days per head', differencePp: -1.7, ...midYear2017 },
  { id: 'P04', cohort: 'MCP', ...bedDays, measure: 'emergency bed days per head', differencePp: -0.7, ...midYear2017 },
  {
    id: 'P05',
    cohort: 'vanguards (PACS best case)',
    ...admissions,
    measure: 'growth of emergency hospitalisations',
    period: '2016',
    baseline: 'not stated in source',
    asPublished: '"slowed by up to two thirds"',
    comparator: 'less integrated areas',
    interval: 'none',
    method: 'the ratio 1-(1.1/3.2), if P07 is right',
    confidence: 'FOUND',
    source: 'NHS England briefing 2017 / Next Steps 31 Mar 2017',
    notComparable: 'no growth is given, and neither the cohort nor the baseline is named',
  },
  {
    id: 'P06',
    cohort: 'MCP and PACS',
    ...admissions,
    measure: 'emergency admissions',
    period: 'calendar 2016',
    baseline: 'two baselines: 2014-15 and 12 months to Sep-2015',
    asPublished: 'values not seen',
    comparator: 'England non-vanguard',
    interval: 'none',
    denominator: 'per capita',
    method: 'two versions printed side by side',
    confidence: 'FOUND',
    confidenceDetail: 'existence only',
    source: 'HSJ 7017203, "farewell to the vanguard era", Apr 2017',
    notComparable: 'the numbers were not seen',
  },
  {
    id: 'P07',
    cohort: 'PACS; MCP',
    ...admissions,
    measure: 'emergency admissions per head',
    period: 'Jan-Dec 2016',
    baseline: 'Oct-2014 to Sep-2015 ("12 months before vanguard funding")',
    asPublished: 'PACS 1.1, MCP 1.9, non-vanguard 3.2; difference PACS -2.1, MCP -1.3',
    comparator: 'non-vanguard',
    interval: 'none',
    denominator: 'per capita',
    method: 'ratio of cohort totals',
    confidence: 'RECALLED',
    source: 'Next Steps on the NHS Five Year Forward View, 31 Mar 2017 (check the PDF)',
    notComparable: 'recalled and not confirmed in a source',
  },
  {
    id: 'P08',
    cohort: 'MCP',
    ...admissions,
    cohortGrowthPercent: 2.5,
    comparatorGrowthPercent: 3.0,
    differencePp: -0.5,
    ...fundingLetter,
  },
  {
    id: 'P09',
    cohort: 'PACS',
    ...admissions,
    cohortGrowthPercent: 0.8,
    comparatorGrowthPercent: 3.0,
    differencePp: -2.2,
    ...fundingLetter,
  },
  {
    id: 'P10',
    cohort: 'each PACS / each MCP (target)',
    ...admissions,
    measure: 'growth of emergency admissions per 1,000',
    period: 'each quarter of 2017-18',
    baseline: '"base year [2015]"',
    asPublished: 'PACS -3, MCP -1',
    comparator: 'rest of England',
    interval: 'funding condition, no test',
    denominator: 'per 1,000',
    method: '"3 per cent less than"; relative or in percentage points is not said',
    confidence: 'FOUND',
    source: 'HSJ 7020265; 7021762',
    notComparable: 'a target, not a result',
  },
  {
    id: 'P11',
    cohort: 'MCP',
    ...admissions,
    measure: 'emergency admissions',
    cohortGrowthPercent: 2.6,
    comparatorGrowthPercent: 4.9,
    differencePp: -2.3,
    ...summer2017,
    source: 'NHS England, early 2018; nhsproviders.org/news-blogs/blogs/making-integrated-care-happen',
  },
  {
    id: 'P12',
    cohort: 'PACS',
    ...admissions,
    measure: 'emergency admissions',
    cohortGrowthPercent: 1.2,
    comparatorGrowthPercent: 4.9,
    differencePp: -3.7,
    ...summer2017,
  },
  {
    id: 'P13',
    cohort: 'EHCH',
    ...residents,
    measure: 'emergency admissions of care-home residents',
    cohortGrowthPercent: -1.4,
    comparatorGrowthPercent: 6.7,
    differencePp: -8.1,
    denominator: 'care-home residents',
    ...summer2017,
  },
  {
    id: 'P14',
    cohort: 'EHCH "most comprehensive" homes',
    ...residents,
    measure: 'emergency admissions per care-home resident',
    period: 'first nine months of full operation (to c. early 2017)',
    baseline: 'not stated',
    cohortGrowthPercent: -1.8,
    comparatorGrowthPercent: 2.1,
    differencePp: -3.9,
    comparator: 'non-vanguards',
    interval: 'none',
    denominator: 'per resident',
    method: 'self-selected sub-cohort',
    confidence: 'FOUND',
    source: 'NHS England slides, W. Roberts, 25 May 2017 (paperzz 7280267)',
    notComparable: 'self-selected homes, and the baseline is not stated',
  },
  {
    id: 'P15',
    cohort: 'PACS',
    ...bedDayDashboard,
    sign: { cohort: 'fell', comparator: 'fell', difference: 'above-zero' },
    asPublished: 'fell in PACS, and fell more in non-vanguard areas',
  },
  {
    id: 'P16',
    cohort: 'MCP',
    ...bedDayDashboard,
    sign: { cohort: 'fell', comparator: 'fell', difference: 'below-zero' },
    asPublished: 'fell slightly more in MCP than in non-vanguard areas',
  },
  {
    id: 'P17',
    cohort: 'South Somerset Symphony (PACS)',
    ...siteDashboard,
    asPublished: '15.6 / 0.8',
    denominator: 'population 132,354',
  },
  {
    id: 'P18',
    cohort: 'Dudley (MCP)',
    ...siteDashboard,
    asPublished: '10.8 / -2.7',
    denominator: 'population 318,492',
  },
  {
    id: 'P19',
    cohort: 'Calderdale (MCP)',
    ...siteDashboard,
    asPublished: '9.8 / 1.5',
    denominator: 'population 220,162',
  },
  {
    id: 'P20',
    cohort: 'Lakeside (MCP)',
    ...siteDashboard,
    asPublished: '7.1 / 8.0',
    denominator: 'population 101,375',
  },
  {
    id: 'P21',
    cohort: 'Harrogate (PACS)',
    ...siteDashboard,
    asPublished: '7.0 / 0.9',
    denominator: 'population 162,254',
  },
  {
    id: 'P22',
    cohort: 'MCP and PACS combined',
    ...admissions,
    measure: 'emergency admissions per capita',
    period: '2017/18 full year',
    baseline: '2014/15',
    cohortGrowthPercent: 1.6,
    comparator: 'rest of NHS',
    interval: '"statistically significantly lower ... 95% CI (the upper limit for a significant value is 3.1%)"',
    denominator: 'per capita, SUS',
    method: 'significance limit for an area cohort',
    confidence: 'FOUND',
    source: 'NHS Long Term Plan (Jan 2019), ch. 1, para 1.6, Figure 1',
    note: 'growth of the rest is in the chart image, not in the text',
    notComparable: 'two programmes counted as one cohort',
  },
  {
    id: 'P23',
    cohort: 'MCP; PACS',
    ...admissions,
    measure: 'emergency admissions per head',
    period: '2017/18',
    baseline: '2014/15',
    asPublished: 'PACS 0.9, MCP 2.6, rest of England 6.3; difference PACS -5.4, MCP -3.7',
    comparator: 'rest of England',
    interval: 'not stated',
    denominator: 'per capita',
    confidence: 'RECALLED',
    confidenceDetail: 'low confidence',
    source: 'NAO June 2018 / NHS England 2018; not confirmed',
    notComparable: 'recalled and not confirmed in a source',
  },
  {
    id: 'P24',
    cohort: 'vanguard areas',
    ...admissions,
    measure: 'number of emergency admissions',
    period: 'to 2017-18',
    baseline: '2014-15',
    asPublished: '"grown significantly more slowly"',
    comparator: 'non-vanguard',
    interval: 'not stated',
    confidence: 'FOUND',
    source: 'NAO press release, 29 Jun 2018',
    note: 'quotes an NHS England analysis, not one of the NAO',
    notComparable: 'all vanguard areas as one cohort, and no number is given',
  },
  {
    id: 'P25',
    cohort: 'Vanguard-only CCGs (22)',
    ...morciano2021,
    cohortGrowthPercent: 8.8,
    comparatorGrowthPercent: 12.0,
    differencePp: -3.2,
    interval: '4.5 to 13.1 against 9.5 to 13.6 (overlap)',
  },
  {
    id: 'P26',
    cohort: 'Vanguard and Pioneer CCGs (13)',
    ...morciano2021,
    cohortGrowthPercent: 3.5,
    comparatorGrowthPercent: 12.0,
    differencePp: -8.5,
    interval: '-0.3 to 7.2',
  },
  {
    id: 'P27',
    cohort: 'Pioneer-only CCGs (51)',
    ...morciano2021,
    cohortGrowthPercent: 6.4,
    comparatorGrowthPercent: 12.0,
    differencePp: -5.6,
    interval: '3.8 to 9.0',
  },
  {
    id: 'P28',
    cohort: 'programme CCGs',
    ...morciano2021,
    measure: 'baseline monthly rate',
    period: 'pre-programme',
    baseline: 'none',
    asPublished: '7.9 per 1,000 against 7.5 per 1,000',
    comparator: 'non-participants',
    interval: '7.8-8.1 against 7.4-7.6',
    method: 'baseline imbalance',
    notComparable: 'a baseline rate of vanguard and Pioneer areas together, not a growth',
  },
  {
    id: 'P29',
    cohort: 'population-based and care-home sites',
    ...several,
    measure: 'emergency admissions and bed-days',
    period: '2015-2018',
    baseline: 'pre-programme',
    asPublished: 'slowed, mostly care-home sites and third year; non-vanguard rose substantially',
    comparator: 'non-vanguard',
    interval: 'bed-days: no significant reduction',
    denominator: 'area-month',
    method: 'difference-in-differences',
    confidence: 'FOUND',
    confidenceDetail: 'abstract only; no numbers',
    source: 'Morciano et al 2020, Health Policy 124(8):826-833',
    notComparable: 'another design (difference in differences), and no number is given',
  },
  {
    id: 'P30',
    cohort: 'Pioneers wave 1',
    ...admissions,
    measure: 'emergency admission rate',
    period: '2014/15',
    baseline: 'Apr-2010 to Mar-2013',
    asPublished: '1.93 against 4.84, difference -2.9',
    comparator: 'non-pioneers',
    interval: 'p=0.0379; by 2015/16 p=0.1879',
    denominator: 'local authority',
    method: 'difference-in-differences',
    confidence: 'FOUND',
    source: 'Keeble et al, BMJ Open 2019;9:e026509',
    notComparable: 'another programme, the Pioneers, and another baseline',
  },
];

const siteEvaluations: readonly PublishedFigure[] = [
  {
    id: 'E01',
    cohort: 'Rushcliffe care homes (MCP Principia)',
    ...residents,
    measure: 'emergency admissions',
    period: '2014-2016',
    baseline: 'matched controls',
    asPublished: '-23 against matched controls',
    comparator: 'matched controls',
    interval: '3 to 39% lower',
    denominator: 'residents 65+, n=568',
    method: 'matched cohort',
    source: 'IAU Mar 2017, reader.health.org.uk/impact-enhanced-support-rushcliffe',
    ...siteEvaluation,
  },
  {
    id: 'E02',
    cohort: 'Rushcliffe residential homes only',
    ...residents,
    measure: 'emergency admissions',
    period: '2014-2016',
    baseline: 'matched controls',
    asPublished: 'rate ratio 0.60',
    comparator: 'matched controls',
    interval: '0.42-0.86; bed days not different',
    source: 'Lloyd et al, BMJ Qual Saf 2019;28:534',
    ...siteEvaluation,
  },
  {
    id: 'E03',
    cohort: 'Nottingham City care homes (EHCH)',
    ...residents,
    measure: 'emergency admissions',
    period: 'Sep-2014 to Apr-2017',
    baseline: 'matched controls',
    asPublished: '-18 (residential homes -34)',
    comparator: 'matched controls',
    interval: 'not found',
    denominator: '39 homes',
    method: 'matched cohort',
    source: 'IAU',
    ...siteEvaluation,
  },
  {
    id: 'E04',
    cohort: 'Wakefield care homes (EHCH)',
    population: 'care_home_residents',
    measure: 'emergency admissions / potentially avoidable',
    period: 'Feb-2016 to Mar-2017',
    baseline: 'local matched controls',
    asPublished: 'no conclusive difference / -27',
    decimals: 1,
    comparator: 'local matched controls',
    interval: 'avoidable 2 to 45% fewer',
    denominator: '526 residents, 15 homes',
    method: 'matched',
    source: 'IAU',
    ...siteEvaluation,
  },
  {
    id: 'E05',
    cohort: 'Sutton Homes of Care (EHCH)',
    ...residents,
    measure: 'emergency admissions',
    period: 'Jan-2016 to Apr-2017',
    baseline: 'matched controls',
    asPublished: 'no strong evidence; hints of more',
    comparator: 'matched controls',
    interval: 'wide',
    denominator: '28 homes',
    method: 'matched',
    source: 'IAU',
    ...siteEvaluation,
  },
  {
    id: 'E06',
    cohort: 'Northumberland (PACS)',
    ...several,
    measure: 'A&E visits / emergency admissions',
    period: 'Aug-2015 to Jul-2016',
    baseline: 'synthetic control',
    asPublished: '+13.6 / very slightly lower',
    comparator: 'synthetic control',
    interval: 'admissions could be chance',
    denominator: 'CCG',
    method: 'synthetic control',
    source: 'IAU, reader.health.org.uk/iau-northumberland',
    ...siteEvaluation,
  },
  {
    id: 'E07',
    cohort: 'NE Hampshire & Farnham ICT patients (PACS)',
    ...several,
    measure: 'A&E / emergency admissions',
    period: 'Jul-2015 to May-2017',
    baseline: 'matched controls',
    asPublished: '+33 / higher (43)',
    comparator: 'matched controls',
    interval: 'A&E 16 to 54',
    denominator: '774 patients',
    method: 'matched',
    confidenceDetail: '43 RECALLED, the rest FOUND',
    source: 'IAU Sept 2018',
    ...siteEvaluation,
  },
  {
    id: 'E08',
    cohort: 'Mid-Nottinghamshire (PACS)',
    ...several,
    measure: 'A&E / emergency admissions',
    period: 'year 6, 2018-19',
    baseline: 'from Apr-2013',
    asPublished: '-4.3 / -6.7',
    comparator: 'synthetic comparison',
    interval: 'nothing for 2 to 6 years',
    denominator: 'per 10,000 per month',
    method: 'synthetic control',
    source: 'IAU Sept 2020 (ccg-alert)',
    ...siteEvaluation,
  },
  {
    id: 'E09',
    cohort: 'Fylde Coast Extensive Care / Enhanced Primary Care (MCP)',
    ...admissions,
    measure: 'emergency admissions',
    period: '2015 to Apr-2018',
    baseline: 'matched controls',
    asPublished: '+27 / +42',
    comparator: 'matched controls',
    interval: 'not stated; the authors name residual differences',
    denominator: '1,626 / 3,011 patients',
    method: 'matched',
    source: 'IAU Nov 2020',
    ...siteEvaluation,
  },
  {
    id: 'E10',
    cohort: "Fylde Coast Extensive Care, site's own before and after",
    ...several,
    measure: 'non-elective admissions',
    period: 'to c. 2017',
    baseline: 'own patients before',
    asPublished: '-25',
    comparator: 'none',
    interval: 'uncontrolled',
    method: 'before and after',
    source: 'bfwh.nhs.uk',
    note: 'compare E09',
    ...siteEvaluation,
  },
];

/**
 * Every published figure: P01 to P30 on the programmes, then E01 to E10, evaluations of single sites.
 * IAU is the Improvement Analytics Unit of NHS England and the Health Foundation.
 */
export const publishedFigures: readonly PublishedFigure[] = [...programmeFigures, ...siteEvaluations];
