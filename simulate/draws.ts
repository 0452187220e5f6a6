import { type Draws, drawsOf } from '../fixtures/england/draws.js';
import { logGamma } from '../src/stats/functions/gamma.js';

/** Draws of counts, which depend only on the seed and the index of the stream. */
export interface CountDraws extends Draws {
  /** A Poisson count, from a mean of 10 or more. */
  poisson(mean: number): number;
  /** A count with mean m and variance m (1 + `excess`), from a mean of ten times the excess. */
  negativeBinomial(mean: number, excess: number): number;
}

/** The draws of stream `index` under a seed. */
export function countDraws(seed: number, index: number): CountDraws {
  const draws = drawsOf(seed, index);
  return {
    ...draws,
    poisson: (mean) => poisson(draws, mean),
    negativeBinomial: (mean, excess) => poisson(draws, excess * gamma(draws, mean / excess)),
  };
}

/** Reference: Hörmann (1993), The transformed rejection method for generating Poisson random variables, PTRS. */
function poisson(draws: Draws, mean: number): number {
  const spread = 0.931 + 2.53 * Math.sqrt(mean);
  const slope = -0.059 + 0.02483 * spread;
  const inverse = 1.1239 + 1.1328 / (spread - 3.4);
  const squeeze = 0.9277 - 3.6224 / (spread - 2);
  for (;;) {
    const u = draws.between(-0.5, 0.5);
    const v = draws.between(0, 1);
    const edge = 0.5 - Math.abs(u);
    const count = Math.floor(((2 * slope) / edge + spread) * u + mean + 0.43);
    if (edge >= 0.07 && v <= squeeze) return count;
    if (count < 0 || (edge < 0.013 && v > edge)) continue;
    const height = Math.log((v * inverse) / (slope / (edge * edge) + spread));
    if (height <= count * Math.log(mean) - mean - logGamma(count + 1)) return count;
  }
}

/** Reference: Marsaglia and Tsang (2000), A simple method for generating gamma variables; from a shape of 1. */
function gamma(draws: Draws, shape: number): number {
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const z = draws.normal();
    const cube = (1 + c * z) ** 3;
    if (cube > 0 && Math.log(draws.between(0, 1)) < 0.5 * z * z + d - d * cube + d * Math.log(cube)) return d * cube;
  }
}
