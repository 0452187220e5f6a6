import { randomStream } from '../../stats/random/random.js';
import { sampleWithoutReplacement } from '../../stats/random/sampling.js';

/**
 * Puts the areas that relabelling number `index` calls the cohort first in `order`, and all other areas after them.
 * Called with 0, 1, 2, … in turn, and with the same `order`.
 */
export type Relabel = (index: number, order: Uint32Array) => void;

/** Random choices of `chosen` areas, each equally likely, that depend only on the seed and their number. */
export function randomRelabelling(seed: number, chosen: number): Relabel {
  return (index, order) => sampleWithoutReplacement(randomStream(seed, index), order.length, chosen, order);
}

/** Every choice of `chosen` areas once, in lexicographic order. */
export function everyRelabelling(chosen: number): Relabel {
  const labels = Uint32Array.from({ length: chosen }, (_, at) => at);
  return (index, order) => {
    if (index > 0) advance(labels, order.length);
    putFirst(labels, order);
  };
}

/** The choices of a list, each in ascending order: those of another program, say. */
export function listedRelabelling(choices: readonly ArrayLike<number>[]): Relabel {
  return (index, order) => putFirst(choices[index] ?? [], order);
}

/** Relabellings up to which every one is looked at; of more, random ones are. */
export const mostEnumerated = 20_000;

/** How many choices of `chosen` among `all` there are; exact below 2^53. */
export function choose(all: number, chosen: number): number {
  let ways = 1;
  for (let i = 1; i <= Math.min(chosen, all - chosen); i++) ways = (ways * (all - i + 1)) / i;
  return Math.round(ways);
}

function putFirst(labels: ArrayLike<number>, order: Uint32Array): void {
  let first = 0;
  let rest = labels.length;
  for (let area = 0; area < order.length; area++) {
    if (labels[first] === area) order[first++] = area;
    else order[rest++] = area;
  }
}

function advance(labels: Uint32Array, all: number): void {
  let at = labels.length - 1;
  while (at > 0 && labels[at] === all - labels.length + at) at--;
  let next = (labels[at] ?? 0) + 1;
  for (; at < labels.length; at++, next++) labels[at] = next;
}
