// AssemblyScript. Rows in which no cell can be a shortfall.

import { median } from './medians';
import { cell, rowOf } from './memory';
import { nearbyMedian } from './neighbours';
import { highestOf, lowestOf } from './ranges';

/**
 * Which rows cannot hold a shortfall, as 1: none of their cells lies far enough below its neighbours even if the row
 * varies by no more than chance, and no run of cells longer than half a year lies that far below the row.
 */
export function steadyRows(
  own: usize,
  counts: usize,
  count: i32,
  length: i32,
  year: i32,
  ratio: f64,
  deviations: f64,
  quietRatio: f64,
  quietDeviations: f64,
  quietSteady: f64,
  fewEvents: f64,
  fewChance: f64,
  excess: f64,
  dispersion: f64,
  to: usize,
): void {
  const wide = -Math.log(ratio);
  const least = -Math.log(quietRatio);
  const fewest = max(3.0, <f64>year / 2);
  for (let row = 0; row < count; row++) {
    const logs = rowOf(own, row, length);
    const highest = highestOf(logs, length);
    let isSteady = !holdsLongRun(logs, length, year / 2, median(logs, length) - wide);
    for (let at = 0; at < length && isSteady; at++) {
      const log = cell(logs, at);
      // Whatever its neighbours are, it can be no shorter than this. A hole is below nothing.
      if (!(highest - log > least)) continue;
      const left = Math.exp(log - nearbyMedian(logs, length, at, year, fewest));
      const share = 1 - left;
      if (!(share > 1 - quietRatio)) continue;
      const events = cell(rowOf(counts, row, length), at);
      const chance = sqrt<f64>(excess + (dispersion * left) / (events < 0.5 ? 0.5 : events));
      const expected = max(events, 0.5) / left;
      const isFew = expected < fewEvents && lowerTail(events, expected) < fewChance;
      const isFar = share > 1 - ratio && (isFew || share > deviations * chance);
      isSteady = !isFar && !(chance <= quietSteady && share > quietDeviations * chance);
    }
    store<u8>(to + row, isSteady ? 1 : 0);
  }
}

/**
 * Which rows hold a cell so far above its neighbours that it may be an excess even if the row varies by no more than
 * chance, as 1.
 */
export function spikedRows(
  own: usize,
  counts: usize,
  count: i32,
  length: i32,
  year: i32,
  least: f64,
  deviations: f64,
  excess: f64,
  dispersion: f64,
  to: usize,
): void {
  const fewest = max(3.0, <f64>year / 2);
  for (let row = 0; row < count; row++) {
    const logs = rowOf(own, row, length);
    const lowest = lowestOf(logs, length);
    let isSpiked = false;
    for (let at = 0; at < length && !isSpiked; at++) {
      const log = cell(logs, at);
      // It is no further above its neighbours than above the lowest of all.
      if (!(log - lowest > least)) continue;
      const above = log - nearbyMedian(logs, length, at, year, fewest);
      if (!(above > least)) continue;
      const expected = cell(rowOf(counts, row, length), at) * Math.exp(-above);
      isSpiked = above > deviations * sqrt<f64>(excess + dispersion / max(expected, 0.5));
    }
    store<u8>(to + row, isSpiked ? 1 : 0);
  }
}

/** The chance of a Poisson count of this mean to be so low, or lower. */
export function lowerTail(count: f64, mean: f64): f64 {
  let term = Math.exp(-mean);
  let sum = term;
  for (let at: f64 = 1; at <= count; at++) {
    term *= mean / at;
    sum += term;
  }
  return sum;
}

/** Whether so many cells in a row and more lie at a bound or below it; a hole neither ends a run nor is part of one. */
function holdsLongRun(row: usize, length: i32, most: i32, bound: f64): bool {
  let run = 0;
  for (let at = 0; at < length; at++) {
    const value = cell(row, at);
    if (isNaN(value)) continue;
    run = value <= bound ? run + 1 : 0;
    if (run > most) return true;
  }
  return false;
}
