/**
 * The distinct values of one column in the order in which they first stand, and what each means by one rule: a rule is
 * asked once for a value, however many rows hold it.
 */
export class Dictionary {
  /** What the value with each number means. */
  meanings = new Int32Array(256);
  readonly #rule: (text: string) => number;
  readonly #texts: string[] = [];

  constructor(rule: (text: string) => number) {
    this.#rule = rule;
  }

  get size(): number {
    return this.#texts.length;
  }

  /** The values in the order of their numbers. */
  get texts(): readonly string[] {
    return this.#texts;
  }

  /** The value with this number, as text. */
  text(number: number): string {
    return this.#texts[number] ?? '';
  }

  /** Learns the next value, and gives what it means. */
  learn(text: string): number {
    if (this.size === this.meanings.length) {
      const more = new Int32Array(2 * this.meanings.length);
      more.set(this.meanings);
      this.meanings = more;
    }
    const meaning = this.#rule(text);
    this.meanings[this.size] = meaning;
    this.#texts.push(text);
    return meaning;
  }
}

/** How many distinct values a column may have that is looked up: codes and days have fewer. */
export const valuesAtMost = 65_536;
