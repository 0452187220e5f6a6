import type { Cells } from './cells.js';
import { median } from './robust-scale.js';

/** A cell of a course that lies off those before and after it, and off the same season of other years. */
export interface LonePeriod {
  readonly at: number;
  /** By what log. */
  readonly change: number;
}

/** The share that a period must lie off: over 615 periods of real measures the furthest is 12%. */
export const leastOff = 0.25;

// Within one year there is no other season, which may itself lie this far off.
const leastAlone = 0.4;
const fewestBeside = 2;

/**
 * The cells of a course that are at least a quarter off the half year before, the half year after, and, those taken into
 * account, the same season of the other years. A change that lasts is off one side alone.
 */
export function lonePeriods(course: Cells, year: number): LonePeriod[] {
  const reach = year / 2;
  return Array.from(course.keys()).flatMap((at) => {
    const sides = sidesOf(course, at, reach);
    const change = offSides(course, at, sides);
    if (!isFar(change)) return [];
    const others = course.map((_, other) => {
      const isSeason = other !== at && (other - at) % year === 0;
      return isSeason && sides.every(([from, to]) => isWithin(course, other + from, other + to))
        ? offSides(course, other, sides)
        : Number.NaN;
    });
    const season = median(others);
    if (season === undefined) return Math.abs(change) > leastAlone ? [{ at, change }] : [];
    const beyond = change - season;
    return beyond * change > 0 && isFar(beyond) ? [{ at, change: nearer(change, beyond) }] : [];
  });
}

/** From one place to another beside a cell, the last one not in it. */
type Side = readonly [from: number, to: number];

const isFar = (change: number): boolean => change <= Math.log1p(-leastOff) || change >= Math.log1p(leastOff);

const nearer = (one: number, other: number): number => (Math.abs(one) < Math.abs(other) ? one : other);

const isWithin = (course: Cells, from: number, to: number): boolean => from >= 0 && to <= course.length;

/** The cells before and after one, as many as there are; a side of under two is none. */
function sidesOf(course: Cells, at: number, reach: number): Side[] {
  const sides: Side[] = [
    [-Math.min(reach, at), 0],
    [1, 1 + Math.min(reach, course.length - 1 - at)],
  ];
  return sides.filter(([from, to]) => to - from >= fewestBeside);
}

/** How far a cell lies off each of these sides, the nearer; 0 between them. */
function offSides(course: Cells, at: number, sides: readonly Side[]): number {
  const value = course[at] as number;
  const [one = 0, other = one] = sides.map(
    ([from, to]) => value - (median(course.subarray(at + from, at + to)) ?? value),
  );
  return one * other > 0 ? nearer(one, other) : 0;
}
