import type { RangeResult } from '../../domain/counts/hidden-bounds.js';
import type { ComparisonResult } from '../../domain/results/analysis.js';
import { counted, directionLabel, signed } from './words.js';

/** Stands where a rule hides a number; explained beneath wherever it is used. */
export const hiddenMark = '[c]';

/** Both ends of what a figure can be: −3.1 to −2.4; a side without an end is said to be open. */
export function rangeLabel({ lower, upper }: RangeResult, ascii = false): string {
  const [from, to] = [lower, upper].map((end) => (end === null ? undefined : signed(end, ascii)));
  if (from === undefined) return to === undefined ? 'any' : `up to ${to}`;
  return to === undefined ? `${from} or more` : `${from} to ${to}`;
}

/** Whether a range is wide enough to be seen at one decimal. */
export function movesGap(range: RangeResult | null): range is RangeResult {
  if (range === null) return false;
  return range.lower === null || range.upper === null || range.upper - range.lower >= 0.1;
}

/** What the gap of a result can be; nothing where every count of it is exact. */
export function boundsLabel({ hidden_bounds: bounds }: ComparisonResult, ascii: boolean): string {
  return bounds === undefined ? '' : rangeLabel(bounds.difference_pp, ascii);
}

/** What hidden and rounded counts leave open of a gap, in words; nothing where every count of it is exact. */
export function boundsWords({ hidden_bounds: bounds, direction }: ComparisonResult, ascii = false): string {
  if (bounds === undefined) return '';
  const kinds = [
    ...(bounds.hidden_counts > 0 ? [counted(bounds.hidden_counts, 'hidden count')] : []),
    ...(bounds.rounded_counts > 0 ? [counted(bounds.rounded_counts, 'rounded count')] : []),
  ].join(' and ');
  const { lower, upper } = bounds.difference_pp;
  const gap =
    lower === null || upper === null
      ? rangeLabel(bounds.difference_pp, ascii)
      : `between ${signed(lower, ascii)} and ${signed(upper, ascii)}`;
  const [they, are] = bounds.hidden_counts + bounds.rounded_counts === 1 ? ['it', 'is'] : ['they', 'are'];
  const turned = bounds.direction_holds === false ? `, so ${they} alone could undo the word ${direction}` : '';
  return `${kinds}: the gap is ${gap} whatever ${they} ${are}${turned}`;
}

/** The word of a result, marked where it does not hold whatever the hidden counts are. */
export function wordLabel({ direction, hidden_bounds: bounds }: ComparisonResult, ascii: boolean): string {
  const word = directionLabel(direction, ascii);
  return bounds?.direction_holds === false ? `${word} ${hiddenMark}` : word;
}
