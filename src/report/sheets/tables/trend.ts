import type { Analysis } from '../../../domain/results/analysis.js';
import type { SeasonalCourse, SiteQuarter, SiteSeries } from '../../../domain/results/picture-data.js';
import type { TrendRow } from '../../../domain/results/trend-row.js';
import { trendHiddenNotes } from '../../notes/hidden-notes.js';
import { cautionNote } from '../../notes/shared-notes.js';
import { lastMonthWords } from '../../wording/period-words.js';
import { sharedMonthsNotes } from '../../wording/trend-words.js';
import { columnKinds, columnsOf, type DataTable, rangeEnd } from '../data-table.js';
import { aboutCohortColumns, sharedNotes, yesOrNo } from './words.js';

const bandNote =
  "Of the cohort's index relative to its own baseline (delete-one-area jackknife of the log index). Each row stands " +
  'alone: the limits are not for the whole line at once.';

/** The index by quarter of each cohort, of each of its areas, and the course of its years. */
export function trendTables(analysis: Analysis): DataTable[] {
  const { trend = [], sites = [], seasons = [] } = analysis;
  return [
    {
      name: 'Trend',
      title: 'Index and rate of each cohort by quarter',
      each: 'each quarter of each cohort on each measure',
      notes: [
        ...sharedMonthsNotes(trend.map((row) => row.quarter_end)),
        ...trendHiddenNotes(trend, analysis.disclosure),
        cautionNote,
      ],
      columns: trendColumns(trend),
    },
    {
      name: 'Areas_by_quarter',
      title: 'Index of each area by quarter',
      each: 'each quarter of each area on each measure',
      notes: [],
      columns: siteColumns(sites),
    },
    {
      name: 'Seasons',
      title: 'How far each quarter lies from its own year',
      each: 'each quarter of each year of each cohort on each measure',
      notes: ['The rate of the quarter over that of its year from April, less 1, in per cent.'],
      columns: seasonColumns(seasons),
    },
  ];
}

function trendColumns(rows: readonly TrendRow[]) {
  const { text, whole, tenths, percent } = columnKinds<TrendRow>();
  return columnsOf(rows, [
    ...aboutCohortColumns<TrendRow>(),
    text('12 months to', (row) => lastMonthWords(row.quarter_end)),
    text('Last day', (row) => row.quarter_end),
    tenths('Rate', (row) => row.rate),
    tenths('Rate, comparator', (row) => row.comparator_rate),
    whole('Rates are per', (row) => row.rate_per),
    tenths('Index', (row) => row.index, sharedNotes.index),
    tenths('Index, lower limit', (row) => row.lower, bandNote),
    tenths('Index, upper limit', (row) => row.upper),
    percent('Coverage of intervals', (row) => row.level),
    tenths('Lowest index whatever hidden counts are', (row) => rangeEnd(row.index_bounds, 'lower')),
    tenths('Highest index whatever hidden counts are', (row) => rangeEnd(row.index_bounds, 'upper')),
    tenths('Index, comparator', (row) => row.comparator_index),
    text('Baseline year', (row) => yesOrNo(row.is_baseline)),
    whole('Areas', (row) => row.areas),
    whole('Areas, comparator', (row) => row.comparator_areas),
  ]);
}

function siteColumns(sites: readonly SiteSeries[]) {
  const rows = sites.flatMap(({ quarters, steps, ...site }) =>
    quarters.map((quarter) => ({ ...site, ...quarter, hasStep: steps.includes(quarter.quarter_end) })),
  );
  const { text, tenths } = columnKinds<Omit<SiteSeries, 'quarters' | 'steps'> & SiteQuarter & { hasStep: boolean }>();
  return columnsOf(rows, [
    ...aboutCohortColumns<(typeof rows)[number]>(),
    text('Area', (row) => row.name ?? row.area),
    text('Code', (row) => row.area),
    text('Quarter', (row) => row.label),
    text('Last day', (row) => row.quarter_end),
    tenths('Index', (row) => row.index, 'Yearly rate of the quarter; that of the baseline year is 100.'),
    tenths('Index, comparator', (row) => row.comparator_index),
    text('Jump in level found', (row) => yesOrNo(row.hasStep)),
  ]);
}

const quarterNames = ['April to June', 'July to September', 'October to December', 'January to March'] as const;

function seasonColumns(seasons: readonly SeasonalCourse[]) {
  const rows = seasons.flatMap(({ years, ...about }) =>
    years.flatMap(({ label, is_baseline, cohort_percent, comparator_percent }) =>
      quarterNames.map((quarter, at) => ({
        ...about,
        label,
        is_baseline,
        quarter,
        own: cohort_percent[at],
        comparator: comparator_percent[at],
      })),
    ),
  );
  const { text, signed } = columnKinds<(typeof rows)[number]>();
  return columnsOf(rows, [
    ...aboutCohortColumns<(typeof rows)[number]>(),
    text('Year', (row) => row.label),
    text('Quarter', (row) => row.quarter),
    signed('Cohort, per cent', (row) => row.own),
    signed('Comparator, per cent', (row) => row.comparator),
    text('Baseline year', (row) => yesOrNo(row.is_baseline)),
  ]);
}
