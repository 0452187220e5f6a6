import { type Contrast, quotient, trimmedMean } from './level-contrast.js';
import { type Cell, median } from './robust-scale.js';

/** A cell from which on the row runs at another level. */
export interface LevelStep {
  readonly at: number;
  /** The change of the log, from the year before to the year after. */
  readonly change: number;
  /** How many standard errors the change over two years is, if cells vary independently. */
  readonly deviations: number;
}

/** Steps under this share of the level are left alone: areas differ by as much without any fault. */
export const leastStep = 0.1;
/** Standard errors of the change: on counts without a step, under 1 false alarm in 1,000 area-years. */
export const stepDeviations = 5;

// A slope over two years has half of its change within the months next to the middle; a step has all of it.
const abrupt = 0.5;
const mostSteps = 4;

/**
 * The steps of a row of logs, in order: where the moving contrast peaks, placed by least squares within the years on
 * either side, if the change is there at once and is still there in what follows.
 */
export function findSteps(cells: readonly Cell[], contrast: Contrast, year: number): LevelStep[] {
  const open = contrast.change.map((cell) => cell !== undefined);
  const steps: LevelStep[] = [];
  while (steps.length < mostSteps) {
    const peak = peakOf(contrast, open);
    if (peak === undefined || Math.abs(peak.deviations) < stepDeviations) break;
    open.fill(false, Math.max(0, peak.at - year + 1), peak.at + year);
    const at = placeStep(cells, peak.at, year);
    const change = changeAt(cells, at, year);
    const lasting = contrast.change[peak.at] ?? 0;
    if (Math.abs(Math.expm1(change)) < leastStep || change * lasting < 0) continue;
    if (changeAt(cells, at, Math.max(2, year / 3)) / lasting < abrupt) continue;
    steps.push({ at, change, deviations: Math.abs(peak.deviations) });
  }
  return steps.sort((a, b) => a.at - b.at);
}

function peakOf({ change, error }: Contrast, open: readonly boolean[]) {
  let best: { at: number; deviations: number } | undefined;
  change.forEach((cell, at) => {
    const deviations = quotient(cell, error[at]);
    if (deviations === undefined || open[at] !== true) return;
    if (best === undefined || Math.abs(deviations) > Math.abs(best.deviations)) best = { at, deviations };
  });
  return best;
}

// Reference: Bai (1997), Estimation of a Change Point in Multiple Regression Models. Absolute for squared residuals.
function placeStep(cells: readonly Cell[], near: number, year: number): number {
  const [first, end] = [Math.max(0, near - year), Math.min(cells.length, near + year)];
  let best = { at: near, lost: Number.POSITIVE_INFINITY };
  for (let at = Math.max(first + 2, near - year / 2); at <= Math.min(end - 2, near + year / 2); at++) {
    if (cells[at] === undefined) continue;
    const lost = spread(cells.slice(first, at)) + spread(cells.slice(at, end));
    if (lost < best.lost) best = { at, lost };
  }
  return best.at;
}

function spread(cells: readonly Cell[]): number {
  const middle = median(cells) ?? 0;
  return cells.reduce<number>((sum, cell) => sum + (cell === undefined ? 0 : Math.abs(cell - middle)), 0);
}

function changeAt(cells: readonly Cell[], at: number, reach: number): number {
  const before = trimmedMean(cells.slice(Math.max(0, at - reach), at));
  const after = trimmedMean(cells.slice(at, at + reach));
  return before === undefined || after === undefined ? 0 : after - before;
}
