import type { Adder, Batch } from '../cells/adder.js';
import { characterOfCell } from './cell-place.js';
import type { FaultLog } from './fault-log.js';
import type { Coder } from './row-coder.js';
import type { Split } from './split.js';

/** Thrown when a column has more distinct values than any code or date; reading on would fill the memory. */
export class TooManyValues extends Error {
  readonly column: number;
  constructor(column: number) {
    super('too many distinct values');
    this.column = column;
  }
}

/** Adds one record that csv-parse read, `cells` and `raw` having one byte to a character. */
export class RecordAdder {
  rows = 0;
  readonly #adder: Adder;
  readonly #split: Split;
  readonly #coder: Coder;
  readonly #faults: FaultLog;
  readonly #batch: Batch;

  constructor(adder: Adder, split: Split, coder: Coder, faults: FaultLog) {
    this.#adder = adder;
    this.#split = split;
    this.#coder = coder;
    this.#faults = faults;
    this.#batch = { rows: 1, columns: adder.wanted.map(() => new Int32Array(1)), highKeys: new Int32Array(1) };
  }

  /** Adds a record whose row starts on `line`, from 0; `raw` has its line end, when it has one. */
  add(cells: readonly string[], raw: string, line: number): void {
    if (cells.every((cell) => cell.trim() === '')) return;
    this.rows++;
    const { width, delimiter, fields } = this.#split;
    const isWhole = cells.length >= width && cells.slice(width).every((cell) => cell.trim() === '');
    if (!isWhole) {
      const isCut = cells.length < width && !/[\r\n]$/.test(raw);
      this.#faults.add(isCut ? 'cut' : 'width', -1, () => ({ line }));
      return;
    }
    this.#adder.wanted.forEach((_, column) => {
      this.#fill(column, (cells[fields[column] ?? 0] ?? '').slice(0, 4096));
    });
    this.#adder.add(this.#batch, (_, column, fault) =>
      this.#faults.add(fault, column, () => ({
        line,
        character: characterOfCell(raw, fields[column] ?? 0, delimiter),
      })),
    );
  }

  #fill(column: number, cell: string): void {
    const to = this.#batch.columns[column] ?? new Int32Array(1);
    const kind = this.#adder.wanted[column]?.kind;
    if (kind === 'key') [to[0], this.#batch.highKeys[0]] = this.#coder.key(cell);
    else if (kind === 'count' && /^\d{1,9}$/.test(cell)) to[0] = Number(cell);
    else {
      const code = this.#coder.code(column, cell);
      if (code < 0) throw new TooManyValues(column);
      to[0] = kind === 'count' ? -1 - code : code;
    }
  }
}
