import { type RandomStream, randomStream } from '../../src/stats/random/random.js';

/** Choices of one input, all of them fixed by the seed and the number of the input. */
export class Draw {
  readonly #stream: RandomStream;

  constructor(seed: number, index: number) {
    this.#stream = randomStream(seed, index);
  }

  below(n: number): number {
    return this.#stream.nextBelow(Math.max(1, n));
  }

  chance(share: number): boolean {
    return this.#stream.nextUnit() < share;
  }

  of<T>(items: readonly T[]): T {
    const item = items[this.below(items.length)];
    if (item === undefined) throw new RangeError('nothing to choose from');
    return item;
  }
}
