import { groupBy } from '../../domain/common/group-by.js';
import type { Analysis } from '../../domain/results/analysis.js';
import type { IntervalResult } from '../../domain/results/interval-result.js';
import type { TrendRow } from '../../domain/results/trend-row.js';
import { byMetric } from '../content/by-metric.js';
import { flatten } from '../flat/flatten.js';
import { trendHiddenNotes } from '../notes/hidden-notes.js';
import { cautionNote } from '../notes/shared-notes.js';
import { forestArrows, forestBar, forestHeading, forestScale } from '../screen/forest.js';
import type { View, ViewColumn, ViewTable } from '../view.js';
import { movesGap } from '../wording/hidden-words.js';
import { lastMonthWords } from '../wording/period-words.js';
import { endsOfTrend, sharedMonthsNotes } from '../wording/trend-words.js';
import {
  cohortLabel,
  comparatorLabel,
  count,
  levelLabel,
  metricWords,
  notAvailable,
  rateLabel,
} from '../wording/words.js';

/** The index and the rate over the twelve months to each quarter. */
export const trend: View = {
  tables: (analysis, ascii) =>
    byMetric(analysis.trend ?? []).flatMap(({ rows }) =>
      cohortsOf(rows).map((own) => trendTable(own, analysis, ascii)),
    ),
  notes: ({ trend: rows = [], disclosure }, ascii) => [
    'Index: the rate of twelve months over that of the baseline year, times 100; Rest: the same of the comparator.',
    `${levelLabel(rows[0]?.level ?? 0.95)} band: of the cohort's index relative to its own baseline, from how much its ` +
      'areas differ (delete-one-area jackknife of the log index). Each row stands alone: the band is not for the ' +
      'whole line at once.',
    ...sharedMonthsNotes(rows.map((row) => row.quarter_end)),
    ...(rows.some((row) => row.index === null)
      ? [`${notAvailable} not available: an area lacks a month of those twelve.`]
      : []),
    ...(rows.some((row) => row.index !== null && row.lower === null)
      ? [
          `${notAvailable} no band: the spread of fewer than two areas, or of areas that moved exactly alike, cannot be seen.`,
        ]
      : []),
    ...trendHiddenNotes(rows, disclosure, ascii),
    cautionNote,
  ],
  rows: ({ trend: rows = [], synthetic }) =>
    rows.map(({ metric, population, cohort, ...rest }) => ({
      metric,
      population,
      cohort,
      synthetic,
      ...flatten(rest, { index_bounds: ['lower', 'upper'] }),
    })),
};

function cohortsOf(rows: readonly TrendRow[]): TrendRow[][] {
  return [...groupBy(rows, ({ cohort }) => cohort).values()];
}

function trendTable(rows: readonly TrendRow[], { settings }: Analysis, ascii: boolean): ViewTable {
  const [first] = rows;
  if (first === undefined) return { title: '', columns: [] };
  const words = metricWords(first.metric, ascii);
  const who = first.population === 'care_home_residents' ? words.careHomes : words.title;
  const [own, rest] = [count(first.areas), count(first.comparator_areas)];
  return {
    title: `${who}: ${cohortLabel(first.cohort, ascii)} (${own}) and the ${comparatorLabel(settings.comparator)} (${rest})`,
    subtitle: `Twelve months to each ${endsOfTrend(rows.map((row) => row.quarter_end))}, ${settings.baseline} = 100. Rates are per ${count(first.rate_per)} a year`,
    columns: trendColumns(rows, ascii),
  };
}

function trendColumns(rows: readonly TrendRow[], ascii: boolean): ViewColumn[] {
  const right = (heading: string, cell: (row: TrendRow) => string): ViewColumn => ({
    heading,
    align: 'right',
    cells: rows.map(cell),
  });
  const bars = rows.map(fromHundred);
  const drawn = bars.filter((bar) => bar !== undefined);
  const scale = forestScale(drawn);
  return [
    { heading: '12 months to', align: 'left', cells: rows.map((row) => lastMonthWords(row.quarter_end)) },
    right('Rate', (row) => number(row.rate)),
    { ...right('Rest rate', (row) => number(row.comparator_rate)), spare: 2 },
    right('Index', (row) => number(row.index)),
    right(`${levelLabel(rows[0]?.level ?? 0.95)} band`, bandLabel),
    ...boundsColumn(rows, right),
    right('Rest index', (row) => number(row.comparator_index)),
    {
      heading: '',
      align: 'left',
      spare: 1,
      cells: rows.map(() => ''),
      says: forestArrows(drawn, ascii),
      drawing: {
        least: 15,
        most: 41,
        heading: (width) => forestHeading(scale, width, ascii, 100),
        cell: (row, width) => {
          const bar = bars[row];
          return bar === undefined ? '' : forestBar(bar, scale, width, ascii);
        },
      },
    },
  ];
}

function boundsColumn(
  rows: readonly TrendRow[],
  right: (heading: string, cell: (row: TrendRow) => string) => ViewColumn,
): ViewColumn[] {
  if (!rows.some(({ index_bounds }) => movesGap(index_bounds))) return [];
  const end = (value: number | null): string => (value === null ? 'more' : rateLabel(value));
  const cell = ({ index_bounds: bounds }: TrendRow): string =>
    bounds === null ? '' : `${end(bounds.lower)} to ${end(bounds.upper)}`;
  return [{ ...right('Bounds', cell), spare: 1.5 }];
}

// The picture has its zero at the baseline.
function fromHundred({ index, lower, upper, level, is_baseline }: TrendRow): IntervalResult | undefined {
  if (index === null) return undefined;
  const bare = is_baseline || lower === null || upper === null;
  return { value: index - 100, lower: bare ? null : lower - 100, upper: bare ? null : upper - 100, level };
}

function number(value: number | null): string {
  return value === null ? notAvailable : rateLabel(value);
}

function bandLabel({ lower, upper, is_baseline }: TrendRow): string {
  if (is_baseline) return 'baseline';
  return lower === null || upper === null ? notAvailable : `${rateLabel(lower)} to ${rateLabel(upper)}`;
}
