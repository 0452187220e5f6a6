import { median } from './robust-scale.js';

/** How much the log of a count varies, by its size: the variance is `excess` + `dispersion` / expected count + `rounding` /
 * its square. */
export interface Spread {
  /** What large counts vary by, however large. */
  readonly excess: number;
  /** 1 for Poisson counts; more where one event brings several, as an admission brings bed days. */
  readonly dispersion: number;
  /** What rounding adds to the variance of the count itself; 0 for exact counts. */
  readonly rounding: number;
}

/** No series of real counts is steadier than 1%, nor than chance. */
export const leastSpread: Spread = { excess: 0.0001, dispersion: 1, rounding: 0 };
const fewestRows = 9;
const leastRun = 0.5;

/**
 * The spread of a usual row, from the scale of each row, which may not be a number, and its typical count: a line through the medians of the
 * largest and the smallest third. Under nine rows the dispersion is that of chance.
 *
 * Reference: Tukey (1977), Exploratory Data Analysis (the resistant line).
 */
export function usualSpread(
  rows: readonly { readonly scale: number; readonly typical: number }[],
  rounding = 0,
): Spread {
  const points = rows
    .flatMap(({ scale, typical }) =>
      !Number.isNaN(scale) && typical > 0
        ? [{ inverse: 1 / typical, variance: scale ** 2 - rounding / typical ** 2 }]
        : [],
    )
    .sort((a, b) => a.inverse - b.inverse);
  const slope = points.length < fewestRows ? leastSpread.dispersion : slopeOf(points);
  const dispersion = Math.max(leastSpread.dispersion, slope);
  const left = median(Float64Array.from(points, ({ inverse, variance }) => variance - dispersion * inverse)) ?? 0;
  return { excess: Math.max(leastSpread.excess, left), dispersion, rounding };
}

/** The variance of the log of a count that is expected to be this, above 0. */
export function varianceAt({ excess, dispersion, rounding }: Spread, expected: number): number {
  return excess + dispersion / expected + rounding / (expected * expected);
}

function slopeOf(points: readonly { readonly inverse: number; readonly variance: number }[]): number {
  const third = Math.floor(points.length / 3);
  const [low, high] = [points.slice(0, third), points.slice(-third)];
  const run = middle(high, 'inverse') - middle(low, 'inverse');
  // Of rows of one size the slope is noise over next to nothing.
  return run > leastRun * middle(low, 'inverse')
    ? (middle(high, 'variance') - middle(low, 'variance')) / run
    : leastSpread.dispersion;
}

function middle<K extends string>(points: readonly { readonly [key in K]: number }[], key: K): number {
  return median(Float64Array.from(points, (point) => point[key])) ?? 0;
}
