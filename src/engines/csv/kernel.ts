import { startKernel } from '../../domain/common/start-kernel.js';
import { holdsDays, type WantedColumn } from '../cells/adder.js';
import { saysNoKey } from '../rules/blank.js';
import { decodeValue, isBlankCell } from './decode-value.js';
import type { KernelAdding } from './kernel-adding.js';
import { columnKind, type KernelExports } from './kernel-exports.js';
import { kernelWasm } from './kernel-wasm.js';
import type { Coder } from './row-coder.js';
import type { Split } from './split.js';

/** The kernel set up for one input: it splits blocks of bytes, numbers the values of the wanted columns, and adds rows. */
export class Kernel implements Coder {
  isWindows1252 = false;
  readonly capacity: number;
  readonly #exports: KernelExports;
  readonly #wanted: readonly WantedColumn[];
  readonly #adding: KernelAdding | undefined;

  constructor(split: Split, wanted: readonly WantedColumn[], adding?: KernelAdding) {
    this.#wanted = wanted;
    this.#adding = adding;
    const imports = {
      abort: (): never => {
        throw new Error('the kernel stopped');
      },
      learn: (column: number, text: number, length: number) => this.#learn(column, text, length),
      meetSpell: () => 0,
      addElsewhere: () => undefined,
      ...adding?.imports(),
    };
    this.#exports = startKernel<KernelExports>(kernelWasm, imports);
    this.capacity = this.#exports.inputCapacity();
    this.#exports.setUp(split.delimiter.charCodeAt(0), split.width);
    wanted.forEach((one, column) => {
      const kind = holdsDays(one) ? columnKind.day : columnKind[one.kind];
      this.#exports.want(split.fields[column] ?? 0, kind, adding?.slotOf(one.role) ?? 0);
    });
    adding?.setUp(this.#exports);
  }

  /** The bytes of the input from `at` on; a view that no longer holds once values were learned. */
  input(at: number): Uint8Array {
    return new Uint8Array(this.#exports.memory.buffer, this.#exports.inputAt() + at, this.capacity - at);
  }

  /** Looks where the rows of the first `length` bytes of the input end. */
  startBlock(length: number): void {
    this.#exports.startBlock(length);
  }

  /** Whether it adds rows itself, and does not only number their values. */
  get adds(): boolean {
    return this.#adding !== undefined;
  }

  /** Adds the next rows, and says why it stopped. */
  add(): number {
    return this.#adding?.add(this.#exports) ?? 0;
  }

  /** Hands what was added to the adder; for once, at the end. */
  handOver(): void {
    this.#adding?.handOver(this.#exports);
  }

  /** Fills a batch with the next rows, at most so many, and says why it ended. */
  fill(most = this.#exports.rowCapacity()): number {
    return this.#exports.fill(most);
  }

  passRow(): void {
    this.#exports.passRow();
  }

  /** Rows that were added, or are in the batch. */
  get rows(): number {
    return this.#exports.rows.value;
  }

  /** Where the next row, or the one that stopped the reading, starts and ends in the input. */
  get row(): { readonly start: number; readonly end: number } {
    return { start: this.#exports.startOfRow(), end: this.#exports.rowEnd.value };
  }

  get fullColumn(): number {
    return this.#exports.fullColumn.value;
  }

  /** Line breaks of the input up to a byte. */
  lineBreaksTo(at: number): number {
    return this.#exports.lineBreaksIn(0, at);
  }

  /** Line breaks and quotes of the block, less those from a byte on. */
  totalsWithout(at: number, length: number): { readonly lineBreaks: number; readonly quotes: number } {
    return {
      lineBreaks: this.#exports.lineBreaks.value - this.#exports.lineBreaksIn(at, length),
      quotes: this.#exports.quoteMarks.value - this.#exports.quotesIn(at, length),
    };
  }

  /** The columns of the batch, in the order of the wanted columns. */
  columns(): Int32Array[] {
    const stride = 4 * this.#exports.rowCapacity();
    return this.#wanted.map((_, column) => this.#words(this.#exports.columnsAt() + column * stride));
  }

  highKeys(): Int32Array {
    return this.#words(this.#exports.highKeysAt());
  }

  /** Where each row of the batch starts in the input. */
  rowStarts(): Int32Array {
    return this.#words(this.#exports.rowStartsAt());
  }

  code(column: number, cell: string): number {
    return this.#exports.scratchCode(column, this.#putInScratch(cell));
  }

  key(cell: string): readonly [number, number] {
    if (isBlankCell(cell) || saysNoKey(cell)) return [0, 0];
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

  #learn(column: number, at: number, length: number): number {
    const { text, isWindows1252 } = decodeValue(new Uint8Array(this.#exports.memory.buffer, at, length));
    if (isWindows1252) this.isWindows1252 = true;
    return this.#wanted[column]?.values.learn(text) ?? 0;
  }
}
