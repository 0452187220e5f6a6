import type { AggregateRequest, LargeRole } from '../engine.js';
import type { Batch, WantedColumn } from './adder.js';
import { Dictionary } from './dictionary.js';

/** One column of a batch: the numbers of its cells' values, and what the value with each number means. */
export interface CodedColumn {
  readonly cells: Int32Array;
  readonly meanings: Int32Array;
  /** The other halves of a column of keys. */
  readonly high: Int32Array;
  /** Which wanted column it is; -1 when the input has none. */
  readonly at: number;
}

/** The columns of a layout that an input has and a request needs. */
export class Wanted {
  readonly list: WantedColumn[] = [];
  readonly #request: AggregateRequest;
  readonly #at = new Map<LargeRole, number>();
  #absent = new Int32Array(0);

  constructor(request: AggregateRequest) {
    this.#request = request;
  }

  /** Wants a column, when the input has it; whether it has. */
  add(role: LargeRole, rule: (text: string) => number, kind: WantedColumn['kind'] = 'code'): boolean {
    if (this.#request.columns[role] === undefined) return false;
    this.#at.set(role, this.list.length);
    this.list.push({ role, kind, values: new Dictionary(rule) });
    return true;
  }

  /** A column of a batch; where the input has none, every cell means `otherwise`. */
  of(role: LargeRole, batch: Batch, otherwise: number): CodedColumn {
    const at = this.#at.get(role) ?? -1;
    const [cells, values] = [batch.columns[at], this.list[at]?.values];
    if (cells !== undefined && values !== undefined)
      return { cells, meanings: values.meanings, high: batch.highKeys, at };
    if (this.#absent.length < batch.rows) this.#absent = new Int32Array(batch.rows);
    return { cells: this.#absent, meanings: Int32Array.of(otherwise), high: this.#absent, at: -1 };
  }
}

/** What the cell of a row means. */
export function meaningOf({ cells, meanings }: CodedColumn, row: number): number {
  // Rows are those of the batch, and numbers those of values that were learned.
  return meanings[cells[row] as number] as number;
}

/** The number in the cell of a `count` column, or what the text in its place means (below 0 when no number). */
export function numberIn({ cells, meanings }: CodedColumn, row: number): number {
  // As above; a text is -1 minus its number.
  const cell = cells[row] as number;
  return cell >= 0 ? cell : (meanings[-1 - cell] as number);
}
