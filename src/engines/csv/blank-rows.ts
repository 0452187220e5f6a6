import type { Batch, WantedColumn } from '../cells/adder.js';

/** Finds the rows of a batch that hold nothing, by the numbers of blank values in one column. */
export class BlankRows {
  readonly #column: number;
  readonly #values: WantedColumn['values'] | undefined;
  readonly #blank: number[] = [];
  #looked = 0;

  constructor(wanted: readonly WantedColumn[]) {
    this.#column = wanted.findIndex(({ kind }) => kind === 'code');
    this.#values = wanted[this.#column]?.values;
  }

  /** The rows whose every cell is blank, in order; `isBlank` is asked of those that may be. */
  in({ rows, columns }: Batch, isBlank: (row: number) => boolean): number[] {
    const numbers = columns[this.#column];
    this.#look();
    if (numbers === undefined || this.#blank.length === 0) return [];
    const found: number[] = [];
    for (let row = 0; row < rows; row++) {
      if (this.#blank.includes(numbers[row] ?? -1) && isBlank(row)) found.push(row);
    }
    return found;
  }

  #look(): void {
    const { size = 0 } = this.#values ?? {};
    for (; this.#looked < size; this.#looked++) {
      if (this.#values?.text(this.#looked).trim() === '') this.#blank.push(this.#looked);
    }
  }
}

/** Takes rows out of numbers of `count` rows, in place, so that those left stand together. */
export function takeOut(rows: readonly number[], numbers: Int32Array, count: number): void {
  rows.forEach((row, at) => {
    numbers.copyWithin(row - at, row + 1, rows[at + 1] ?? count);
  });
}
