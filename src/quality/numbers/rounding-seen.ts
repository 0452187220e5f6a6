/** Gathers rounded counts, each with the most that it may be, for what rounding adds to their variance. */
export class RoundingSeen {
  #step = 0;
  #halves = 0;
  #counts = 0;

  add(value: number, most: number): void {
    this.#step = greatestDivisor(this.#step, value);
    this.#halves += most - value;
    this.#counts++;
  }

  /**
   * The variance of the error of a usual count: a count rounded to a base lies anywhere about it, and one that is the
   * sum of several rounded ones varies by as many of them. 0 without rounded counts.
   *
   * Reference: Sheppard (1898), On the Calculation of the Most Probable Values of Frequency Constants.
   */
  variance(): number {
    if (this.#counts === 0) return 0;
    const half = this.#halves / this.#counts;
    // Few counts may all be multiples of more than they are rounded to, and noughts of anything.
    const base = this.#step === 0 ? 2 * half : Math.min(this.#step, 2 * half + 1);
    const parts = half / Math.max(1, Math.floor(base / 2));
    return (parts * base ** 2) / 12;
  }
}

function greatestDivisor(one: number, other: number): number {
  return other === 0 ? one : greatestDivisor(other, one % other);
}
