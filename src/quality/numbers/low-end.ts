import { type Cell, type Cells, cellAt } from './cells.js';
import { median, robustScale } from './robust-scale.js';

/** The last cell must be this share below what is expected. */
export const leastDrop = 0.05;
/** And this many standard deviations: on normal courses 3 in 100,000 last months. */
export const dropDeviations = 4;

// What all areas share moves by at least this from year to year; without an earlier year, with the season.
const leastScale = { yearly: 0.015, seasonal: 0.05 };

/**
 * By what log the last cell of a course lies below what the year before and the growth since then give, or without a
 * year and a half of course, below its median; none when it does not stand out, or there is too little to tell.
 */
export function dropAtEnd(course: Cells, year: number): number | undefined {
  const growth = course.slice(year).map((value, at) => value - (course[at] ?? value));
  const byYear = growth.length >= 1 + year / 2;
  const [known, last] = byYear ? split(growth.slice(-year - 1)) : split(course);
  const middle = median(known);
  if (middle === undefined || last === undefined || known.length < year / 2) return undefined;
  const scale = Math.max(byYear ? leastScale.yearly : leastScale.seasonal, robustScale(known) ?? 0);
  const drop = middle - last;
  return drop > -Math.log(1 - leastDrop) && drop > dropDeviations * scale ? drop : undefined;
}

function split(values: Cells): [Cells, Cell] {
  return [values.subarray(0, -1), cellAt(values, values.length - 1)];
}
