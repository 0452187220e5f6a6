import type { Cells } from './cells.js';
import { median, robustScale } from './robust-scale.js';

/** How far the last cells of a course lie below what is expected of them. */
export interface LowEnd {
  /** How many cells are low, back from the last. */
  readonly periods: number;
  /** By what log the last cell is low. */
  readonly drop: number;
  /** And the lowest of them. */
  readonly deepest: number;
}

/** The last cell must be this share below what is expected. */
export const leastDrop = 0.05;
/** And this many standard deviations: on normal courses 3 in 100,000 last months. */
export const dropDeviations = 4;

// What all areas share moves by at least this from year to year; without an earlier year, with the season.
const leastScale = { yearly: 0.015, seasonal: 0.05 };

/**
 * How far the end of a course lies below what the year before and the growth since then give, or without a year and a
 * half of course, below its median, from the last cell back while that holds, half a year at most; none when the last
 * does not stand out, or there is too little to tell.
 */
export function lowEnd(course: Cells, year: number): LowEnd | undefined {
  const growth = course.slice(year).map((value, at) => value - (course[at] ?? value));
  const byYear = growth.length >= 1 + year / 2;
  const values = byYear ? growth : course;
  const least = byYear ? leastScale.yearly : leastScale.seasonal;
  const [drop, ...others] = dropsFromEnd(values, year, byYear ? year : values.length, least);
  return drop === undefined ? undefined : { periods: 1 + others.length, drop, deepest: Math.max(drop, ...others) };
}

function dropsFromEnd(values: Cells, year: number, reach: number, least: number): number[] {
  const drops: number[] = [];
  for (let end = values.length - 1; drops.length < Math.max(1, year / 2); end--) {
    // From the second on every low cell is left out of what they are held to.
    const before = values.subarray(Math.max(0, end - reach), end);
    const [middle, value] = [median(before), values[end]];
    if (middle === undefined || value === undefined || before.length < year / 2) break;
    const drop = middle - value;
    const scale = Math.max(least, robustScale(before) ?? 0);
    if (drop <= -Math.log(1 - leastDrop) || drop <= dropDeviations * scale) break;
    drops.push(drop);
  }
  return drops;
}
