import { type Cells, holes, known } from './cells.js';
import { kernel, layOutRow } from './kernel.js';
import { type Contrast, type Peak, peakOf } from './level-contrast.js';
import { scalesAboutNeighbours } from './neighbours.js';
import { median } from './robust-scale.js';

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
  readonly cells: Cells;
  readonly contrast: Contrast;
  /** The standard deviation of a cell is at least this. */
  readonly least: number;
  /** The standard deviation of a cell that the errors of the contrast rest on; found when asked for. */
  scale(): number;
  /** That of a usual row of its size, which this one is taken to have at least; found when asked for. */
  usual(): number;
  /** Cells in twelve months. */
  readonly year: number;
}

/**
 * The steps of a row of logs, in order: where the moving contrast peaks, placed by least distances within the years on
 * either side, if the change is there at once and is still there in what follows. The row's own standard deviation is
 * taken with the step taken out.
 */
export function findSteps(row: StepRow): LevelStep[] {
  const { contrast, least, year } = row;
  const closed = new Uint8Array(row.cells.length);
  const steps: LevelStep[] = [];
  while (steps.length < mostSteps) {
    const peak = peakOf(contrast, least, closed);
    if (peak === undefined || Math.abs(peak.deviations) < stepDeviations / 2) break;
    closed.fill(1, Math.max(0, peak.at - year + 1), peak.at + year);
    const change = changeNear(row, peak);
    if (change === undefined) continue;
    // The peaks come in order, so none after this one stands out either.
    if ((Math.abs(peak.deviations) * least) / row.scale() < stepDeviations / 2) break;
    const step = stepAt(row, peak, change);
    if (step !== undefined) steps.push(step);
  }
  return steps.sort((a, b) => a.at - b.at);
}

/** A change that is large and there at once, whatever the row varies by. */
interface Change {
  readonly at: number;
  readonly change: number;
  readonly beyondGrowth: number;
}

function changeNear({ cells, year }: StepRow, peak: Peak): Change | undefined {
  const row = layOutRow(cells);
  const at = placeStep(row, cells.length, peak.at, year);
  const change = changeAt(row, cells.length, at, year);
  if (!isLarge(change) || changeAt(row, cells.length, at, Math.max(2, year / 3)) / change < abrupt) return undefined;
  const beyondGrowth = change - growthBeside(cells, at, year);
  return isLarge(beyondGrowth) && change * beyondGrowth >= 0 ? { at, change, beyondGrowth } : undefined;
}

function stepAt(row: StepRow, peak: Peak, { at, change, beyondGrowth }: Change): LevelStep | undefined {
  const { cells, contrast, year } = row;
  const without = cells.map((cell, index) => (index < at ? cell : cell - change));
  const own = Math.max(row.usual(), scalesAboutNeighbours([without], year)[0] || row.scale());
  // The growth of other years is as uncertain, and must not make a step of what is none without it.
  const sure = Math.min(Math.abs(change), Math.abs(beyondGrowth));
  const deviations = sure / (own * (contrast.unitError[peak.at] ?? Number.POSITIVE_INFINITY));
  return deviations < stepDeviations ? undefined : { at, change, deviations };
}

const isLarge = (change: number): boolean => Math.abs(Math.expm1(change)) >= leastStep;

/** The growth of a usual year, from those that do not hold the step; 0 when there are too few. */
function growthBeside(cells: Cells, at: number, year: number): number {
  const differences = holes(cells.length);
  for (let index = year; index < cells.length; index++) {
    const holdsStep = index >= at && index - year < at;
    if (!holdsStep) differences[index] = (cells[index] as number) - (cells[index - year] as number);
  }
  return known(differences) < year ? 0 : (median(differences) ?? 0);
}

// Reference: Bai (1997), Estimation of a Change Point in Multiple Regression Models. Absolute for squared residuals.
function placeStep(row: number, length: number, near: number, year: number): number {
  const [first, end] = [Math.max(0, near - year), Math.min(length, near + year)];
  const [from, to] = [Math.max(first + 2, near - year / 2), Math.min(end - 2, near + year / 2)];
  return kernel().placeOfStep(row, first, end, from, to, near);
}

function changeAt(row: number, length: number, at: number, reach: number): number {
  const before = kernel().trimmedMean(row, Math.max(0, at - reach), at);
  const after = kernel().trimmedMean(row, at, Math.min(length, at + reach));
  return Number.isNaN(after - before) ? 0 : after - before;
}
