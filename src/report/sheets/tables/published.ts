import type { Analysis, PublishedCheck } from '../../../domain/results/analysis.js';
import type { Placebos } from '../../../domain/results/picture-data.js';
import { cohortLabel, metricWords } from '../../wording/words.js';
import { columnKinds, columnsOf, type DataTable } from '../data-table.js';
import { aboutCohortColumns } from './words.js';

interface Row extends PublishedCheck {
  readonly figure?: PublishedCheck['figures'][number];
}

/** Published figures beside ours, and the gaps of mock cohorts beside the one observed. */
export function besideTables({ published_checks: checks = [], placebos = [] }: Analysis): DataTable[] {
  const rows = checks.flatMap((check): Row[] =>
    check.figures.length === 0 ? [check] : check.figures.map((figure) => ({ ...check, figure })),
  );
  const { text, tenths } = columnKinds<Row>();
  return [
    {
      name: 'Published_figures',
      title: 'Published figures and ours',
      each: 'each number of each published figure',
      notes: [],
      columns: columnsOf(rows, [
        text('Figure', (row) => row.id),
        text('Cohort', (row) => cohortLabel(row.cohort)),
        text('Measure', (row) => metricWords(row.metric).short),
        text('Period', (row) => row.period),
        text('Baseline', (row) => row.baseline),
        text('Number', (row) => row.figure?.name.replaceAll('_', ' ') ?? '[z]'),
        tenths('Published', (row) => row.figure?.published),
        tenths('Ours', (row) => row.figure?.ours),
        tenths('Apart by', (row) => row.figure?.differs_by),
        text('Verdict', (row) => row.figure?.verdict ?? row.verdict),
        text('Why not comparable', (row) => row.reason ?? '[z]'),
        text('Source', (row) => row.source),
      ]),
    },
    mockTable(placebos),
  ];
}

function mockTable(placebos: readonly Placebos[]): DataTable {
  const rows = placebos.flatMap(({ bins, ...about }) => bins.map((bin) => ({ ...about, bin })));
  const { whole, signed } = columnKinds<(typeof rows)[number]>();
  return {
    name: 'Mock_cohorts',
    title: 'Gaps of mock cohorts drawn from the comparator',
    each: 'each range of gaps for each cohort on each measure',
    notes: ['A mock cohort has as many areas as the cohort, drawn at random from the comparator.'],
    columns: columnsOf(rows, [
      ...aboutCohortColumns<(typeof rows)[number]>(),
      signed('Gaps from, percentage points', (row) => row.bin.lower),
      signed('Gaps to, percentage points', (row) => row.bin.upper),
      whole('Mock cohorts', (row) => row.bin.count),
      signed('Gap observed, percentage points', (row) => row.difference_pp),
      whole('Mock cohorts at least as far from zero', (row) => row.as_far),
      whole('Mock cohorts drawn', (row) => row.draws),
    ]),
  };
}
