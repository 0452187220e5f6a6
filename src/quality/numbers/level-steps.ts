import type { Cell } from './cell.js';
import { type Contrast, quotient, trimmedMean } from './level-contrast.js';
import { median, present } from './robust-scale.js';
import { scaleAboutNeighbours } from './shortfalls.js';

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

/** What a row of logs needs to be looked through for steps. */
export interface StepRow {
  readonly cells: readonly Cell[];
  readonly contrast: Contrast;
  /** The standard deviation of a cell that the errors of the contrast rest on. */
  readonly scale: number;
  /** That of a usual row of its size, which this one is taken to have at least. */
  readonly usual: number;
  /** Cells in twelve months. */
  readonly year: number;
}

/**
 * The steps of a row of logs, in order: where the moving contrast peaks, placed by least distances within the years on
 * either side, if the change is there at once and is still there in what follows. The row's own standard deviation is
 * taken with the step taken out.
 */
export function findSteps(row: StepRow): LevelStep[] {
  const { contrast, year } = row;
  const open = contrast.change.map((cell) => cell !== undefined);
  const steps: LevelStep[] = [];
  while (steps.length < mostSteps) {
    const peak = peakOf(contrast, open);
    if (peak === undefined || Math.abs(peak.deviations) < stepDeviations / 2) break;
    open.fill(false, Math.max(0, peak.at - year + 1), peak.at + year);
    const step = stepAt(row, peak);
    if (step !== undefined) steps.push(step);
  }
  return steps.sort((a, b) => a.at - b.at);
}

function stepAt({ cells, contrast, scale, usual, year }: StepRow, peak: Peak): LevelStep | undefined {
  const at = placeStep(cells, peak.at, year);
  const change = changeAt(cells, at, year);
  const beyondGrowth = change - growthBeside(cells, at, year);
  if (!isLarge(change) || !isLarge(beyondGrowth) || change * beyondGrowth < 0) return undefined;
  if (changeAt(cells, at, Math.max(2, year / 3)) / change < abrupt) return undefined;
  const without = cells.map((cell, index) => (cell === undefined || index < at ? cell : cell - change));
  const own = Math.max(usual, scaleAboutNeighbours(without, year) ?? scale);
  const error = (contrast.error[peak.at] ?? Number.POSITIVE_INFINITY) * (own / scale);
  const deviations = Math.abs(beyondGrowth) / error;
  return deviations < stepDeviations ? undefined : { at, change, deviations };
}

const isLarge = (change: number): boolean => Math.abs(Math.expm1(change)) >= leastStep;

/** The growth of a usual year, from those that do not hold the step; 0 when there are too few. */
function growthBeside(cells: readonly Cell[], at: number, year: number): number {
  const differences = cells.map((cell, index) => {
    const earlier = cells[index - year];
    const holdsStep = index >= at && index - year < at;
    return cell === undefined || earlier === undefined || holdsStep ? undefined : cell - earlier;
  });
  return present(differences).length < year ? 0 : (median(differences) ?? 0);
}

interface Peak {
  readonly at: number;
  readonly deviations: number;
}

function peakOf({ change, error }: Contrast, open: readonly boolean[]): Peak | undefined {
  let best: Peak | undefined;
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
