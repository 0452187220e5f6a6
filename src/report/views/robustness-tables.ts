import type { EstimatorResult, RobustnessResult } from '../../domain/results/robustness.js';
import type { OfMetric } from '../content/by-metric.js';
import type { ViewColumn, ViewTable } from '../view.js';
import {
  cohortLabel,
  count,
  directionLabel,
  distance,
  gapLabel,
  intervalLabel,
  levelLabel,
  metricWords,
  notAvailable,
  rateLabel,
  signed,
} from '../wording/words.js';

/** What the run's comparisons of one metric rest on: every estimator, one area or few events, and where cohorts began. */
export function robustnessTables(own: OfMetric<RobustnessResult>, ascii: boolean): ViewTable[] {
  return [estimatorTable(own, ascii), restsTable(own, ascii), levelTable(own, ascii)];
}

function estimatorTable({ metric, rows }: OfMetric<RobustnessResult>, ascii: boolean): ViewTable {
  const names = [...new Set(rows.flatMap(({ estimators }) => estimators.map(({ estimator }) => estimator)))];
  const cell = (row: RobustnessResult, name: string): string =>
    estimatorCell(
      row.estimators.find(({ estimator }) => estimator === name),
      ascii,
    );
  const level = levelLabel(rows[0]?.estimators[0]?.level ?? 0.95);
  return {
    title: `${metricWords(metric, ascii).title}: this run's gap under every estimator`,
    subtitle: `${level} intervals of the gap, pp, each with its word: ${(['slower', 'unclear', 'faster'] as const)
      .map((word) => directionLabel(word, ascii))
      .join(', ')}`,
    columns: [
      { heading: 'Estimator', align: 'left', cells: names },
      ...rows.map(
        (row): ViewColumn => ({
          heading: cohortLabel(row.cohort, ascii),
          align: 'right',
          cells: names.map((name) => cell(row, name)),
          below: true,
        }),
      ),
    ],
  };
}

function estimatorCell(result: EstimatorResult | undefined, ascii: boolean): string {
  if (result === undefined || result.direction === null) return notAvailable;
  return `${intervalLabel(result, ascii)} ${directionLabel(result.direction, ascii).charAt(0)}`;
}

function restsTable({ metric, rows }: OfMetric<RobustnessResult>, ascii: boolean): ViewTable {
  return {
    title: `${metricWords(metric, ascii).title}: what the word rests on`,
    subtitle: 'The gap, pp, from the lowest to the highest without one area, and the gap that would mostly be found',
    columns: [
      { heading: 'Cohort', align: 'left', cells: rows.map((row) => cohortLabel(row.cohort, ascii)) },
      right('Gap, pp', rows, (row) => gapLabel(headline(row), ascii)),
      {
        heading: 'Vs rest',
        align: 'left',
        cells: rows.map((row) => directionLabel(row.direction, ascii)),
        directions: rows.map((row) => row.direction),
      },
      right(
        'Without one',
        rows,
        ({ without_one_pp: without }) =>
          without === null ? notAvailable : intervalLabel({ lower: without.lowest, upper: without.highest }, ascii),
        1,
      ),
      right('Detectable', rows, (row) => (row.detectable_pp === null ? notAvailable : distance(row.detectable_pp))),
    ],
  };
}

function levelTable({ metric, rows }: OfMetric<RobustnessResult>, ascii: boolean): ViewTable {
  type Level = NonNullable<RobustnessResult['baseline_level']>;
  const level = (heading: string, cell: (level: Level) => string, spare?: number): ViewColumn =>
    right(heading, rows, (row) => (row.baseline_level === null ? notAvailable : cell(row.baseline_level)), spare);
  const known = rows.find((row) => row.baseline_level !== null)?.baseline_level;
  const says = known === undefined || known === null ? {} : { says: ratesOf(known) };
  return {
    title: `${metricWords(metric, ascii).title}: where it began`,
    subtitle:
      "How far the baseline rate lies from the comparator's, in standard deviations of its areas, and the gap among " +
      'areas that began alike (regression to the mean)',
    columns: [
      { heading: 'Cohort', align: 'left', cells: rows.map((row) => cohortLabel(row.cohort, ascii)) },
      { ...level('Rate', ({ rate }) => rateLabel(rate), 2), ...says },
      { ...level('Rest', ({ comparator_rate }) => rateLabel(comparator_rate), 2), ...says },
      level('Distance, SD', ({ gap_in_deviations }) => signed(gap_in_deviations, ascii)),
      right('Gap, pp', rows, (row) => gapLabel(headline(row), ascii)),
      level('Began alike, pp', ({ adjusted_pp }) => (adjusted_pp === null ? notAvailable : signed(adjusted_pp, ascii))),
      level('Moved', ({ is_moved }) => (is_moved === null ? notAvailable : is_moved ? 'yes' : 'no'), 1),
    ],
  };
}

function ratesOf({ rate_per: per }: { readonly rate_per: number }): string {
  return `Rates are of the baseline, per ${count(per)} a year`;
}

function headline({ difference_pp, estimators: [first] }: RobustnessResult) {
  return { value: difference_pp, lower: first?.lower ?? null, upper: first?.upper ?? null };
}

function right(
  heading: string,
  rows: readonly RobustnessResult[],
  cell: (row: RobustnessResult) => string,
  spare?: number,
): ViewColumn {
  return { heading, align: 'right', cells: rows.map(cell), ...(spare === undefined ? {} : { spare }) };
}
