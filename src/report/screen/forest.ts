import { clamp } from '../../domain/common/clamp.js';
import type { IntervalResult } from '../../domain/results/analysis.js';
import { signed } from '../wording/words.js';
import { glyphsFor } from './glyphs.js';
import { displayWidth } from './width.js';

/** The ends of the axis of the forest bars, in percentage points; zero lies between them. */
interface ForestScale {
  readonly lower: number;
  readonly upper: number;
}

/**
 * One axis in whole points that holds every gap and its interval, with room on both sides of zero. An interval
 * over three times as far out as any gap does not stretch it; its bar then ends in an arrow.
 */
export function forestScale(gaps: readonly IntervalResult[]): ForestScale {
  const farthest = Math.max(1, ...gaps.map((gap) => Math.abs(gap.value)).filter(Number.isFinite));
  const limits = gaps.flatMap((gap) => [gap.value, gap.lower ?? gap.value, gap.upper ?? gap.value]);
  const kept = limits.filter(Number.isFinite).map((limit) => clamp(limit, -3 * farthest - 2, 3 * farthest + 2));
  const [least, most] = [Math.min(0, ...kept), Math.max(0, ...kept)];
  const room = 0.25 * Math.max(-least, most);
  const step = niceStep(most - least);
  return {
    lower: step * Math.floor(Math.min(least, -room) / step),
    upper: step * Math.ceil(Math.max(most, room) / step),
  };
}

/**
 * The ends of the axis and its zero, each over its place in the bars; an end too close to zero is left out. Where
 * `centre` is given, it is what zero stands for, and the ends are counted from it: 88, 100 and 112 for an index.
 */
export function forestHeading({ lower, upper }: ForestScale, width: number, ascii: boolean, centre?: number): string {
  const text = (end: number): string => (centre === undefined ? signed(end, ascii) : `${centre + end}`);
  const [left, right] = [lower, upper].map((end) => text(end).replace(/\.0$/, ''));
  const middle = `${centre ?? 0}`;
  const from = clamp(placeOf(0, { lower, upper }, width) - (middle.length >> 1), 0, width - middle.length);
  const before = fits(left, from) ? (left ?? '').padEnd(from) : ' '.repeat(from);
  const after = width - from - middle.length;
  return `${before}${middle}${fits(right, after) ? (right ?? '').padStart(after) : ' '.repeat(after)}`;
}

/** What the arrows at ends of these bars say; nothing where none has one. */
export function forestArrows(gaps: readonly IntervalResult[], ascii: boolean): string | undefined {
  const { lower, upper } = forestScale(gaps);
  const { beyondLeft, beyondRight } = glyphsFor(ascii).forest;
  const isLeft = gaps.some((gap) => gap.lower !== null && gap.upper !== null && gap.lower < lower);
  const isRight = gaps.some((gap) => gap.lower !== null && gap.upper !== null && gap.upper > upper);
  const arrows = [...(isLeft ? [beyondLeft] : []), ...(isRight ? [beyondRight] : [])];
  return arrows.length === 0 ? undefined : `A bar that ends in ${arrows.join(' or ')} goes on beyond the axis`;
}

/** A gap as a point on its interval, with the zero line behind; the bar crosses zero only if the interval does. */
export function forestBar(gap: IntervalResult, scale: ForestScale, width: number, ascii: boolean): string {
  const glyphs = glyphsFor(ascii).forest;
  const zero = placeOf(0, scale, width);
  const cells = Array.from({ length: width }, (_, at) => (at === zero ? glyphs.zero : ' '));
  if (gap.lower === null || gap.upper === null) {
    cells[placeOf(gap.value, scale, width)] = glyphs.bare;
    return cells.join('');
  }
  const [from, to] = [sideOfZero(gap.lower, scale, width), sideOfZero(gap.upper, scale, width)];
  for (let at = from; at <= to; at++) cells[at] = at === zero ? glyphs.crossing : glyphs.line;
  cells[from] = gap.lower < scale.lower ? glyphs.beyondLeft : glyphs.left;
  cells[to] = gap.upper > scale.upper ? glyphs.beyondRight : glyphs.right;
  cells[clamp(placeOf(gap.value, scale, width), from, to)] = glyphs.point;
  return cells.join('');
}

// An end close to zero is moved off the zero line to the side that it lies on.
function sideOfZero(limit: number, scale: ForestScale, width: number): number {
  const place = placeOf(limit, scale, width);
  return place === placeOf(0, scale, width) ? clamp(place + Math.sign(limit), 0, width - 1) : place;
}

function placeOf(value: number, { lower, upper }: ForestScale, width: number): number {
  return clamp(Math.round(((value - lower) / (upper - lower)) * (width - 1)), 0, width - 1);
}

function fits(label: string | undefined, room: number): boolean {
  return label !== undefined && displayWidth(label) < room;
}

function niceStep(range: number): number {
  return [1, 2, 5, 10, 20, 50, 100].find((step) => range / step <= 20) ?? 500;
}
