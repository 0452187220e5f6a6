import { type Cells, withHolesAt } from './cells.js';
import { nearbyMedians, sideMedians } from './neighbours.js';
import { rowFlags } from './row-flags.js';
import type { Shortfall, ShortfallRow } from './shortfalls.js';
import { type Spread, varianceAt } from './usual-spread.js';

/** A single period far above its neighbours. */
export interface Excess {
  readonly at: number;
  /** How many times what is expected. */
  readonly ratio: number;
  readonly expected: number;
  /** The period beside it that lacks about as much as this one has too many. */
  readonly lackingAt?: number;
}

/** The count is this many times its neighbours; two periods in one are twice. */
export const leastRatio = 1.5;
/** Standard deviations above its neighbours: winters and outbreaks are further out than chance. */
export const excessDeviations = 5;

// Two periods in one leave less than half in the other, and both together are as usual within a fifth.
const mostLeft = 0.5;
const apart = 0.2;

/** Of each row, whether it may hold an excess if it varies by no less than this. Nearly none may. */
export function spikedRows(own: readonly Cells[], counts: readonly Cells[], year: number, spread: Spread): boolean[] {
  const limits = [Math.log(leastRatio), excessDeviations, spread.excess, spread.dispersion];
  return rowFlags('spikedRows', own, counts, year, limits);
}

/**
 * The single periods whose count is far above that of the twelve months on either side, and above each of the two years
 * alone, so that a step is none. Two in a row are none either.
 */
export function findExcesses(row: ShortfallRow, short: readonly Shortfall[]): Excess[] {
  const rest = withHolesAt(row.own, short);
  const near = nearbyMedians(rest, row.year);
  const above = row.own.map((cell, at) => cell - Math.max(near[at] as number, ...sideMedians(rest, at, row.year)));
  const isFar = (at: number): boolean => {
    if (!((above[at] as number) >= Math.log(leastRatio))) return false;
    const deviation = Math.max(row.scale(), Math.sqrt(varianceAt(row.usual(), expectedAt(row, above, at))));
    return (above[at] as number) > excessDeviations * deviation;
  };
  return Array.from(above.keys()).flatMap((at) => {
    if (!isFar(at) || isFar(at - 1) || isFar(at + 1)) return [];
    const lackingAt = [at - 1, at + 1].find((other) => makesUpFor(row, above, at, other));
    const excess = { at, ratio: Math.exp(above[at] as number), expected: expectedAt(row, above, at) };
    return [lackingAt === undefined ? excess : { ...excess, lackingAt }];
  });
}

function expectedAt({ counts }: ShortfallRow, above: Cells, at: number): number {
  return Math.max(counts[at] as number, 0.5) * Math.exp(-(above[at] as number));
}

function makesUpFor(row: ShortfallRow, above: Cells, at: number, other: number): boolean {
  const [count, lacking] = [row.counts[at] as number, row.counts[other] ?? Number.NaN];
  const [expected, lacked] = [expectedAt(row, above, at), expectedAt(row, above, other)];
  return lacking < mostLeft * lacked && Math.abs((count + lacking) / (expected + lacked) - 1) < apart;
}
