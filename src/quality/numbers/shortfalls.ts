import type { Cells } from './cells.js';
import { kernel } from './kernel.js';
import { longShortfalls } from './long-shortfalls.js';
import { nearbyMedians, neighbourMedian, sideMedians } from './neighbours.js';
import { median } from './robust-scale.js';
import { beyondRounding, reachOfRounding } from './rounding-reach.js';
import { rowFlags } from './row-flags.js';
import { leastSpread, type Spread, varianceAt } from './usual-spread.js';

/** What a row of counts needs to be looked through for shortfalls. */
export interface ShortfallRow {
  /** Events in each period. */
  readonly counts: Cells;
  /** Logs of the counts less the course that all areas share. */
  readonly own: Cells;
  /** The standard deviation of the logs about their neighbours; found when asked for. */
  scale(): number;
  /** The same where a gap can hide in it, by what changes from cell to cell; found when asked for. */
  scaleAboutGaps(): number;
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
  /** Where the count is hidden, the most that it may be. */
  readonly most?: number;
  /** Set where it is short only against the higher side of a step beside it. */
  readonly besideStep?: boolean;
}

/** The count is under this share of its neighbours, as in the published list of gaps. */
export const shortRatio = 0.75;
/** Standard deviations below its neighbours: on normal counts 3 in 100,000 periods, 0.04 per 100 area-years. */
export const shortDeviations = 4;

// A count under 75% of its neighbours in a quiet month needs less, where a usual count of its size is this steady.
const quiet = { ratio: 0.85, deviations: 2.5, steady: 0.06 };
const passes = 12;
// Below so many events the chance of a count is that of Poisson's, as far out as four deviations of normal ones.
const fewEvents = 40;
const fewChance = 3e-5;

/** Of each row, whether it cannot hold a shortfall if it varies by no less than this. Nearly all are as steady. */
export function steadyRows(
  own: readonly Cells[],
  counts: readonly Cells[],
  year: number,
  { excess, dispersion }: Spread,
): boolean[] {
  const { ratio, deviations, steady } = quiet;
  const limits = [shortRatio, shortDeviations, ratio, deviations, steady, fewEvents, fewChance, excess, dispersion];
  return rowFlags('steadyRows', own, counts, year, limits);
}

/**
 * Whether a shortfall beside a step also falls short of the year before it alone and of the year after it alone, other
 * shortfalls set aside. On the low side of a large step, half of the neighbours are on the high one.
 */
export function isShortOfBothSides(row: ShortfallRow, short: readonly Shortfall[], { at }: Shortfall): boolean {
  const skip = new Uint8Array(row.own.length);
  for (const one of short) skip[one.at] = 1;
  const levels = sideMedians(without(row.own, skip), at, row.year);
  const count = Math.max(row.counts[at] as number, 0.5);
  const expected = Math.exp(Math.min(...levels) - (row.own[at] as number)) * count;
  return levels.length === 0 || isFar(row, 1 - (row.counts[at] as number) / expected, expected);
}

/**
 * The periods whose count is far below that of the twelve months on either side, after the common course is taken
 * out. Those found are set aside and the rest looked at again, so that a run does not hide itself.
 *
 * Reference: Davies and Gather (1993), The Identification of Multiple Outliers (masking); Hampel (1974).
 */
export function findShortfalls(row: ShortfallRow): Shortfall[] {
  const typical = Math.max(median(row.counts) ?? 0, 1);
  const depth = -Math.log(shortRatio);
  const found = longShortfalls(row.own, row.year, depth, (length) => {
    const deviation = Math.max(row.scaleAboutGaps(), usualDeviation(row, typical));
    const noise = shortDeviations * deviation * Math.sqrt(1 / length + 1 / row.year);
    return beyondRounding(Math.max(depth, noise), noise, typical, row.usual().rounding);
  });
  let short = shortIn(row, found);
  for (let pass = 0; pass < passes && short.some(({ at }) => found[at] === 0); pass++) {
    for (const { at } of short) found[at] = 1;
    short = shortIn(row, found);
  }
  return short.filter(({ at }) => found[at] !== 0);
}

function shortIn(row: ShortfallRow, skip: Uint8Array): Shortfall[] {
  const left = without(row.counts, skip);
  const near = nearbyMedians(without(row.own, skip), row.year);
  const short: Shortfall[] = [];
  for (let at = 0; at < near.length; at++) {
    const [count, expected] = [row.counts[at] as number, expectedAt(row, near, at)];
    const share = 1 - count / expected;
    const isSet = skip[at] !== 0 && !Number.isNaN(share);
    if (isSet || isFar(row, share, expected) || isQuietAndShort(row, left, at, share, expected)) {
      short.push({ at, share: Math.max(0, share), expected });
    }
  }
  return short;
}

function expectedAt({ counts, own }: ShortfallRow, near: Cells, at: number): number {
  return Math.exp((near[at] as number) - (own[at] as number)) * Math.max(counts[at] as number, 0.5);
}

// Cells that are set aside are holes to their neighbours.
function without(cells: Cells, skip: Uint8Array): Cells {
  return cells.map((cell, at) => (skip[at] === 0 ? cell : Number.NaN));
}

/** Whether a count that lacks this share of what is expected lies further below it than chance takes the row. */
export function isFar(row: ShortfallRow, share: number, expected: number): boolean {
  if (!(1 - share < shortRatio)) return false;
  if (isUnlikelyFew(row, share, expected)) return true;
  if (share <= shortDeviations * leastDeviation(expected)) return false;
  return share > shortDeviations * row.scaleAboutGaps() && share > shortDeviations * usualDeviation(row, expected);
}

// A share is at most 1, which is no four deviations of a count of 16, though one of nought is as far out by chance.
function isUnlikelyFew(row: ShortfallRow, share: number, expected: number): boolean {
  const count = (1 - share) * expected;
  if (expected >= fewEvents || kernel().lowerTail(count, expected) >= fewChance) return false;
  const { excess, dispersion, rounding } = row.usual();
  const each = Math.max(1, dispersion + excess * expected);
  // The count may be as much more, and what is expected as much less.
  const half = reachOfRounding(rounding);
  const [most, least] = [count + half, expected - half];
  return least > 0 && kernel().lowerTail(Math.round(most / each), least / each) < fewChance;
}

// Asked first, since what a usual row varies by takes a look at all rows.
function leastDeviation(expected: number): number {
  return Math.sqrt(varianceAt(leastSpread, expected));
}

function usualDeviation(row: ShortfallRow, expected: number): number {
  return Math.sqrt(varianceAt(row.usual(), expected));
}

function isQuietAndShort(row: ShortfallRow, left: Cells, at: number, share: number, expected: number): boolean {
  const least = leastDeviation(expected);
  if (!(1 - share < quiet.ratio) || least > quiet.steady || share <= quiet.deviations * least) return false;
  const { counts, year } = row;
  if ((counts[at] as number) >= shortRatio * (neighbourMedian(left, at, year, year / 2) ?? 0)) return false;
  if (share <= quiet.deviations * row.scale()) return false;
  const typical = usualDeviation(row, expected);
  return typical <= quiet.steady && share > quiet.deviations * typical;
}
