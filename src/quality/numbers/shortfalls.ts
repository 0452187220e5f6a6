import type { Cell } from './cell.js';
import { longShortfalls } from './long-shortfalls.js';
import { neighbourMedian, neighbourMedians } from './neighbours.js';
import { robustScale } from './robust-scale.js';
import { type Spread, varianceAt } from './usual-spread.js';

/** What a row of counts needs to be looked through for shortfalls. */
export interface ShortfallRow {
  /** Events in each period. */
  readonly counts: readonly Cell[];
  /** Logs of the counts less the course that all areas share. */
  readonly own: readonly Cell[];
  /** The medians of the neighbours of the logs. */
  readonly near: readonly Cell[];
  /** The standard deviation of the logs about their neighbours. */
  readonly scale: number;
  /** What a usual row varies by, which this one is taken to vary by at least. */
  readonly usual: Spread;
  /** Periods in twelve months: 12, or 4 quarters. */
  readonly year: number;
}

/** How far one period falls short. */
export interface Shortfall {
  readonly at: number;
  /** The share of the expected events that is not there, in (0, 1]. */
  readonly share: number;
  readonly expected: number;
}

/** The count is under this share of its neighbours, as in the published list of gaps. */
export const shortRatio = 0.75;
/** Standard deviations below its neighbours: on normal counts 3 in 100,000 periods, 0.04 per 100 area-years. */
export const shortDeviations = 4;

// A count under 75% of its neighbours in a quiet month needs less, where a usual count of its size is this steady.
const quiet = { ratio: 0.85, deviations: 2.5, steady: 0.06 };
const passes = 12;
// No rule asks less than a shortfall to 85%.
const leastApart = Math.log(quiet.ratio);

/**
 * The periods whose count is far below that of the twelve months on either side, after the common course is taken
 * out. Those found are set aside and the rest looked at again, so that a run does not hide itself.
 *
 * Reference: Davies and Gather (1993), The Identification of Multiple Outliers (masking); Hampel (1974).
 */
export function findShortfalls(row: ShortfallRow): Shortfall[] {
  const found = longShortfalls(row.own, row.year, -Math.log(shortRatio));
  let short = shortIn(row, found);
  for (let pass = 0; pass < passes && short.some(({ at }) => found[at] !== true); pass++) {
    for (const { at } of short) found[at] = true;
    short = shortIn(row, found);
  }
  return short.filter(({ at }) => found[at] === true);
}

/** The standard deviation of logs about the median of the year on either side; none for a short row. */
export function scaleAboutNeighbours(
  own: readonly Cell[],
  year: number,
  near: readonly Cell[] = neighbourMedians(own, year, year / 2),
): Cell {
  return robustScale(
    own.map((cell, at) => difference(cell, near[at])),
    0,
  );
}

function shortIn(row: ShortfallRow, skip: readonly boolean[]): Shortfall[] {
  // Where nothing is set aside and nothing is missing, the neighbours are those that the scale was found from.
  const whole = row.own.length > 2 * row.year && !row.own.includes(undefined) && !skip.includes(true);
  return row.counts.flatMap((count, at) => {
    const apart = difference(row.own[at], whole ? row.near[at] : ownNeighbours(row, at, skip));
    if (count === undefined || apart === undefined) return [];
    if (apart > leastApart && skip[at] !== true) return [];
    const expected = Math.exp(-apart) * Math.max(count, 0.5);
    const share = 1 - count / expected;
    const isShort = skip[at] === true || isFar(row, share, expected) || isQuietAndShort(row, at, share, expected, skip);
    return isShort ? [{ at, share: Math.max(0, share), expected }] : [];
  });
}

function isFar({ scale, usual }: ShortfallRow, share: number, expected: number): boolean {
  const deviation = Math.max(scale, Math.sqrt(varianceAt(usual, expected)));
  return 1 - share < shortRatio && share > shortDeviations * deviation;
}

function isQuietAndShort(
  { counts, scale, usual, year }: ShortfallRow,
  at: number,
  share: number,
  expected: number,
  skip: readonly boolean[],
): boolean {
  const typical = Math.sqrt(varianceAt(usual, expected));
  if (1 - share >= quiet.ratio || typical > quiet.steady) return false;
  if (share <= quiet.deviations * Math.max(scale, typical)) return false;
  return (counts[at] ?? 0) < shortRatio * (neighbourMedian(counts, at, year, year / 2, skip) ?? 0);
}

// In the middle of a long run there are no neighbours left within the year, so three years are looked at.
function ownNeighbours({ own, year }: ShortfallRow, at: number, skip: readonly boolean[]): Cell {
  const fewest = Math.max(3, year / 2);
  return neighbourMedian(own, at, year, fewest, skip) ?? neighbourMedian(own, at, 3 * year, fewest, skip);
}

function difference(cell: Cell, other: Cell): Cell {
  return cell === undefined || other === undefined ? undefined : cell - other;
}
