import { type Cells, longest } from './cells.js';
import { kernel, layOut } from './kernel.js';

/** A number that stands where others should, so many times, and the counts that do not stand. */
export interface StandIn {
  readonly value: number;
  readonly counts: number;
  /** The largest of the counts from 1 on that never stand, but for the value itself; none for a row of nines. */
  readonly noneUpTo?: number;
}

/** Rules hide up to 4 at least. */
const leastHidden = 4;
/** And up to 10 at most, of those that are known. */
const mostHidden = 10;
const fewestTimes = 10;
/** How many must lie just above, of which some would be below by chance. */
const fewestAbove = 20;

/**
 * The number in whose place small counts were, where none of 1 to 4 and more stands: a nought or one of them that stands
 * often among rows that have counts just above. Rounded counts leave out numbers of every size.
 */
export function smallStandIn(rows: readonly Cells[]): StandIn | undefined {
  const times = timesOfSmall(rows);
  if (!isExact(times)) return undefined;
  const found = times.slice(0, mostHidden + 1).flatMap((counts, value) => {
    const noneUpTo = lastGone(times, value);
    if (noneUpTo < Math.max(leastHidden, value + 1) || counts < fewestTimes) return [];
    const above = times.slice(noneUpTo + 1, 2 * noneUpTo + 3).reduce((sum, one) => sum + one, 0);
    return above >= fewestAbove && times[noneUpTo + 1] !== 0 ? [{ value, counts, noneUpTo }] : [];
  });
  return found.sort((one, other) => other.counts - one.counts)[0];
}

/** The last of the counts from 1 on of which none stands, but for this value. */
function lastGone(times: readonly number[], value: number): number {
  let last = 0;
  while (last < mostHidden && (times[last + 1] === 0 || last + 1 === value)) last++;
  return last;
}

const smallest = 64;
/** More noughts in a row may be those of an area that ended. */
const mostNoughts = 3;

/**
 * How often each count under 64 stands, in rows that have one from 5 to 22: elsewhere a nought is no small count. Where
 * cells are absent, that may be what hides the others.
 */
function timesOfSmall(rows: readonly Cells[]): number[] {
  const length = longest(rows);
  const [all, times] = layOut([rows, smallest], 0);
  const high = 2 * (mostHidden + 1);
  kernel().tallySmall(all.at, rows.length, length, leastHidden, high, mostNoughts, smallest, times.at);
  return [...times.numbers];
}

function isExact(times: readonly number[]): boolean {
  return times.reduce((sum, one, value) => (value > mostHidden && value % 5 !== 0 ? sum + one : sum), 0) >= fewestAbove;
}

const nines = [999, 9999, 99_999, 999_999, 9_999_999];
const fewestNines = 3;
/** How far on either side others are counted; ten times as often as one of them is half as often as all twenty. */
const about = 10;

/** The numbers of nines alone that stand several times, where hardly any other about them does. */
export function ninesAmong(rows: readonly Cells[]): StandIn[] {
  const [all, tally] = layOut([rows, 2], 0);
  return nines.flatMap((value) => {
    kernel().tallyAbout(all.at, rows.length, longest(rows), value, about, tally.at);
    const [counts, beside] = tally.numbers as unknown as readonly [number, number];
    return counts >= fewestNines && counts * 2 >= beside ? [{ value, counts }] : [];
  });
}
