import { type Cell, median, present, robustScale } from './robust-scale.js';

/** How the level of a row changes at each cell, and how uncertain that is if its cells vary independently. */
export interface Contrast {
  /** The level of the year from each cell on less that of the year before it, less the row's usual growth. */
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
  const growth = usualGrowth(cells, year);
  const sides = cells.map((_, at) => {
    const before = present(cells.slice(Math.max(0, at - year), at));
    const after = present(cells.slice(at, at + year));
    return Math.min(before.length, after.length) < 0.75 * year ? undefined : { before, after };
  });
  return {
    change: sides.map((side) => {
      const [after, before] = [trimmedMean(side?.after ?? []), trimmedMean(side?.before ?? [])];
      return after === undefined || before === undefined ? undefined : after - before - growth;
    }),
    error: sides.map((side) =>
      side === undefined
        ? undefined
        : trimmingLoss * deviation * Math.sqrt(1 / side.before.length + 1 / side.after.length),
    ),
  };
}

/** The mean of the cells that hold a number, less the lowest and the highest sixth; none without any. */
export function trimmedMean(cells: readonly Cell[]): Cell {
  const sorted = present(cells).sort((a, b) => a - b);
  const cut = Math.floor(sorted.length * trimmed);
  const kept = sorted.slice(cut, sorted.length - cut);
  return kept.length === 0 ? undefined : kept.reduce((sum, value) => sum + value, 0) / kept.length;
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

// One step moves a year of the differences, which their median shrugs off in a row of three years and more.
function usualGrowth(cells: readonly Cell[], year: number): number {
  if (cells.length < 3 * year) return 0;
  const differences = cells.slice(year).map((cell, at) => {
    const earlier = cells[at];
    return cell === undefined || earlier === undefined ? undefined : cell - earlier;
  });
  return median(differences) ?? 0;
}
