import { counted } from '../../wording/words.js';
import type { LinearScale } from './domain.js';
import type { Towards } from './marks.js';

/** The limits of an interval, both or none. */
export interface Limits {
  readonly lower: number | null;
  readonly upper: number | null;
}

/** The ends of an upright axis beyond which an interval goes on: where, and which way. */
export function cutsOf({ lower, upper }: Limits, y: LinearScale): { readonly at: number; readonly towards: Towards }[] {
  const [bottom = 0, top = 0] = y.range();
  const [lowest = 0, highest = 0] = y.domain();
  return [
    ...(lower !== null && lower < lowest ? [{ at: bottom, towards: 'down' } as const] : []),
    ...(upper !== null && upper > highest ? [{ at: top, towards: 'up' } as const] : []),
  ];
}

/** What a reader is told of intervals that an axis is too short for; nothing where it holds them all. */
export function cutWords(intervals: readonly Limits[], [lowest, highest]: readonly [number, number]): string {
  const cut = intervals.filter(({ lower, upper }) => (lower ?? lowest) < lowest || (upper ?? highest) > highest).length;
  if (cut === 0) return '';
  return ` Arrows: ${counted(cut, 'interval')} that ${cut === 1 ? 'goes' : 'go'} on beyond the axis.`;
}
