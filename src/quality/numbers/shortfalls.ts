import { type Cell, type Cells, cellAt, highestOf, less, rangeOf } from './cells.js';
import { longShortfalls } from './long-shortfalls.js';
import { neighbourMedian, neighbourMedians } from './neighbours.js';
import { median, robustScale } from './robust-scale.js';
import { leastSpread, type Spread, varianceAt } from './usual-spread.js';

/** What a row of counts needs to be looked through for shortfalls. */
export interface ShortfallRow {
  /** Events in each period. */
  readonly counts: Cells;
  /** Logs of the counts less the course that all areas share. */
  readonly own: Cells;
  /** The standard deviation of the logs about their neighbours; found when asked for. */
  scale(): number;
  /** What a usual row varies by, which this one is taken to vary by at least; found when asked for. */
  usual(): Spread;
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

// No cell could be short by itself, and none lies far enough below another to be in a long run of short ones.
function isSteady({ own, counts }: ShortfallRow): boolean {
  const highest = highestOf(own) ?? 0;
  if ((rangeOf(own) ?? 0) >= -Math.log(shortRatio)) return false;
  for (let at = 0; at < own.length; at++) {
    if (couldBeShort(counts[at] as number, highest - (own[at] as number))) return false;
  }
  return true;
}

// Whatever its neighbours are, a cell this far below the highest of its row can be no shorter than that; and no row
// varies by less than chance. Most rows need no further look.
function couldBeShort(count: number, belowHighest: number): boolean {
  const share = -Math.expm1(-belowHighest);
  if (share <= 1 - quiet.ratio) return false;
  const most = Math.max(count, 0.5) * Math.exp(belowHighest);
  const chance = leastDeviation(most);
  const isFarEnough = share > 1 - shortRatio && share > shortDeviations * chance;
  return isFarEnough || (chance <= quiet.steady && share > quiet.deviations * chance);
}

/**
 * The periods whose count is far below that of the twelve months on either side, after the common course is taken
 * out. Those found are set aside and the rest looked at again, so that a run does not hide itself.
 *
 * Reference: Davies and Gather (1993), The Identification of Multiple Outliers (masking); Hampel (1974).
 */
export function findShortfalls(row: ShortfallRow): Shortfall[] {
  if (isSteady(row)) return [];
  const typical = Math.max(median(row.counts) ?? 0, 1);
  const found = longShortfalls(row.own, row.year, -Math.log(shortRatio), (length) => {
    const deviation = Math.max(row.scale(), usualDeviation(row, typical));
    return shortDeviations * deviation * Math.sqrt(1 / length + 1 / row.year);
  });
  let short = shortIn(row, found);
  for (let pass = 0; pass < passes && short.some(({ at }) => found[at] === 0); pass++) {
    for (const { at } of short) found[at] = 1;
    short = shortIn(row, found);
  }
  return short.filter(({ at }) => found[at] !== 0);
}

/** The standard deviation of logs about the median of the year on either side; none for a short row. */
export function scaleAboutNeighbours(own: Cells, year: number): Cell {
  return robustScale(less(own, neighbourMedians(own, year, year / 2)), 0);
}

function shortIn(row: ShortfallRow, skip: Uint8Array): Shortfall[] {
  const highest = highestOf(row.own) ?? 0;
  return Array.from(row.counts.keys()).flatMap((at) => {
    const [count, own] = [cellAt(row.counts, at), cellAt(row.own, at)];
    if (count === undefined || own === undefined) return [];
    const isSet = skip[at] !== 0;
    if (!isSet && !couldBeShort(count, highest - own)) return [];
    const near = ownNeighbours(row, at, skip);
    if (near === undefined) return [];
    const expected = Math.exp(near - own) * Math.max(count, 0.5);
    const share = 1 - count / expected;
    const isShort = isSet || isFar(row, share, expected) || isQuietAndShort(row, at, share, expected, skip);
    return isShort ? [{ at, share: Math.max(0, share), expected }] : [];
  });
}

function isFar(row: ShortfallRow, share: number, expected: number): boolean {
  if (1 - share >= shortRatio || share <= shortDeviations * leastDeviation(expected)) return false;
  return share > shortDeviations * row.scale() && share > shortDeviations * usualDeviation(row, expected);
}

// Asked first, since what a usual row varies by takes a look at all rows.
function leastDeviation(expected: number): number {
  return Math.sqrt(varianceAt(leastSpread, expected));
}

function usualDeviation(row: ShortfallRow, expected: number): number {
  return Math.sqrt(varianceAt(row.usual(), expected));
}

function isQuietAndShort(row: ShortfallRow, at: number, share: number, expected: number, skip: Uint8Array): boolean {
  const least = leastDeviation(expected);
  if (1 - share >= quiet.ratio || least > quiet.steady || share <= quiet.deviations * least) return false;
  const { counts, year } = row;
  if ((counts[at] as number) >= shortRatio * (neighbourMedian(counts, at, year, year / 2, skip) ?? 0)) return false;
  if (share <= quiet.deviations * row.scale()) return false;
  const typical = usualDeviation(row, expected);
  return typical <= quiet.steady && share > quiet.deviations * typical;
}

// In the middle of a long run there are no neighbours left within the year, so three years are looked at.
function ownNeighbours({ own, year }: ShortfallRow, at: number, skip: Uint8Array): Cell {
  const fewest = Math.max(3, year / 2);
  return neighbourMedian(own, at, year, fewest, skip) ?? neighbourMedian(own, at, 3 * year, fewest, skip);
}
