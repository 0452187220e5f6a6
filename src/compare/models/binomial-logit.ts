import { invertPositiveDefinite } from '../../stats/matrices/linear-algebra.js';
import { entry } from '../../stats/matrices/vector.js';
import { type Likelihood, maximise } from './newton.js';

/** Events of each area in the window and in the baseline, and what the split between them is explained by. */
export interface TwoPeriodData {
  readonly events: readonly number[];
  readonly baselineEvents: readonly number[];
  /** Log of the odds that an event falls in the window when nothing has grown: exposure over baseline exposure. */
  readonly offset: readonly number[];
  /** One list for each coefficient, each with a number for each area. */
  readonly columns: readonly (readonly number[])[];
}

/** A fitted model of growth between two periods with an effect of its own for each area. */
export interface TwoPeriodFit {
  readonly coefficients: Float64Array;
  /** Of the coefficients for counts that vary as Poisson counts do, row by row. */
  readonly covariance: Float64Array;
  /** Pearson's chi-squared over `df`: the spread of the counts, in multiples of that of Poisson counts. */
  readonly dispersion: number;
  /** Areas with events less coefficients. */
  readonly df: number;
}

/**
 * The Poisson model of two periods with area effects, by way of its equal: given an area's events over both periods,
 * those of the window are binomial with a logit that holds no area effect. Newton's method.
 *
 * @throws RangeError if a column follows from the others, or all events of an arm are in one period
 *
 * Reference: McCullagh and Nelder (1989), Generalized Linear Models, 6.4 and 4.5.
 * Checked against: test/reference/panel/01_growth.json, test/reference/panel/08_regression_to_mean.json
 */
export function fitTwoPeriods(data: TwoPeriodData): TwoPeriodFit {
  const size = data.columns.length;
  const { coefficients, at } = maximise(new Float64Array(size), (point) => splitAt(data, point));
  const df = data.events.filter((events, area) => events + (data.baselineEvents[area] ?? 0) > 0).length - size;
  return {
    coefficients,
    covariance: invertPositiveDefinite(at.information, size),
    dispersion: at.pearson / df,
    df,
  };
}

interface Split extends Likelihood {
  readonly pearson: number;
}

function splitAt({ events, baselineEvents, offset, columns }: TwoPeriodData, coefficients: Float64Array): Split {
  const size = columns.length;
  const score = new Float64Array(size);
  const information = new Float64Array(size * size);
  let pearson = 0;
  let logLikelihood = 0;
  for (let area = 0; area < events.length; area++) {
    const own = events[area] ?? 0;
    const both = own + (baselineEvents[area] ?? 0);
    if (both === 0) continue;
    const values = columns.map((column) => column[area] ?? 0);
    const logit = values.reduce((sum, value, j) => sum + value * entry(coefficients, j), offset[area] ?? 0);
    const share = 1 / (1 + Math.exp(-logit));
    logLikelihood += own * logit - both * softplus(logit);
    const residual = own - both * share;
    const weight = both * share * (1 - share);
    pearson += (residual * residual) / weight;
    for (let j = 0; j < size; j++) {
      score[j] = entry(score, j) + residual * entry(values, j);
      for (let k = 0; k < size; k++) {
        information[j * size + k] = entry(information, j * size + k) + weight * entry(values, j) * entry(values, k);
      }
    }
  }
  return { logLikelihood, score, information, pearson };
}

/** log(1 + e^x) without overflow. */
function softplus(x: number): number {
  return Math.max(0, x) + Math.log1p(Math.exp(-Math.abs(x)));
}
