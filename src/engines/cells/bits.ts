/** A set of small whole numbers. */
export class Bits {
  #words = new Uint32Array(2);

  /** Whether it was not in. */
  add(number: number): boolean {
    const word = number >> 5;
    if (word >= this.#words.length) {
      const more = new Uint32Array(2 * word);
      more.set(this.#words);
      this.#words = more;
    }
    const [before, bit] = [this.#words[word] ?? 0, 1 << (number & 31)];
    this.#words[word] = before | bit;
    return (before & bit) === 0;
  }

  all(): number[] {
    return [...this.#words].flatMap((word, at) =>
      Array.from({ length: 32 }, (_, bit) => 32 * at + bit).filter((number) => (word & (1 << (number & 31))) !== 0),
    );
  }
}
