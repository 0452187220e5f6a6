// AssemblyScript. Each cell beside those of the months around it.

import { robustScale } from './medians';
import { cell, put, rowOf, sorted } from './memory';
import { middle } from './sorting';

/** The median of the cells up to `reach` on either side of one, which is left out. */
export function neighbourMedian(row: usize, length: i32, at: i32, reach: i32, fewest: f64): f64 {
  let count = 0;
  const end = min(length, at + reach + 1);
  for (let near = max(0, at - reach); near < end; near++) {
    const value = cell(row, near);
    if (!isNaN(value) && near != at) put(sorted, count++, value);
  }
  return <f64>count < fewest ? NaN : middle(count);
}

/** The median of the neighbours of every cell; where a year on either side holds too few, of three years. */
export function neighbourMedians(row: usize, length: i32, year: i32, fewest: f64, to: usize): void {
  for (let at = 0; at < length; at++) put(to, at, nearbyMedian(row, length, at, year, fewest));
}

export function nearbyMedian(row: usize, length: i32, at: i32, year: i32, fewest: f64): f64 {
  const near = neighbourMedian(row, length, at, year, fewest);
  return isNaN(near) ? neighbourMedian(row, length, at, 3 * year, fewest) : near;
}

/** The standard deviation of each row about the medians of its neighbours; `rest` has room for a row. */
export function scalesAboutNeighbours(rows: usize, count: i32, length: i32, year: i32, rest: usize, to: usize): void {
  for (let row = 0; row < count; row++) {
    const own = rowOf(rows, row, length);
    for (let at = 0; at < length; at++) {
      put(rest, at, cell(own, at) - neighbourMedian(own, length, at, year, <f64>year / 2));
    }
    put(to, row, robustScale(rest, length, 0));
  }
}
