/** A set of 64-bit keys in two halves, for telling whether one was there before; about 16 bytes a key. */
export class KeySet {
  #low = new Int32Array(1024);
  #high = new Int32Array(1024);
  #size = 0;

  /** Adds a key; whether it was new. Two zeros are no key, and always new. */
  add(low: number, high: number): boolean {
    if (low === 0 && high === 0) return true;
    const mask = this.#low.length - 1;
    let at = (low ^ Math.imul(high, 0x9e3779b1)) & mask;
    while (this.#low[at] !== 0 || this.#high[at] !== 0) {
      if (this.#low[at] === low && this.#high[at] === high) return false;
      at = (at + 1) & mask;
    }
    this.#low[at] = low;
    this.#high[at] = high;
    this.#size++;
    if (2 * this.#size > this.#low.length) this.#grow();
    return true;
  }

  #grow(): void {
    const [low, high] = [this.#low, this.#high];
    this.#low = new Int32Array(2 * low.length);
    this.#high = new Int32Array(2 * low.length);
    this.#size = 0;
    for (let at = 0; at < low.length; at++) {
      if (low[at] !== 0 || high[at] !== 0) this.add(low[at] ?? 0, high[at] ?? 0);
    }
  }
}
