import { longShortfalls } from './long-shortfalls.js';
import { neighbourMedians } from './neighbours.js';
import { type Cell, robustScale } from './robust-scale.js';
import { type Spread, varianceAt } from './usual-spread.js';

/** What a row of counts needs to be looked through for shortfalls. */
export interface ShortfallRow {
  /** Events in each period. */
  readonly counts: readonly Cell[];
  /** Logs of the counts less the course that all areas share. */
  readonly own: readonly Cell[];
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

/**
 * The periods whose count is far below that of the twelve months on either side, after the common course is taken
 * out. Those found are set aside and the rest looked at again, so that a run does not hide itself.
 *
 * Reference: Davies and Gather (1993), The Identification of Multiple Outliers (masking); Hampel (1974).
 */
export function findShortfalls(row: ShortfallRow): Shortfall[] {
  const { own, year } = row;
  const found = longShortfalls(own, year, -Math.log(shortRatio));
  for (let pass = 0; pass < passes; pass++) {
    const more = shortIn(row, found).filter(({ at }) => found[at] !== true);
    if (more.length === 0) break;
    for (const { at } of more) found[at] = true;
  }
  return shortIn(row, found).filter(({ at }) => found[at] === true);
}

/** The standard deviation of logs about the median of the year on either side; none for a short row. */
export function scaleAboutNeighbours(own: readonly Cell[], year: number): Cell {
  const near = neighbourMedians(own, year, year / 2);
  return robustScale(
    own.map((cell, at) => difference(cell, near[at])),
    0,
  );
}

function shortIn({ counts, own, usual, year }: ShortfallRow, skip: readonly boolean[]): Shortfall[] {
  const fewest = Math.max(3, year / 2);
  const near = neighboursOrWider(own, year, fewest, skip);
  const raw = neighbourMedians(counts, year, fewest, skip);
  const variance = (scaleAboutNeighbours(own, year) ?? 0) ** 2;
  return counts.flatMap((count, at) => {
    const apart = difference(own[at], near[at]);
    if (count === undefined || apart === undefined) return [];
    const expected = Math.exp(-apart) * Math.max(count, 0.5);
    const deviations = (1 - count / expected) / Math.sqrt(Math.max(variance, varianceAt(usual, expected)));
    const ratio = count / expected;
    const far = ratio < shortRatio && deviations > shortDeviations;
    const isQuiet =
      Math.sqrt(varianceAt(usual, expected)) <= quiet.steady &&
      ratio < quiet.ratio &&
      deviations > quiet.deviations &&
      count < shortRatio * (raw[at] ?? 0);
    return far || isQuiet || skip[at] === true ? [{ at, share: Math.max(0, 1 - ratio), expected }] : [];
  });
}

// In the middle of a long run there are no neighbours left within the year, so two years are looked at.
function neighboursOrWider(own: readonly Cell[], year: number, fewest: number, skip: readonly boolean[]): Cell[] {
  const near = neighbourMedians(own, year, fewest, skip);
  if (!near.includes(undefined)) return near;
  const wider = neighbourMedians(own, 3 * year, fewest, skip);
  return near.map((cell, at) => cell ?? wider[at]);
}

function difference(cell: Cell, other: Cell): Cell {
  return cell === undefined || other === undefined ? undefined : cell - other;
}
