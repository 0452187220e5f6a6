import { requirePositive, requireSameLength } from '../require.js';
import { combineColumns, solveRidge } from './ridge.js';
import { dot, entry } from './vector.js';

/** Least squares by weights that are 0 or more and sum to 1, with a ridge that makes the answer unique. */
export interface SimplexRegression {
  /** The matrix A, one array a weight: each is as long as the target. */
  readonly columns: readonly Float64Array[];
  /** b, at least one number. */
  readonly target: Float64Array;
  /** zeta², above 0, in squared units of the target. */
  readonly ridge: number;
}

// A gradient below the common one by less than this share of the largest is rounding.
const tolerance = 1e-12;

/**
 * The weights w ≥ 0 with sum 1 that minimise |Aw - b|²/T + zeta²|w|², where T is the length of b.
 * Exact but for rounding: an active-set method, which stops when the optimality conditions hold.
 *
 * @throws RangeError if there is no column, a length differs or the ridge is not above 0
 *
 * Reference: Nocedal and Wright (2006), Numerical Optimization, 16.5;
 * problem of Arkhangelsky et al. (2021), Synthetic Difference-in-Differences.
 */
export function simplexWeights({ columns, target, ridge }: SimplexRegression): Float64Array {
  requirePositive('ridge', ridge);
  if (columns.length === 0 || target.length === 0)
    throw new RangeError('there must be a column and a target, not none');
  for (const column of columns) requireSameLength('each column', column, 'the target', target);
  // As the weights sum to 1, Aw - b is the same mean of the columns less b.
  const gaps = columns.map((column) => column.map((value, row) => value - entry(target, row)));
  const weights = new Float64Array(columns.length).fill(1 / columns.length);
  let free: readonly number[] = [...columns.keys()];
  let settled = weights.slice();
  let least = Infinity;
  for (let step = 0; step < 100 + 20 * columns.length; step++) {
    const best = minimumOn(free, gaps, ridge);
    const kept = moveTowards(best, free, weights);
    if (kept.length < free.length) {
      free = kept;
      continue;
    }
    // Where columns are nearly equal, rounding may let two weights take turns without end: no step down, no next step.
    const reached = objective(gaps, weights, ridge);
    if (reached >= least) return settled;
    least = reached;
    settled = weights.slice();
    const entering = steepest(free, gaps, weights, ridge);
    if (entering === undefined) return weights;
    free = [...free, entering].sort((first, second) => first - second);
  }
  throw new Error('the active-set method did not settle');
}

/** Moves the free weights to the best ones, or as far as the first to reach 0; returns the weights still free. */
function moveTowards(best: Float64Array, free: readonly number[], weights: Float64Array): readonly number[] {
  const reach = free.map((unit, place) => {
    const now = entry(weights, unit);
    const aim = entry(best, place);
    if (aim > 0) return Infinity;
    return now === 0 ? 0 : now / (now - aim);
  });
  const share = Math.min(1, ...reach);
  const blocked = (place: number) => entry(reach, place) <= share;
  for (const [place, unit] of free.entries()) {
    const now = entry(weights, unit);
    weights[unit] = blocked(place) ? 0 : share === 1 ? entry(best, place) : now + share * (entry(best, place) - now);
  }
  return free.filter((_, place) => !blocked(place));
}

function objective(gaps: readonly Float64Array[], weights: Float64Array, ridge: number): number {
  const residual = combineColumns(gaps, weights);
  return dot(residual, residual) / residual.length + ridge * dot(weights, weights);
}

/** The weight held at 0 whose increase lowers the objective fastest, if any does. */
function steepest(
  free: readonly number[],
  gaps: readonly Float64Array[],
  weights: Float64Array,
  ridge: number,
): number | undefined {
  const residual = combineColumns(gaps, weights);
  const gradient = gaps.map((gap, unit) => dot(gap, residual) / residual.length + ridge * entry(weights, unit));
  const common = free.reduce((total, unit) => total + entry(gradient, unit) * entry(weights, unit), 0);
  const largest = gradient.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  const isFree = new Set(free);
  let entering: number | undefined;
  let lowest = common - tolerance * largest;
  for (const [unit, value] of gradient.entries()) {
    if (value >= lowest || isFree.has(unit)) continue;
    lowest = value;
    entering = unit;
  }
  return entering;
}

/** The best weights summing to 1 on the free columns alone, of either sign: H u = 1, scaled. */
function minimumOn(free: readonly number[], gaps: readonly Float64Array[], ridge: number): Float64Array {
  const isFree = new Set(free);
  const used = gaps.filter((_, unit) => isFree.has(unit));
  const solution = solveRidge(used, ridge, new Float64Array(used.length).fill(1));
  const total = solution.reduce((sum, value) => sum + value, 0);
  return solution.map((value) => value / total);
}
