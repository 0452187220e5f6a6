import type { PracticeMonths } from '../../domain/areas/practice-months.js';
import { practiceMonthsAdder } from '../cells/add-practice-months.js';
import { recordsAdder } from '../cells/add-records.js';
import type { Adder } from '../cells/adder.js';
import { groupedCounts } from '../cells/counts.js';
import type { StoredSums } from '../cells/stored-sums.js';
import type { AggregateRequest, IncompleteArea, RowsLeftOut } from '../engine.js';
import { FastLane } from './fast-lane.js';
import { type FaultKind, FaultLog } from './fault-log.js';
import { Kernel } from './kernel.js';
import { KernelAdding } from './kernel-adding.js';
import { RecordAdder, TooManyValues } from './record-adder.js';
import { BrokenCsv, readByReference } from './reference-lane.js';
import { type Coder, MapCoder } from './row-coder.js';
import type { Split } from './split.js';

/** Which reader takes the rows: the kernel with csv-parse behind it, or csv-parse alone. */
export type Lane = 'kernel' | 'reference';

/** What one range of an input said of itself. */
export interface RangeRead {
  /** Line breaks and quotes in its bytes; quotes are not a number where csv-parse had to read on. */
  readonly lines: number;
  readonly quotes: number;
  readonly faults: readonly FaultKind[];
  /** The reason why its text is not CSV, and the line. */
  readonly broken?: { readonly reason: string; readonly line: number };
}

/** What the ranges that one thread read add up to. */
export interface PartRead {
  readonly sums: StoredSums;
  readonly rows: number;
  readonly leftOut: RowsLeftOut;
  readonly isWindows1252: boolean;
  /** The names of the columns wanted. */
  readonly columns: readonly string[];
  /** The distinct values of each of them. */
  readonly values: readonly (readonly string[])[];
  /** Its different counts with commas between thousands. */
  readonly grouped: readonly string[];
  /** Present only when it was looked for. */
  readonly incomplete?: readonly IncompleteArea[];
  readonly practiceMonths?: PracticeMonths;
}

/** Bytes that can be put where the reader wants them: how many were, 0 at the end. */
export type Fill = (room: Uint8Array) => number;

/** Reads ranges of one input, one after another, into the same cells. */
export class PartReader {
  readonly #adder: Adder;
  readonly #split: Split;
  readonly #coder: Coder;
  readonly #kernel: Kernel | undefined;
  readonly #columns: readonly string[];
  readonly #request: AggregateRequest;
  #rows = 0;
  /** The readers of the range that is being read. */
  #reading: readonly { readonly rows: number }[] = [];

  constructor(request: AggregateRequest, names: readonly string[], lane: Lane) {
    this.#adder = request.layout === 'records' ? recordsAdder(request) : practiceMonthsAdder(request);
    const { wanted } = this.#adder;
    this.#request = request;
    this.#columns = wanted.map(({ role }) => request.columns[role] ?? '');
    const fields = this.#columns.map((name) => names.indexOf(name));
    this.#split = { delimiter: request.delimiter, width: names.length, fields };
    // Which rows there were before, the adder alone knows.
    const adding = request.checkRows === true ? undefined : new KernelAdding(this.#adder, request);
    this.#kernel = lane === 'kernel' ? new Kernel(this.#split, wanted, adding) : undefined;
    this.#coder = this.#kernel ?? new MapCoder(wanted);
  }

  /** Rows read so far. */
  get rows(): number {
    return this.#reading.reduce((rows, reader) => rows + reader.rows, this.#rows);
  }

  /** Reads a range from a function that fills the kernel's own memory. */
  async readFilled(fill: Fill, firstLine: number): Promise<RangeRead> {
    return this.#read(firstLine, async (lane, records) => {
      const rest = (function* (): Generator<Uint8Array> {
        for (;;) {
          const chunk = new Uint8Array(1 << 18);
          const count = fill(chunk);
          if (count === 0) return;
          yield chunk.subarray(0, count);
        }
      })();
      if (lane === undefined) return readByReference(rest, records, this.#split.delimiter, firstLine);
      for (let count = fill(lane.room); count > 0; count = lane.stopped ? 0 : fill(lane.room)) lane.take(count);
      return this.#end(lane, records, rest);
    });
  }

  /** Reads a range from chunks, as they come. */
  async readChunks(chunks: AsyncIterable<Uint8Array>, firstLine: number): Promise<RangeRead> {
    return this.#read(firstLine, async (lane, records) => {
      const iterator = chunks[Symbol.asyncIterator]();
      const rest = { [Symbol.asyncIterator]: () => iterator };
      if (lane === undefined) return readByReference(rest, records, this.#split.delimiter, firstLine);
      const left: Uint8Array[] = [];
      for (let next = await iterator.next(); next.done !== true; next = await iterator.next()) {
        let chunk = next.value;
        while (chunk.length > 0 && !lane.stopped) {
          const { room } = lane;
          const taken = chunk.subarray(0, room.length);
          room.set(taken);
          lane.take(taken.length);
          chunk = chunk.subarray(taken.length);
        }
        if (lane.stopped) {
          left.push(chunk);
          break;
        }
      }
      return this.#end(lane, records, after(left, rest));
    });
  }

  /** What all the ranges add up to. */
  result(): PartRead {
    this.#kernel?.handOver();
    const { store, leftOut, periodOf, wanted } = this.#adder;
    return {
      sums: store.sums(periodOf),
      rows: this.#rows,
      leftOut,
      isWindows1252: this.#coder.isWindows1252,
      columns: this.#columns,
      values: wanted.map(({ values }) => values.texts),
      grouped: groupedCounts(wanted, this.#request),
      ...(this.#request.checkRows === true
        ? { incomplete: this.#adder.incomplete?.() ?? [], practiceMonths: this.#adder.practiceMonths?.() ?? new Map() }
        : {}),
    };
  }

  async #end(
    lane: FastLane,
    records: RecordAdder,
    rest: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  ): Promise<number> {
    if (!lane.stopped) lane.finish();
    if (!lane.stopped) return lane.lines;
    return readByReference(after([lane.rest], rest), records, this.#split.delimiter, lane.lines);
  }

  async #read(
    firstLine: number,
    read: (lane: FastLane | undefined, records: RecordAdder) => Promise<number>,
  ): Promise<RangeRead> {
    const faults = new FaultLog();
    const records = new RecordAdder(this.#adder, this.#split, this.#coder, faults);
    const lane =
      this.#kernel === undefined
        ? undefined
        : new FastLane(this.#kernel, this.#adder, records, this.#split, faults, firstLine);
    this.#reading = lane === undefined ? [records] : [records, lane];
    let broken: RangeRead['broken'];
    let lines = 0;
    try {
      lines = (await read(lane, records)) - firstLine;
    } catch (error) {
      if (error instanceof TooManyValues) faults.add('distinct', error.column, () => ({ line: 0 }));
      else if (error instanceof BrokenCsv) broken = { reason: error.reason, line: error.line };
      else throw error;
    }
    this.#rows = this.rows;
    this.#reading = [];
    return {
      lines,
      quotes: lane?.stopped === true ? Number.NaN : (lane?.quotes ?? 0),
      faults: faults.kinds(),
      ...(broken === undefined ? {} : { broken }),
    };
  }
}

async function* after(
  first: readonly Uint8Array[],
  rest: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  yield* first;
  yield* rest;
}
