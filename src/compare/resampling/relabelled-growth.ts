import type { ArmData } from '../../domain/areas/arm.js';
import type { Design } from '../design.js';
import type { Relabel } from './relabelling.js';

/** The growth ratio under each of a number of relabellings. */
export interface RelabelledGrowth {
  /** Log of the growth ratio. */
  readonly logRatios: Float64Array;
  /** The log ratios over their area-linearised standard errors. */
  readonly studentised: Float64Array;
}

/** The areas of both arms, the cohort's first. */
interface Columns {
  readonly baselineEvents: Float64Array;
  readonly baselineExposure: Float64Array;
  readonly events: Float64Array;
  readonly exposure: Float64Array;
}

// Logs of rates carry about 1e-16 times the number of areas: a log ratio below this is none.
const rounding = 1e-13;

/** The growth ratio when the areas that `relabel` puts first are called the cohort, `count` times. */
export function relabelledGrowth(design: Design, relabel: Relabel, count: number): RelabelledGrowth {
  const columns = flatten(design);
  const cohortAreas = design.cohort.events.length;
  const areas = columns.events.length;
  const order = new Uint32Array(areas);
  const totals = new Float64Array(4);
  const logRatios = new Float64Array(count);
  const studentised = new Float64Array(count);
  for (let index = 0; index < count; index++) {
    relabel(index, order);
    addUp(columns, order, 0, cohortAreas, totals);
    const logGrowth = logGrowthOf(totals);
    const variance = spread(columns, order, 0, cohortAreas, totals);
    addUp(columns, order, cohortAreas, areas, totals);
    const logRatio = logGrowth - logGrowthOf(totals);
    const error = Math.sqrt(variance + spread(columns, order, cohortAreas, areas, totals));
    logRatios[index] = logRatio;
    studentised[index] = Math.abs(logRatio) < rounding ? 0 : logRatio / error;
  }
  return { logRatios, studentised };
}

function flatten({ cohort, comparator }: Design): Columns {
  const column = (of: keyof ArmData): Float64Array => Float64Array.from([...cohort[of], ...comparator[of]]);
  return {
    baselineEvents: column('baselineEvents'),
    baselineExposure: column('baselineExposure'),
    events: column('events'),
    exposure: column('exposure'),
  };
}

/** Sets `totals` to the four sums, in the order of `Columns`, over the areas from `from` up to `to` in `order`. */
function addUp(columns: Columns, order: Uint32Array, from: number, to: number, totals: Float64Array): void {
  let [baselineEvents, baselineExposure, events, exposure] = [0, 0, 0, 0];
  for (let at = from; at < to; at++) {
    const area = order[at] ?? 0;
    baselineEvents += columns.baselineEvents[area] ?? 0;
    baselineExposure += columns.baselineExposure[area] ?? 0;
    events += columns.events[area] ?? 0;
    exposure += columns.exposure[area] ?? 0;
  }
  totals[0] = baselineEvents;
  totals[1] = baselineExposure;
  totals[2] = events;
  totals[3] = exposure;
}

function logGrowthOf(totals: Float64Array): number {
  const rate = (totals[2] ?? 0) / (totals[3] ?? 0);
  const baseline = (totals[0] ?? 0) / (totals[1] ?? 0);
  return Math.log(rate / baseline);
}

/** The linearised variance of the log growth of the areas from `from` up to `to` in `order`, whose sums are `totals`. */
function spread(columns: Columns, order: Uint32Array, from: number, to: number, totals: Float64Array): number {
  const perBaselineEvent = 1 / (totals[0] ?? 0);
  const perBaselineYear = 1 / (totals[1] ?? 0);
  const perEvent = 1 / (totals[2] ?? 0);
  const perYear = 1 / (totals[3] ?? 0);
  let squares = 0;
  for (let at = from; at < to; at++) {
    const area = order[at] ?? 0;
    const influence =
      (columns.events[area] ?? 0) * perEvent -
      (columns.exposure[area] ?? 0) * perYear -
      (columns.baselineEvents[area] ?? 0) * perBaselineEvent +
      (columns.baselineExposure[area] ?? 0) * perBaselineYear;
    squares += influence * influence;
  }
  return ((to - from) / (to - from - 1)) * squares;
}
