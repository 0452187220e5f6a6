import { CannotEstimate } from '../../stats/cannot-estimate.js';
import { fTails } from '../../stats/distributions/f.js';
import { choleskyFactor } from '../../stats/matrices/linear-algebra.js';
import { entry } from '../../stats/matrices/vector.js';
import { everyRelabelling, type Relabel } from '../resampling/relabelling.js';

/** A test that several means are the same in two arms. */
export interface HotellingTest {
  /** The cohort's means less the comparator's. */
  readonly differences: readonly number[];
  readonly tSquared: number;
  readonly f: number;
  readonly df1: number;
  readonly df2: number;
  readonly pValue: number;
}

// Shares carry about 1e-16 for each area: what is left of the scatter within the arms below this is none.
const rounding = 1e-12;

/** Areas as points whose scatter about their common mean is one in every direction. */
interface Whitened {
  readonly points: readonly Float64Array[];
  readonly cohortAreas: number;
  readonly dimensions: number;
}

/**
 * Hotelling's test with the arms' common covariance, which keeps its size when one arm has few areas.
 *
 * @param cohort one row of numbers for each area, fewer numbers than areas less two
 * @throws CannotEstimate if the areas are too few, or some of the numbers follow from the others
 *
 * Reference: Hotelling (1931), The Generalization of Student's Ratio.
 * Checked against: test/reference/panel/10_pretrend.json
 */
export function hotelling(
  cohort: readonly (readonly number[])[],
  comparator: readonly (readonly number[])[],
): HotellingTest {
  const whitened = whiten(cohort, comparator);
  const areas = whitened.points.length;
  const df1 = whitened.dimensions;
  const df2 = areas - df1 - 1;
  const share = betweenShares(whitened, everyRelabelling(cohort.length), 1)[0] ?? 0;
  if (1 - share < rounding) {
    throw new CannotEstimate('the areas of each side moved exactly alike, so their spread cannot be seen');
  }
  const tSquared = ((areas - 2) * share) / (1 - share);
  const f = (tSquared * df2) / (df1 * (areas - 2));
  const [own, other] = [columnMeans(cohort), columnMeans(comparator)];
  const differences = own.map((mean, at) => mean - (other[at] ?? 0));
  return { differences, tSquared, f, df1, df2, pValue: fTails(f, df1, df2).upper };
}

/** The share of relabellings with at least the observed difference, the observed one counted as one more. */
export function hotellingRelabelled(
  cohort: readonly (readonly number[])[],
  comparator: readonly (readonly number[])[],
  relabel: Relabel,
  count: number,
): number {
  const whitened = whiten(cohort, comparator);
  const [observed = 0] = betweenShares(whitened, everyRelabelling(cohort.length), 1);
  // Two relabellings that are the same in exact arithmetic may differ in the last digits.
  const least = observed * (1 - 1e-9);
  return (1 + betweenShares(whitened, relabel, count).filter((share) => share >= least).length) / (1 + count);
}

/** How much of the areas' scatter lies between the arms, in [0, 1]: it rises and falls with T². */
function betweenShares({ points, cohortAreas, dimensions }: Whitened, relabel: Relabel, count: number): Float64Array {
  const areas = points.length;
  const order = new Uint32Array(areas);
  const shares = new Float64Array(count);
  for (let index = 0; index < count; index++) {
    relabel(index, order);
    let square = 0;
    for (let at = 0; at < dimensions; at++) {
      let sum = 0;
      for (let place = 0; place < cohortAreas; place++) sum += points[order[place] ?? 0]?.[at] ?? 0;
      square += sum * sum;
    }
    shares[index] = (square * areas) / (cohortAreas * (areas - cohortAreas));
  }
  return shares;
}

function whiten(cohort: readonly (readonly number[])[], comparator: readonly (readonly number[])[]): Whitened {
  const rows = [...cohort, ...comparator];
  const centre = columnMeans(rows);
  const dimensions = centre.length;
  if (cohort.length < 1 || comparator.length < 1 || rows.length - dimensions < 2) {
    throw new CannotEstimate(`there must be at least ${dimensions + 2} areas in two arms, not ${rows.length}`);
  }
  const centred = rows.map((row) => row.map((value, at) => value - entry(centre, at)));
  const scatter = new Float64Array(dimensions * dimensions);
  for (const row of centred) {
    for (let j = 0; j < dimensions; j++) {
      for (let k = 0; k < dimensions; k++) {
        scatter[j * dimensions + k] = entry(scatter, j * dimensions + k) + entry(row, j) * entry(row, k);
      }
    }
  }
  const factor = factorOf(scatter, dimensions);
  return { points: centred.map((row) => forwards(factor, row)), cohortAreas: cohort.length, dimensions };
}

function factorOf(scatter: Float64Array, dimensions: number): Float64Array {
  try {
    return choleskyFactor(scatter, dimensions);
  } catch (error) {
    if (!(error instanceof CannotEstimate)) throw error;
    throw new CannotEstimate('all areas moved alike between some periods, so their spread cannot be seen');
  }
}

/** The solution of L x = row for a lower triangle L. */
function forwards(factor: Float64Array, row: readonly number[]): Float64Array {
  const size = row.length;
  const solution = Float64Array.from(row);
  for (let j = 0; j < size; j++) {
    let rest = entry(solution, j);
    for (let k = 0; k < j; k++) rest -= entry(factor, j * size + k) * entry(solution, k);
    solution[j] = rest / entry(factor, j * size + j);
  }
  return solution;
}

function columnMeans(rows: readonly (readonly number[])[]): number[] {
  return (rows[0] ?? []).map((_, at) => rows.reduce((sum, row) => sum + entry(row, at), 0) / rows.length);
}
