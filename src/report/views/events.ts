import type { Direction } from '../../domain/results/direction.js';
import { directionOf } from '../../domain/results/direction.js';
import type { EventResult, EventYear } from '../../domain/results/event-result.js';
import type { IntervalResult } from '../../domain/results/interval-result.js';
import { byMetric, type OfMetric, onceEach } from '../content/by-metric.js';
import { cautionNote } from '../notes/shared-notes.js';
import { forestArrows, forestBar, forestHeading, forestScale } from '../screen/forest.js';
import type { View, ViewColumn, ViewTable } from '../view.js';
import { percentOfRatio } from '../wording/ratio-percent.js';
import {
  cohortLabel,
  comparatorLabel,
  directionLabel,
  gapLabel,
  intervalLabel,
  levelLabel,
  metricWords,
  notAvailable,
  pLabel,
  plainText,
} from '../wording/words.js';
import { missingNotes, verdictNotes } from './event-notes.js';
import { quarterNotes, quarterTables } from './event-quarters.js';
import { eventRows } from './event-rows.js';
import { preTrendTable } from './pre-trend.js';
import { syntheticNotesOf, syntheticTables } from './synthetic.js';

interface Row {
  readonly result: EventResult;
  readonly year: EventYear;
}

/** The gap of each cohort year by year, with the test of the years before. */
export const events: View = {
  tables: ({ events: results = [], settings }, ascii) => {
    const rest = comparatorLabel(settings.comparator);
    return byMetric(results).flatMap((own) => [
      ...(own.rows.some(({ years }) => years.length > 0) ? [yearTable(own, rest, ascii)] : []),
      ...quarterTables(own, ascii),
      ...syntheticTables(own, ascii),
      preTrendTable(own, rest, ascii),
    ]);
  },
  notes: ({ events: results = [], method }, ascii) => [
    'Gap, %: how far the rate of the year, each area measured from its own level, lies from what it would be had it ' +
      'moved from the baseline year as the comparator did. Years before the baseline show how it moved until then.',
    `Poisson model with an effect of each area and each ${cellWords(results)}; intervals: ${method.interval}, for each ` +
      'year alone.',
    ...quarterNotes(results, ascii),
    ...syntheticNotesOf(results, ascii),
    ...verdictNotes(results, ascii),
    'A steady difference in growth of the size under "Detectable" would be found in 80 of 100 such cohorts: a smaller ' +
      'one would mostly pass unseen.',
    ...missingNotes(results, ascii),
    cautionNote,
  ],
  rows: ({ events: results = [], synthetic }) => results.flatMap((result) => eventRows(result, synthetic)),
};

function yearTable({ metric, rows: results }: OfMetric<EventResult>, rest: string, ascii: boolean): ViewTable {
  const rows = results.flatMap((result) => result.years.map((year): Row => ({ result, year })));
  const [first] = results;
  const words = metricWords(metric, ascii);
  const baseline = plainText(first?.baseline.label ?? '', ascii);
  return {
    title: `${words.title}, by year`,
    subtitle: `Gap in growth since ${baseline} from the ${rest}, per cent`,
    columns: yearColumns(rows, ascii),
  };
}

function yearColumns(rows: readonly Row[], ascii: boolean): ViewColumn[] {
  const gaps = rows.map(({ year }) => percentOfRatio(year.growth_ratio));
  const scale = forestScale(gaps);
  const words = rows.map(({ year }): Direction | null =>
    year.is_baseline ? null : wordOf(percentOfRatio(year.growth_ratio)),
  );
  const level = levelLabel(rows[0]?.year.growth_ratio.level ?? 0.95);
  const label = ({ result }: Row): string => `${cohortLabel(result.cohort, ascii)} (${result.areas})`;
  const each = (cell: (year: EventYear, at: number) => string): string[] =>
    rows.map(({ year }, at) => (year.is_baseline ? '' : cell(year, at)));
  return [
    { heading: 'Cohort (areas)', align: 'left', cells: onceEach(rows.map(label)) },
    { heading: 'Year', align: 'left', cells: rows.map(({ year }) => plainText(year.label, ascii)) },
    { heading: 'Gap, %', align: 'right', cells: gaps.map((gap) => gapLabel(gap, ascii)) },
    { heading: `${level} CI`, align: 'right', cells: rows.map(({ year }, at) => intervalOf(year, gaps[at], ascii)) },
    {
      heading: '',
      align: 'left',
      spare: 2,
      cells: rows.map(() => ''),
      says: forestArrows(gaps, ascii),
      drawing: {
        least: 13,
        most: 41,
        heading: (width) => forestHeading(scale, width, ascii),
        cell: (row, width) => {
          const gap = gaps[row] ?? { value: 0, lower: null, upper: null, level: 0.95 };
          const bare = rows[row]?.year.is_baseline === true ? { ...gap, lower: null, upper: null } : gap;
          return forestBar(bare, scale, width, ascii);
        },
      },
    },
    { heading: 'p', align: 'right', spare: 1, cells: each((year) => pLabel(year.p_value)) },
    {
      heading: 'Vs rest',
      align: 'left',
      cells: each((_, at) => directionLabel(words[at] ?? null, ascii)),
      directions: words,
    },
  ];
}

function intervalOf({ is_baseline }: EventYear, gap: IntervalResult | undefined, ascii: boolean): string {
  if (is_baseline) return 'baseline';
  return gap === undefined ? notAvailable : intervalLabel(gap, ascii);
}

function wordOf({ lower, upper }: IntervalResult): Direction | null {
  return lower === null || upper === null ? null : directionOf({ lower, upper });
}

function cellWords(results: readonly EventResult[]): string {
  return [...new Set(results.map((result) => result.cell))].join(' or ');
}
