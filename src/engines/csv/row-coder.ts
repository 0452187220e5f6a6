import { holdsDays, type WantedColumn } from '../cells/adder.js';
import { valuesAtMost } from '../cells/dictionary.js';
import { saysNoKey } from '../rules/blank.js';
import { withoutTime } from '../rules/time-of-day.js';
import { decodeCell, isBlankCell } from './decode-value.js';

/** Gives values their numbers, the same one each time. */
export interface Coder {
  /** The number of a value of a wanted column; -1 when the column has too many. */
  code(column: number, cell: string): number;
  /** The two halves of a value's 64-bit hash, zeros for a blank one. */
  key(cell: string): readonly [low: number, high: number];
  /** Whether any value had to be read as Windows-1252. */
  readonly isWindows1252: boolean;
}

/** Numbers by a map of texts. */
export class MapCoder implements Coder {
  isWindows1252 = false;
  readonly #wanted: readonly WantedColumn[];
  readonly #numbers: readonly Map<string, number>[];
  readonly #keys = new Map<string, number>();

  constructor(wanted: readonly WantedColumn[]) {
    this.#wanted = wanted;
    this.#numbers = wanted.map(() => new Map());
  }

  code(column: number, text: string): number {
    const wanted = this.#wanted[column];
    const cell = wanted !== undefined && holdsDays(wanted) ? withoutTime(text) : text;
    const numbers = this.#numbers[column] ?? new Map<string, number>();
    const known = numbers.get(cell);
    if (known !== undefined) return known;
    if (numbers.size >= valuesAtMost) return -1;
    const decoded = decodeCell(cell);
    if (decoded.isWindows1252) this.isWindows1252 = true;
    wanted?.values.learn(decoded.text);
    numbers.set(cell, numbers.size);
    return numbers.size - 1;
  }

  key(cell: string): readonly [number, number] {
    if (isBlankCell(cell) || saysNoKey(cell)) return [0, 0];
    const key = this.#keys.get(cell) ?? this.#keys.size + 1;
    this.#keys.set(cell, key);
    return [key, 1];
  }
}
