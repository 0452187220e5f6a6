import type { Direction } from '../../domain/results/direction.js';
import { directionOf } from '../../domain/results/direction.js';
import type { EventResult, SyntheticResult } from '../../domain/results/event-result.js';
import type { OfMetric } from '../content/by-metric.js';
import type { ViewColumn, ViewTable } from '../view.js';
import { cohortName } from '../wording/cohort-name.js';
import { percentOfRatio } from '../wording/ratio-percent.js';
import {
  cohortLabel,
  directionLabel,
  gapLabel,
  intervalLabel,
  levelLabel,
  metricWords,
  notAvailable,
  pLabel,
  plainText,
  rateLabel,
  shareLabel,
} from '../wording/words.js';

/** Each cohort beside areas weighed to run alongside it, where that was asked for. */
export function syntheticTables({ metric, rows }: OfMetric<EventResult>, ascii: boolean): ViewTable[] {
  if (rows.every(({ synthetic }) => synthetic === undefined)) return [];
  const column = (heading: string, cell: (one: SyntheticResult) => string, spare?: number): ViewColumn => ({
    heading,
    align: 'right',
    cells: rows.map(({ synthetic }) => (synthetic == null ? notAvailable : cell(synthetic))),
    ...(spare === undefined ? {} : { spare }),
  });
  const level = levelLabel(rows[0]?.synthetic?.growth_ratio.level ?? 0.95);
  const words = rows.map(({ synthetic }) => (synthetic == null ? null : wordOf(synthetic)));
  return [
    {
      title: `${metricWords(metric, ascii).title}, beside areas weighed to run alongside`,
      subtitle:
        'Synthetic difference-in-differences of log rates, mean of all periods after the baseline, per cent; interval ' +
        'and p from mock cohorts drawn from the comparator',
      columns: [
        { heading: 'Cohort', align: 'left', cells: rows.map((row) => cohortLabel(row.cohort, ascii)) },
        column('Gap, %', (one) => gapLabel(percentOfRatio(one.growth_ratio), ascii)),
        column(`${level} CI`, (one) => intervalLabel(percentOfRatio(one.growth_ratio), ascii)),
        column('p', (one) => pLabel(one.p_value), 1),
        column('Worth, areas', (one) => rateLabel(one.effective_areas), 2),
        column('Heaviest', (one) => shareLabel(one.heaviest_share), 2),
        {
          heading: 'Vs rest',
          align: 'left',
          cells: words.map((word) => directionLabel(word, ascii)),
          directions: words,
        },
      ],
    },
  ];
}

/** Why there is no synthetic comparison. */
export function syntheticNotesOf(results: readonly EventResult[], ascii: boolean): string[] {
  const about = 'Beside areas weighed to run alongside,';
  const notes = results.flatMap(({ cohort, no_synthetic, synthetic }) => [
    ...(no_synthetic == null ? [] : [`${about} not available: ${plainText(no_synthetic, ascii)}.`]),
    ...(synthetic?.no_interval == null
      ? []
      : [
          `${about} ${cohortName(cohort, ascii)} has no interval and no word: ${plainText(synthetic.no_interval, ascii)}.`,
        ]),
  ]);
  return [...new Set(notes)];
}

function wordOf(one: SyntheticResult): Direction | null {
  const { lower, upper } = percentOfRatio(one.growth_ratio);
  return lower === null || upper === null ? null : directionOf({ lower, upper });
}
