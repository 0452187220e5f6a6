import type { EventResult, PreTrendResult } from '../../domain/results/event-result.js';
import type { OfMetric } from '../content/by-metric.js';
import type { ViewColumn, ViewTable } from '../view.js';
import { cohortLabel, metricWords, notAvailable, pLabel, rateLabel, signed } from '../wording/words.js';

/** The columns of a test of the years before. */
export const preTrendParts = [
  'f',
  'df1',
  'df2',
  'p_value',
  'no_joint',
  'p_permutation',
  'draws',
  'exact',
  'year_difference',
  'year_p_value',
  'detectable_percent_per_year',
  'no_evidence_against',
] as const satisfies readonly (keyof PreTrendResult)[];

function jointLabel({ f, df1, df2 }: PreTrendResult): string {
  return f === null ? notAvailable : `${f.toFixed(2)} (${df1}, ${df2})`;
}

/** Whether cohort and comparator moved together before the baseline, cohort by cohort. */
export function preTrendTable({ metric, rows }: OfMetric<EventResult>, rest: string, ascii: boolean): ViewTable {
  const column = (heading: string, cell: (test: PreTrendResult) => string, spare?: number): ViewColumn => ({
    heading,
    align: 'right',
    cells: rows.map(({ pre_trend }) => (pre_trend === null ? notAvailable : cell(pre_trend))),
    ...(spare === undefined ? {} : { spare }),
  });
  return {
    title: `${metricWords(metric, ascii).title}, before the baseline`,
    subtitle: `Whether the cohort and the ${rest} moved together: every period jointly, then year on year`,
    columns: [
      { heading: 'Cohort', align: 'left', cells: rows.map((row) => cohortLabel(row.cohort, ascii)) },
      column('F', jointLabel, 3),
      column('p', (test) => pLabel(test.p_value)),
      column('p, relabelled', (test) => pLabel(test.p_permutation)),
      column('Year before, %', (test) => signed(100 * Math.expm1(test.year_difference), ascii), 2),
      column('p', (test) => pLabel(test.year_p_value), 2),
      column('Detectable, % a year', (test) => rateLabel(test.detectable_percent_per_year)),
    ],
  };
}
