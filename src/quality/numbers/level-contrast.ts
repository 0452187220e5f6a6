import type { Cell } from './cell.js';
import { median, robustScale } from './robust-scale.js';
import { sortCells, sortedMean } from './sorted.js';

/** How the level of a row changes at each cell, and how uncertain that is if its cells vary independently. */
export interface Contrast {
  /** The level of the year from each cell on less that of the year before it. */
  readonly change: readonly Cell[];
  /** The standard error of each change. */
  readonly error: readonly Cell[];
}

// Beyond a sixth on either side nothing counts. On normal values this costs 6% against the standard error of the mean.
const trimmed = 1 / 6;
const trimmingLoss = 1.06;

/**
 * Moving contrasts of a row of logs. A side of under three quarters of a year gives none.
 *
 * @param deviation the standard deviation of one cell about its neighbours
 *
 * Reference: Eichinger and Kirch (2018), A MOSUM Procedure for the Estimation of Multiple Random Change Points,
 * made robust as in Huskova and Marusiakova (2012), M-Procedures for Detection of Changes.
 */
export function levelContrast(cells: readonly Cell[], year: number, deviation: number): Contrast {
  const change: Cell[] = [];
  const error: Cell[] = [];
  for (let at = 0; at < cells.length; at++) {
    const before = sideMean(cells, Math.max(0, at - year), at);
    const after = sideMean(cells, at, Math.min(cells.length, at + year));
    const isKnown = Math.min(before.count, after.count) >= 0.75 * year;
    const known = isKnown && before.mean !== undefined && after.mean !== undefined;
    change.push(known ? after.mean - before.mean : undefined);
    error.push(isKnown ? trimmingLoss * deviation * Math.sqrt(1 / before.count + 1 / after.count) : undefined);
  }
  return { change, error };
}

function sideMean(cells: readonly Cell[], from: number, to: number): { readonly mean: Cell; readonly count: number } {
  const count = sortCells(cells, from, to);
  return { count, mean: sortedMean(count, Math.floor(count * trimmed)) };
}

/** The mean of the cells that hold a number, less the lowest and the highest sixth; none without any. */
export function trimmedMean(cells: readonly Cell[]): Cell {
  return sideMean(cells, 0, cells.length).mean;
}

/** How many times wider the contrasts of the usual row spread than independent cells would; at least 1. */
export function contrastInflation(contrasts: readonly Contrast[]): number {
  const ratios = contrasts.map(({ change, error }) => {
    const standardised = change.map((cell, at) => quotient(cell, error[at]));
    return robustScale(standardised, 0);
  });
  return Math.max(1, median(ratios) ?? 1);
}

/** Cells divided by another, where both are known and the other is not 0. */
export function quotient(cell: Cell, by: Cell): Cell {
  return cell === undefined || by === undefined || by === 0 ? undefined : cell / by;
}
