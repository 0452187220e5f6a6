import type { ComparisonResult } from '../../domain/results/analysis.js';

// Seven heights: full blocks would join across rows.
const heights = ['▁', '▂', '▃', '▄', '▅', '▆', '▇'] as const;

/** The lowest and highest index that a set of sparklines shows. */
interface SparkScale {
  readonly lowest: number;
  readonly highest: number;
}

/** The last index numbers of a result, from its baseline to the end of its window; at most `length`. */
export function trendIndexes(row: ComparisonResult, length: number): readonly (number | null)[] {
  const shown = row.trend.filter((point) => point.end >= row.baseline.end && point.end <= row.period.end);
  return length > 0 ? shown.slice(-length).map((point) => point.index) : [];
}

/** One scale for every row, so that heights can be compared between them; `undefined` without a number. */
export function sparkScale(rows: readonly ComparisonResult[], length: number): SparkScale | undefined {
  const known = rows.flatMap((row) => trendIndexes(row, length).filter((index) => index !== null));
  return known.length === 0 ? undefined : { lowest: Math.min(...known), highest: Math.max(...known) };
}

/** One block a number on the scale, a space where there is none. */
export function sparkline(indexes: readonly (number | null)[], { lowest, highest }: SparkScale): string {
  const range = highest - lowest;
  return indexes
    .map((index) => {
      if (index === null) return ' ';
      const share = range === 0 ? 0.5 : (index - lowest) / range;
      return heights[Math.min(heights.length - 1, Math.floor(share * heights.length))] ?? ' ';
    })
    .join('');
}
