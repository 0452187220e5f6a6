import type { Analysis } from '../../../domain/results/analysis.js';
import type { SensitivitySummary, Specification } from '../../../domain/results/sensitivity.js';
import { cautionNote } from '../../notes/shared-notes.js';
import { columnKinds, columnsOf, type DataTable, listed, type NotedColumn } from '../data-table.js';
import { aboutCohortColumns, sharedNotes, yesOrNo } from './words.js';

const specificationNote =
  'A specification is one baseline, window, screen, comparator, list of people and weighting. They share their data, so ' +
  'shares of specifications are not probabilities.';

/** How far reasonable ways of measuring agree, and each of them. */
export function specificationTables(analysis: Analysis): DataTable[] {
  const { summaries = [], specifications = [] } = analysis.sensitivity ?? {};
  return [
    {
      name: 'Agreement',
      title: 'How far other ways of measuring agree',
      each: 'each cohort on each measure',
      notes: [specificationNote, cautionNote],
      columns: summaryColumns(summaries),
    },
    {
      name: 'Specifications',
      title: 'The gap under every specification',
      each: 'each way of measuring each cohort on each measure',
      notes: [],
      columns: specificationColumns(specifications),
    },
  ];
}

function summaryColumns(rows: readonly SensitivitySummary[]): NotedColumn[] {
  const { text, whole, signed, percent } = columnKinds<SensitivitySummary>();
  return columnsOf(rows, [
    ...aboutCohortColumns<SensitivitySummary>(),
    whole('Specifications', (row) => row.specifications),
    whole('Measured', (row) => row.measured),
    signed("This run's gap, percentage points", (row) => row.own_difference_pp, sharedNotes.gap),
    text("This run's word", (row) => row.own_direction, sharedNotes.word),
    signed('Lowest gap, percentage points', (row) => row.lowest_pp),
    signed('Median gap, percentage points', (row) => row.median_pp),
    signed('Highest gap, percentage points', (row) => row.highest_pp),
    percent(
      'Share with the same sign as this run',
      (row) => row.same_sign_share,
      'Of the measured: gaps on the same side of zero.',
    ),
    percent(
      'Share with the same word as this run',
      (row) => row.same_direction_share,
      'Of the measured: gaps with the same word.',
    ),
  ]);
}

function specificationColumns(rows: readonly Specification[]): NotedColumn[] {
  const { text, whole, signed, interval, percent } = columnKinds<Specification>();
  return columnsOf(rows, [
    ...aboutCohortColumns<Specification>(),
    text('Baseline', (row) => row.baseline.choice),
    text('Window', (row) => row.period.window),
    text('Period', (row) => row.period.label),
    text('Screen', (row) => row.screen),
    text('Comparator', (row) => row.comparator),
    text('People counted', (row) => row.people),
    text('Weighting', (row) => row.weighting),
    text("This run's specification", (row) => yesOrNo(row.own)),
    text('Published figures measured so', (row) => listed(row.published)),
    signed('Growth, per cent', (row) => row.growth_percent),
    signed('Growth, comparator, per cent', (row) => row.comparator_growth_percent),
    ...interval('Gap, percentage points', (row) => row.difference_pp, 'signed', sharedNotes.gap),
    percent('Coverage of intervals', (row) => row.difference_pp?.level),
    text('Against the comparator', (row) => row.direction, sharedNotes.word),
    whole('Areas', (row) => row.areas),
    whole('Areas, comparator', (row) => row.comparator_areas),
    text('Why not measured', (row) => row.not_measured ?? '[z]'),
    text('Why no interval', (row) => row.no_interval ?? '[z]'),
  ]);
}
