import type { Specification } from '../../domain/results/sensitivity.js';
import { byMetric, onceEach } from '../content/by-metric.js';
import type { ViewTable } from '../view.js';
import { lastMonthWords } from '../wording/period-words.js';
import {
  cohortLabel,
  directionLabel,
  gapLabel,
  intervalLabel,
  levelLabel,
  metricWords,
  notAvailable,
  plainText,
} from '../wording/words.js';

/** The run's own specification of each cohort, and those of published figures. */
export function markedTable(metric: string, specifications: readonly Specification[], ascii: boolean): ViewTable {
  const marked = byMetric(specifications.filter((one) => one.own || one.published.length > 0)).flatMap(
    ({ rows }) => rows,
  );
  const published = marked.some((one) => one.published.length > 0) ? ', and those of published figures' : '';
  return {
    title: `${metricWords(metric, ascii).title}: this run's specification${published}`,
    columns: [
      { heading: 'Cohort', align: 'left', cells: onceEach(marked.map((one) => cohortLabel(one.cohort, ascii))) },
      { heading: 'Which', align: 'left', cells: marked.map((one) => whichOf(one)) },
      { heading: 'Window', align: 'left', spare: 1, cells: marked.map((one) => windowLabel(one, ascii)) },
      {
        heading: 'Baseline',
        align: 'left',
        spare: 2,
        cells: marked.map((one) => plainText(one.baseline.label, ascii)),
      },
      { heading: 'Gap, pp', align: 'right', cells: marked.map((one) => gapOf(one, ascii)) },
      {
        heading: `${levelLabel(marked[0]?.difference_pp?.level ?? 0.95)} CI`,
        align: 'right',
        cells: marked.map((one) =>
          one.difference_pp === null ? notAvailable : intervalLabel(one.difference_pp, ascii),
        ),
      },
      {
        heading: 'Vs rest',
        align: 'left',
        cells: marked.map((one) => directionLabel(one.direction, ascii)),
        directions: marked.map((one) => one.direction),
      },
    ],
  };
}

function windowLabel({ period }: Specification, ascii: boolean): string {
  if (period.window === 'quarter') return plainText(period.label, ascii);
  return `year to ${lastMonthWords(period.end).replace(/^([A-Z][a-z]{2})[a-z]*/, '$1')}`;
}

function whichOf({ own, published }: Specification): string {
  return [...(own ? ['this run'] : []), ...published].join(', ');
}

function gapOf({ difference_pp }: Specification, ascii: boolean): string {
  return difference_pp === null ? notAvailable : gapLabel(difference_pp, ascii);
}
