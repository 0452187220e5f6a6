import type { Analysis } from '../../../domain/results/analysis.js';
import type { EstimatorResult, RobustnessResult } from '../../../domain/results/robustness.js';
import { areaLabel } from '../../wording/area-words.js';
import { columnKinds, columnsOf, type DataTable, type NotedColumn } from '../data-table.js';
import { aboutCohortColumns, sharedNotes } from './words.js';

/** The gap under every estimator, and what would give the comparison another word. */
export function robustnessTables({ robustness = [] }: Analysis): DataTable[] {
  return [
    {
      name: 'Estimators',
      title: 'The gap under every estimator',
      each: 'each estimator for each cohort on each measure',
      notes: [],
      columns: estimatorColumns(robustness),
    },
    {
      name: 'What_it_rests_on',
      title: 'What would give each comparison another word',
      each: 'each cohort on each measure',
      notes: [],
      columns: restColumns(robustness),
    },
  ];
}

function estimatorColumns(results: readonly RobustnessResult[]): NotedColumn[] {
  const rows = results.flatMap(({ metric, population, cohort, estimators }) =>
    estimators.map((one) => ({ metric, population, cohort, ...one })),
  );
  type Row = Pick<RobustnessResult, 'metric' | 'population' | 'cohort'> & EstimatorResult;
  const { text, whole, tenths, thousandths, interval, percent } = columnKinds<Row>();
  return columnsOf<Row>(rows, [
    ...aboutCohortColumns<Row>(),
    text('Estimator', (row) => row.title),
    ...interval('Gap, percentage points', (row) => row, 'signed', sharedNotes.gap),
    percent('Coverage of intervals', (row) => row.level),
    tenths('Degrees of freedom', (row) => row.df ?? '[z]'),
    thousandths('p-value', (row) => row.p_value),
    text('Against the comparator', (row) => row.direction, sharedNotes.word),
    thousandths(
      'Dispersion',
      (row) => row.dispersion ?? '[z]',
      'Spread of the counts, in multiples of Poisson counts.',
    ),
    whole('Random draws', (row) => row.draws ?? '[z]'),
    text('What must be known', (row) => row.note ?? '[z]'),
    text('Why no interval', (row) => row.no_interval ?? '[z]'),
  ]);
}

function restColumns(rows: readonly RobustnessResult[]): NotedColumn[] {
  const { text, whole, tenths, signed, thousandths, percent } = columnKinds<RobustnessResult>();
  return columnsOf(rows, [
    ...aboutCohortColumns<RobustnessResult>(),
    signed('Gap, percentage points', (row) => row.difference_pp, sharedNotes.gap),
    text('Against the comparator', (row) => row.direction, sharedNotes.word),
    signed('Lowest gap without one area, percentage points', (row) => row.without_one_pp?.lowest),
    signed('Highest gap without one area, percentage points', (row) => row.without_one_pp?.highest),
    text(
      'Area with the fewest misrecorded events',
      ({ misrecorded }) => misrecorded && areaLabel(misrecorded.area),
      missNote,
    ),
    text('Misrecorded in', ({ misrecorded }) => misrecorded?.span),
    whole('Misrecorded events', ({ misrecorded }) => misrecorded?.events),
    percent('Share of the events of the area', ({ misrecorded }) => misrecorded?.share),
    text('Word then', ({ misrecorded }) => misrecorded?.direction),
    text('Why no misrecorded events', (row) => row.no_misrecorded ?? '[z]'),
    tenths('Rate, baseline', ({ baseline_level: level }) => level?.rate),
    tenths('Rate, comparator, baseline', ({ baseline_level: level }) => level?.comparator_rate),
    thousandths('Ratio of rates, baseline', ({ baseline_level: level }) => level?.rate_ratio),
    signed('Gap among areas that began alike, percentage points', ({ baseline_level: level }) => level?.adjusted_pp),
    text(
      'Why not among areas that began alike',
      (row) => row.no_baseline_level ?? row.baseline_level?.no_adjusted ?? '[z]',
    ),
  ]);
}

const missNote = 'The fewest events of one area that, misrecorded, would give the comparison another word.';
