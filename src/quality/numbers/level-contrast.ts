import { type Cells, rowsIn } from './cells.js';
import { kernel, layOut } from './kernel.js';
import { median } from './robust-scale.js';

/** How the level of a row changes at each cell, and how uncertain that is if its cells vary independently. */
export interface Contrast {
  /** The level of the year from each cell on less that of the year before it. */
  readonly change: Cells;
  /** The standard error of each change, in standard deviations of one cell. */
  readonly unitError: Cells;
}

/**
 * Moving contrasts of rows of logs of one length. A side of under three quarters of a year gives none; of more than
 * six cells, the highest and the lowest sixth do not count.
 *
 * Reference: Eichinger and Kirch (2018), A MOSUM Procedure for the Estimation of Multiple Random Change Points,
 * made robust as in Huskova and Marusiakova (2012), M-Procedures for Detection of Changes.
 */
export function levelContrasts(rows: readonly Cells[], year: number): Contrast[] {
  const length = rows[0]?.length ?? 0;
  const size = rows.length * length;
  const [all, change, unitError] = layOut([rows, size, size], length);
  kernel().levelContrasts(all.at, rows.length, length, year, change.at, unitError.at);
  const errors = rowsIn(unitError.numbers.slice(), length);
  return rowsIn(change.numbers.slice(), length).map((own, row) => ({ change: own, unitError: errors[row] as Cells }));
}

/**
 * The largest change of each contrast in its standard errors, without its sign; 0 where there is none.
 *
 * @param deviations the standard deviation of a cell of each row about its neighbours
 */
export function peaksOf(contrasts: readonly Contrast[], deviations: Cells): Cells {
  return ofEach('peaks', contrasts, deviations);
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

/**
 * How many times wider the contrasts of the usual row spread than independent cells would; at least 1.
 *
 * @param deviations the standard deviation of a cell of each row
 */
export function contrastInflation(contrasts: readonly Contrast[], deviations: Cells): number {
  return Math.max(1, median(ofEach('inflations', contrasts, deviations)) ?? 1);
}

function ofEach(what: 'peaks' | 'inflations', contrasts: readonly Contrast[], deviations: Cells): Cells {
  const length = contrasts[0]?.change.length ?? 0;
  const [changes, errors] = [contrasts.map(({ change }) => change), contrasts.map(({ unitError }) => unitError)];
  const [change, error, own, found] = layOut([changes, errors, deviations, contrasts.length], length);
  kernel()[what](change.at, error.at, contrasts.length, length, own.at, found.at);
  return found.numbers.slice();
}
