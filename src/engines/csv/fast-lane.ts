import { CsvError, parse } from 'csv-parse/sync';
import type { Adder, Batch } from '../cells/adder.js';
import { BlankRows, takeOut } from './blank-rows.js';
import { characterOfCell } from './cell-place.js';
import type { FaultLog } from './fault-log.js';
import type { Kernel } from './kernel.js';
import { stopped } from './kernel-exports.js';
import { type RecordAdder, TooManyValues } from './record-adder.js';
import type { Split } from './split.js';

// As many rows without a fault are taken as a sign that there are few.
const quietRows = 256;
const mostCareful = 1 << 14;

/**
 * Reads blocks of bytes by the kernel. Single rows that it does not understand go to csv-parse; where the splitting
 * itself is in doubt it stops, and `rest` holds the bytes from there on.
 */
export class FastLane {
  /** Line breaks and quotes in the bytes that were read. */
  lines = 0;
  quotes = 0;
  rows = 0;
  readonly #kernel: Kernel;
  readonly #adder: Adder;
  readonly #records: RecordAdder;
  readonly #split: Split;
  readonly #faults: FaultLog;
  readonly #blank: BlankRows;
  /** Bytes of an unfinished row at the start of the input. */
  #held = 0;
  #stopped = false;
  #isLast = false;
  /** Rows that are given to the adder when one of them breaks a rule. */
  #careful = 1;

  constructor(kernel: Kernel, adder: Adder, records: RecordAdder, split: Split, faults: FaultLog, firstLine: number) {
    this.#kernel = kernel;
    this.#adder = adder;
    this.#records = records;
    this.#split = split;
    this.#faults = faults;
    this.#blank = new BlankRows(adder.wanted);
    this.lines = firstLine;
  }

  /** Whether the splitting is in doubt, so that csv-parse must read on from `rest`. */
  get stopped(): boolean {
    return this.#stopped;
  }

  /** Where the next bytes are to be put. */
  get room(): Uint8Array {
    return this.#kernel.input(this.#held);
  }

  /** The bytes that were put in and not read. */
  get rest(): Uint8Array {
    return this.#kernel.input(0).slice(0, this.#held);
  }

  /** Reads `count` bytes that were put in `room`. */
  take(count: number): void {
    const length = this.#held + count;
    this.#kernel.startBlock(length);
    const read = this.#readRows();
    const totals = this.#kernel.totalsWithout(read, length);
    this.lines += totals.lineBreaks;
    this.quotes += totals.quotes;
    this.#kernel.input(0).copyWithin(0, read, length);
    this.#held = length - read;
    if (this.#held === this.#kernel.capacity) this.#stopped = true;
  }

  /** Reads the last row when no line break ends it. */
  finish(): void {
    if (this.#held === 0 || this.#stopped) return;
    this.#isLast = true;
    this.room[0] = 10;
    const before = this.#held;
    this.take(1);
    if (this.#held === 0) return;
    // Without the line break that was only put in: what is left lies inside an open quote.
    this.#held = before;
    this.#stopped = true;
  }

  #readRows(): number {
    for (;;) {
      const end = this.#addRows();
      if (end === stopped.needsInput) return this.#kernel.row.start;
      if (end === stopped.tooManyValues) throw new TooManyValues(this.#kernel.fullColumn);
      if (end === stopped.notUnderstood || (end === stopped.oddRow && !this.#addOddRow())) {
        this.#stopped = true;
        return this.#kernel.row.start;
      }
    }
  }

  // Rows that break rules mostly stand together: the more there are, the more rows the adder is given at a time.
  #addRows(): number {
    if (!this.#kernel.adds) {
      const end = this.#kernel.fill();
      this.#addBatch();
      return end;
    }
    const end = this.#kernel.add();
    this.rows += this.#kernel.rows;
    if (end !== stopped.needsCare) return end;
    this.#careful = this.#kernel.rows < quietRows ? Math.min(2 * this.#careful, mostCareful) : 1;
    const next = this.#kernel.fill(this.#careful);
    this.#addBatch();
    return next;
  }

  #addBatch(): void {
    const batch = this.#batch();
    const { rows } = batch;
    if (rows === 0) return;
    this.rows += rows;
    this.#adder.add(batch, (row, column, fault) =>
      this.#faults.add(fault, column, () => {
        const starts = this.#kernel.rowStarts();
        const start = starts[row] ?? 0;
        const end = this.#endOf(row, rows, starts);
        const character = characterOfCell(
          this.#text(start, end),
          this.#split.fields[column] ?? 0,
          this.#split.delimiter,
        );
        return { line: this.lines + this.#kernel.lineBreaksTo(start), character };
      }),
    );
  }

  // A row of delimiters alone holds nothing and is no row, for csv-parse as for the kernel.
  #batch(): Batch {
    const { rows } = this.#kernel;
    const [columns, highKeys] = [this.#kernel.columns(), this.#kernel.highKeys()];
    const starts = this.#kernel.rowStarts();
    const blank = this.#blank.in({ rows, columns, highKeys }, (row) =>
      isBlankRow(this.#text(starts[row] ?? 0, this.#endOf(row, rows, starts)), this.#split.delimiter),
    );
    if (blank.length > 0) for (const numbers of [...columns, highKeys, starts]) takeOut(blank, numbers, rows);
    return { rows: rows - blank.length, columns, highKeys };
  }

  #endOf(row: number, rows: number, starts: Int32Array): number {
    return row + 1 < rows ? (starts[row + 1] ?? 0) : this.#kernel.row.start;
  }

  // One row is one record for csv-parse too, unless its quotes are not what they seemed.
  #addOddRow(): boolean {
    const { start, end } = this.#kernel.row;
    const raw = this.#text(start, end);
    const records = recordsIn(raw, this.#split.delimiter);
    const [record, ...more] = records ?? [];
    if (record === undefined || more.length > 0) return false;
    this.#records.add(record, this.#isLast ? raw : `${raw}\n`, this.lines + this.#kernel.lineBreaksTo(start));
    this.#kernel.passRow();
    return true;
  }

  #text(start: number, end: number): string {
    return Buffer.from(this.#kernel.input(start).subarray(0, end - start)).toString('latin1');
  }
}

function isBlankRow(row: string, delimiter: string): boolean {
  if (row.replaceAll(delimiter, '').replaceAll('"', '').trim() !== '') return false;
  return recordsIn(row, delimiter)?.every((record) => record.every((cell) => cell.trim() === '')) === true;
}

function recordsIn(row: string, delimiter: string): string[][] | undefined {
  if (row === '' || row === '\r') return [['']];
  try {
    const text = Buffer.from(row, 'latin1');
    return parse(text, {
      delimiter,
      encoding: 'latin1',
      relax_column_count: true,
      record_delimiter: ['\r\n', '\n', '\r'],
    });
  } catch (error) {
    if (error instanceof CsvError) return undefined;
    throw error;
  }
}
