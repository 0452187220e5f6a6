import type { WantedColumn } from '../cells/adder.js';
import { decodeValue } from './decode-value.js';
import type { Coder } from './row-coder.js';
import type { Split } from './split.js';
import { kernelWasm } from './splitter-wasm.js';

/** The parts of the global `WebAssembly` used here, which Node's types leave out. */
declare const WebAssembly: {
  Module: new (bytes: Uint8Array) => object;
  Instance: new (module: object, imports: object) => { readonly exports: object };
};

interface Global {
  readonly value: number;
}

/** What the kernel gives; `kernel/splitter.ts` says what each is. */
interface KernelExports {
  readonly memory: { readonly buffer: ArrayBuffer };
  readonly needsInput: Global;
  readonly rows: Global;
  readonly newValues: Global;
  readonly rowStart: Global;
  readonly rowEnd: Global;
  readonly fullColumn: Global;
  readonly lineBreaks: Global;
  readonly quoteMarks: Global;
  readonly scratchHigh: Global;
  inputAt(): number;
  inputCapacity(): number;
  columnAt(column: number): number;
  highKeysAt(): number;
  rowStartsAt(): number;
  scratchAt(): number;
  newsAt(): number;
  rowCapacity(): number;
  setUp(delimiter: number, fields: number): void;
  want(field: number, kind: number): void;
  scan(length: number): void;
  fill(): number;
  passRow(): void;
  lineBreaksIn(from: number, to: number): number;
  quotesIn(from: number, to: number): number;
  scratchCode(column: number, length: number): number;
  scratchKey(length: number): number;
}

/** Why a batch ended, as the kernel says it. */
export const batchEnd = { needsInput: 0, full: 1, oddRow: 2, notUnderstood: 3, tooManyValues: 4 } as const;

const kindNumber = { code: 0, count: 1, key: 2 } as const;
let compiled: object | undefined;

/** The kernel set up for one input: it splits blocks of bytes and numbers the values of the wanted columns. */
export class Kernel implements Coder {
  isWindows1252 = false;
  readonly capacity: number;
  readonly #exports: KernelExports;
  readonly #wanted: readonly WantedColumn[];

  constructor(split: Split, wanted: readonly WantedColumn[]) {
    compiled ??= new WebAssembly.Module(Buffer.from(kernelWasm, 'base64'));
    const abort = (): never => {
      throw new Error('the kernel stopped');
    };
    // The module is made from kernel/splitter.ts, whose exports are those above.
    this.#exports = new WebAssembly.Instance(compiled, { env: { abort } }).exports as KernelExports;
    this.#wanted = wanted;
    this.capacity = this.#exports.inputCapacity();
    this.#exports.setUp(split.delimiter.charCodeAt(0), split.width);
    wanted.forEach(({ kind }, column) => {
      this.#exports.want(split.fields[column] ?? 0, kindNumber[kind]);
    });
  }

  /** The bytes of the input from `at` on; a view that no longer holds once values were learned. */
  input(at: number): Uint8Array {
    return new Uint8Array(this.#exports.memory.buffer, this.#exports.inputAt() + at, this.capacity - at);
  }

  scan(length: number): void {
    this.#exports.scan(length);
  }

  /** Fills a batch, teaches its new values to their dictionaries, and says why it ended. */
  fill(): number {
    const end = this.#exports.fill();
    this.#learn();
    return end;
  }

  passRow(): void {
    this.#exports.passRow();
  }

  get rows(): number {
    return this.#exports.rows.value;
  }

  /** Where the next row, or the one that ended a batch, starts and ends in the input. */
  get row(): { readonly start: number; readonly end: number } {
    return { start: this.#exports.rowStart.value, end: this.#exports.rowEnd.value };
  }

  get fullColumn(): number {
    return this.#exports.fullColumn.value;
  }

  /** Line breaks of the input up to a byte. */
  lineBreaksTo(at: number): number {
    return this.#exports.lineBreaksIn(0, at);
  }

  /** Line breaks and quotes of the scanned input, less those from a byte on. */
  totalsWithout(at: number, length: number): { readonly lineBreaks: number; readonly quotes: number } {
    return {
      lineBreaks: this.#exports.lineBreaks.value - this.#exports.lineBreaksIn(at, length),
      quotes: this.#exports.quoteMarks.value - this.#exports.quotesIn(at, length),
    };
  }

  /** The columns of the batch, in the order of the wanted columns. */
  columns(): Int32Array[] {
    return this.#wanted.map((_, column) => this.#words(this.#exports.columnAt(column)));
  }

  highKeys(): Int32Array {
    return this.#words(this.#exports.highKeysAt());
  }

  /** Where each row of the batch starts in the input. */
  rowStarts(): Int32Array {
    return this.#words(this.#exports.rowStartsAt());
  }

  code(column: number, cell: string): number {
    const code = this.#exports.scratchCode(column, this.#putInScratch(cell));
    this.#learn();
    return code;
  }

  key(cell: string): readonly [number, number] {
    const low = this.#exports.scratchKey(this.#putInScratch(cell));
    return [low, this.#exports.scratchHigh.value];
  }

  #putInScratch(cell: string): number {
    const bytes = new Uint8Array(this.#exports.memory.buffer, this.#exports.scratchAt(), cell.length);
    for (let at = 0; at < cell.length; at++) bytes[at] = cell.charCodeAt(at);
    return cell.length;
  }

  #words(at: number): Int32Array {
    return new Int32Array(this.#exports.memory.buffer, at, this.#exports.rowCapacity());
  }

  #learn(): void {
    const count = this.#exports.newValues.value;
    if (count === 0) return;
    const { buffer } = this.#exports.memory;
    const news = new Uint32Array(buffer, this.#exports.newsAt(), 3 * count);
    for (let at = 0; at < news.length; at += 3) {
      const [column = 0, start = 0, length = 0] = news.subarray(at, at + 3);
      const { text, isWindows1252 } = decodeValue(new Uint8Array(buffer, start, length));
      if (isWindows1252) this.isWindows1252 = true;
      this.#wanted[column]?.values.learn(text);
    }
  }
}
