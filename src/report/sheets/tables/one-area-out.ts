import type { Analysis, ComparisonResult, LeaveOneOut } from '../../../domain/results/analysis.js';
import { areaLabel } from '../../wording/area-words.js';
import { columnKinds, columnsOf, type DataTable } from '../data-table.js';
import { aboutCohortColumns, sharedNotes } from './words.js';

type Row = LeaveOneOut & Pick<ComparisonResult, 'metric' | 'population' | 'cohort'>;

const { text, signed, thousandths } = columnKinds<Row>();

/** Each comparison without each of its areas. */
export function oneAreaOutTables({ results }: Analysis): DataTable[] {
  const rows = results.flatMap(({ metric, population, cohort, leave_one_out }) =>
    leave_one_out.map((one): Row => ({ metric, population, cohort, ...one })),
  );
  return [
    {
      name: 'One_area_out',
      title: 'The gap without each area of the cohort',
      each: 'each area of each cohort on each measure',
      notes: [],
      columns: columnsOf(rows, [
        ...aboutCohortColumns<Row>(),
        text('Area left out', (row) => areaLabel(row.area)),
        text('Code', (row) => row.area),
        signed('Gap, percentage points', (row) => row.difference_pp, sharedNotes.gap),
        thousandths('Ratio of growths', (row) => row.growth_ratio, sharedNotes.ratio),
        text('Against the comparator', (row) => row.direction, sharedNotes.word),
      ]),
    },
  ];
}
