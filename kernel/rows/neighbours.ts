// AssemblyScript. Each cell beside those of the months around it.

import { robustScale } from './medians';
import { cell, put, rowOf, sorted } from './memory';
import { middle, sortIn } from './sorting';

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
    lessNeighbours(rowOf(rows, row, length), length, year, rest);
    put(to, row, robustScale(rest, length, 0));
  }
}

/** Each cell less the median of those up to `reach` on either side, all of which stay sorted from one to the next. */
function lessNeighbours(row: usize, length: i32, reach: i32, rest: usize): void {
  let known = 0;
  for (let at = 0; at < min(reach, length); at++) known = putIn(cell(row, at), known);
  for (let at = 0; at < length; at++) {
    if (at + reach < length) known = putIn(cell(row, at + reach), known);
    if (at > reach) known = takeOut(cell(row, at - reach - 1), known);
    const value = cell(row, at);
    put(rest, at, value - middleOfOthers(value, known, <f64>reach / 2));
  }
}

/** Sorts one more number in; how many there are then. */
function putIn(value: f64, known: i32): i32 {
  if (isNaN(value)) return known;
  sortIn(value, known);
  return known + 1;
}

function takeOut(value: f64, known: i32): i32 {
  if (isNaN(value)) return known;
  for (let at = placeOf(value) + 1; at < known; at++) put(sorted, at - 1, cell(sorted, at));
  return known - 1;
}

/** The middle of the sorted numbers without one of them. */
function middleOfOthers(value: f64, known: i32, fewest: f64): f64 {
  const others = known - 1;
  if (isNaN(value) || <f64>others < fewest) return NaN;
  const own = placeOf(value);
  const low = (others - 1) >> 1;
  const high = others >> 1;
  return (cell(sorted, low < own ? low : low + 1) + cell(sorted, high < own ? high : high + 1)) / 2;
}

/** Where a number stands that is among the sorted ones. */
function placeOf(value: f64): i32 {
  let at = 0;
  while (cell(sorted, at) != value) at++;
  return at;
}
