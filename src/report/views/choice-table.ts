import type { SensitivitySummary, Specification } from '../../domain/results/sensitivity.js';
import { type OfMetric, onceEach } from '../content/by-metric.js';
import type { ViewTable } from '../view.js';
import { baselineChoice } from '../wording/baseline-choice.js';
import { cohortLabel, metricWords, notAvailable, plainText, shareLabel, signed } from '../wording/words.js';

const kinds = [
  ['Baseline', (one: Specification) => baselineChoice(one.baseline.choice)],
  ['Window', (one: Specification) => one.period.window],
  ['Screen', (one: Specification) => one.screen],
  ['Comparator', (one: Specification) => one.comparator],
  ['People', (one: Specification) => one.people],
  ['Weighting', (one: Specification) => one.weighting],
] as const;

/** What each choice does: the middle gap of the specifications that make it, and how many keep the word of the run. */
export function choiceTable(
  { metric, rows }: OfMetric<SensitivitySummary>,
  specifications: readonly Specification[],
  ascii: boolean,
): ViewTable {
  const lines = kinds.flatMap(([kind, of]) =>
    [...new Set(specifications.map(of))].map((choice) => ({ kind, of, choice })),
  );
  return {
    title: `${metricWords(metric, ascii).title}: what each choice does`,
    subtitle:
      'Median gap, pp, of the specifications that make the choice, and the share that give the same word as this run',
    columns: [
      { heading: 'Choice', align: 'left', cells: onceEach(lines.map(({ kind }) => kind)) },
      { heading: '', align: 'left', cells: lines.map(({ choice }) => plainText(choice, ascii)) },
      ...rows.map((row) => {
        const own = specifications.filter((one) => one.cohort === row.cohort);
        return {
          heading: cohortLabel(row.cohort, ascii),
          align: 'right' as const,
          cells: lines.map(({ of, choice }) =>
            cell(
              own.filter((one) => of(one) === choice),
              row,
              ascii,
            ),
          ),
          below: true as const,
        };
      }),
    ],
  };
}

function cell(chosen: readonly Specification[], { own_direction }: SensitivitySummary, ascii: boolean): string {
  const measured = chosen.filter((one) => one.difference_pp !== null);
  if (measured.length === 0) return notAvailable;
  const gaps = measured.map((one) => one.difference_pp?.value ?? 0).sort((first, second) => first - second);
  const middle = ((gaps[(gaps.length - 1) >> 1] ?? 0) + (gaps[gaps.length >> 1] ?? 0)) / 2;
  const same = measured.filter((one) => one.direction === own_direction).length / measured.length;
  return `${signed(middle, ascii)} ${shareLabel(own_direction === null ? null : same).padStart(5)}`;
}
