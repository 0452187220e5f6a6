import type { Direction } from '../../domain/results/direction.js';
import type { SensitivitySummary, Specification } from '../../domain/results/sensitivity.js';
import { type OfMetric, onceEach } from '../content/by-metric.js';
import { sparkline } from '../screen/sparkline.js';
import type { ViewTable } from '../view.js';
import { cohortLabel, directionLabel, metricWords } from '../wording/words.js';

/** A few specifications that lie next to each other in the order of their gaps. */
interface Bucket {
  readonly gap: number;
  readonly word: Direction | null;
  readonly isOwn: boolean;
  readonly isPublished: boolean;
}

/** The specification curve: all gaps from the lowest to the highest, as heights and as words. */
export function curveTable(
  { metric, rows }: OfMetric<SensitivitySummary>,
  specifications: readonly Specification[],
  ascii: boolean,
): ViewTable {
  const curves = rows.map((row) => measured(specifications.filter((one) => one.cohort === row.cohort)));
  const lines = curves.flatMap((curve, at) => {
    const label = cohortLabel(rows[at]?.cohort ?? '', ascii);
    return (ascii ? ['words' as const] : ['heights' as const, 'words' as const]).map((what) => ({
      label,
      curve,
      what,
    }));
  });
  return {
    title: `${metricWords(metric, ascii).title}: specification curve`,
    subtitle: `Gaps from the lowest to the highest${ascii ? '' : ', as heights on each cohort’s own scale'}, and their words: ${key(curves.flat(), ascii)}`,
    columns: [
      { heading: 'Cohort', align: 'left', cells: onceEach(lines.map(({ label }) => label)) },
      {
        heading: 'Curve',
        align: 'left',
        cells: lines.map(() => ''),
        drawing: {
          least: 20,
          most: 72,
          heading: () => 'Curve',
          cell: (row, width) => {
            const line = lines[row];
            if (line === undefined) return '';
            const buckets = bucketsOf(line.curve, width);
            return line.what === 'heights'
              ? heights(buckets.map((bucket) => bucket.gap))
              : buckets.map((bucket) => sign(bucket, ascii)).join('');
          },
        },
      },
    ],
  };
}

function heights(gaps: readonly number[]): string {
  return sparkline(gaps, { lowest: Math.min(...gaps), highest: Math.max(...gaps) });
}

function measured(specifications: readonly Specification[]): Specification[] {
  return specifications
    .filter((one) => one.difference_pp !== null)
    .sort((first, second) => (first.difference_pp?.value ?? 0) - (second.difference_pp?.value ?? 0));
}

function bucketsOf(curve: readonly Specification[], width: number): Bucket[] {
  const buckets = Math.min(width, curve.length);
  return Array.from({ length: buckets }, (_, at) => {
    const own = curve.slice(Math.floor((at * curve.length) / buckets), Math.floor(((at + 1) * curve.length) / buckets));
    const gap = own.reduce((sum, one) => sum + (one.difference_pp?.value ?? 0), 0) / own.length;
    return {
      gap,
      word: mostCommon(own.map((one) => one.direction)),
      isOwn: own.some((one) => one.own),
      isPublished: own.some(isPublished),
    };
  });
}

function mostCommon(words: readonly (Direction | null)[]): Direction | null {
  const times = new Map<Direction | null, number>();
  for (const word of words) times.set(word, (times.get(word) ?? 0) + 1);
  return [...times].sort(([, first], [, second]) => second - first)[0]?.[0] ?? null;
}

function isPublished({ published }: Specification): boolean {
  return published.length > 0;
}

function sign({ word, isOwn, isPublished: isOfFigure }: Bucket, ascii: boolean): string {
  if (isOwn) return ascii ? 'o' : '●';
  if (isOfFigure) return ascii ? 'p' : '◆';
  return directionLabel(word, ascii).charAt(0);
}

function key(shown: readonly Specification[], ascii: boolean): string {
  const words = [...(['slower', 'unclear', 'faster'] as const), ...(shown.some(isWordless) ? [null] : [])];
  const published = shown.some(isPublished) ? `, ${ascii ? 'p' : '◆'} a published one` : '';
  return `${words.map((word) => directionLabel(word, ascii)).join(', ')}; ${ascii ? 'o' : '●'} this run${published}`;
}

function isWordless({ direction }: Specification): boolean {
  return direction === null;
}
