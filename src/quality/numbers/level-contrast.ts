import { type Cell, type Cells, holes } from './cells.js';
import { median, robustScale } from './robust-scale.js';
import { sortCells, sortedMean } from './sorted.js';

/** How the level of a row changes at each cell, and how uncertain that is if its cells vary independently. */
export interface Contrast {
  /** The level of the year from each cell on less that of the year before it. */
  readonly change: Cells;
  /** The standard error of each change, in standard deviations of one cell. */
  readonly unitError: Cells;
}

// Beyond a sixth on either side nothing counts. On normal values this costs 6% against the standard error of the mean.
const trimmed = 1 / 6;
const trimmingLoss = 1.06;

/**
 * Moving contrasts of a row of logs. A side of under three quarters of a year gives none.
 *
 * Reference: Eichinger and Kirch (2018), A MOSUM Procedure for the Estimation of Multiple Random Change Points,
 * made robust as in Huskova and Marusiakova (2012), M-Procedures for Detection of Changes.
 */
export function levelContrast(cells: Cells, year: number): Contrast {
  const change = holes(cells.length);
  const unitError = holes(cells.length);
  const fewest = 0.75 * year;
  for (let at = Math.ceil(fewest); at <= cells.length - fewest; at++) {
    const before = countIn(cells, Math.max(0, at - year), at);
    const after = countIn(cells, at, Math.min(cells.length, at + year));
    if (before < fewest || after < fewest) continue;
    const from = meanIn(cells, Math.max(0, at - year), at, before);
    const to = meanIn(cells, at, Math.min(cells.length, at + year), after);
    change[at] = (to ?? Number.NaN) - (from ?? Number.NaN);
    unitError[at] = trimmingLoss * Math.sqrt(1 / before + 1 / after);
  }
  return { change, unitError };
}

/** The largest change of a contrast in its standard errors, and where; none without any. */
export interface Peak {
  readonly at: number;
  /** With its sign. */
  readonly deviations: number;
}

/**
 * @param deviation the standard deviation of one cell about its neighbours
 * @param closed cells that are passed over, where not 0
 */
export function peakOf({ change, unitError }: Contrast, deviation: number, closed?: Uint8Array): Peak | undefined {
  let best: Peak | undefined;
  for (let at = 0; at < change.length; at++) {
    const deviations = (change[at] as number) / (deviation * (unitError[at] as number));
    if (Number.isNaN(deviations) || (closed !== undefined && closed[at] !== 0)) continue;
    if (best === undefined || Math.abs(deviations) > Math.abs(best.deviations)) best = { at, deviations };
  }
  return best;
}

function countIn(cells: Cells, from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; at++) if (!Number.isNaN(cells[at])) count++;
  return count;
}

// Where nothing is cut, there is nothing to sort for.
function meanIn(cells: Cells, from: number, to: number, count: number): Cell {
  const cut = Math.floor(count * trimmed);
  if (cut > 0) return sortedMean(sortCells(cells, from, to), cut);
  let sum = 0;
  for (let at = from; at < to; at++) if (!Number.isNaN(cells[at])) sum += cells[at] as number;
  return count === 0 ? undefined : sum / count;
}

/** The mean of the numbers in a row, less the lowest and the highest sixth; none without any. */
export function trimmedMean(cells: Cells): Cell {
  return meanIn(cells, 0, cells.length, countIn(cells, 0, cells.length));
}

/**
 * How many times wider the contrasts of the usual row spread than independent cells would; at least 1.
 *
 * @param deviations the standard deviation of a cell of each row
 */
export function contrastInflation(contrasts: readonly Contrast[], deviations: readonly number[]): number {
  const ratios = Float64Array.from(contrasts, ({ change, unitError }, row) => {
    const deviation = deviations[row] ?? Number.NaN;
    const standardised = change.map((cell, at) => cell / (deviation * (unitError[at] as number)));
    return robustScale(standardised, 0) ?? Number.NaN;
  });
  return Math.max(1, median(ratios) ?? 1);
}
