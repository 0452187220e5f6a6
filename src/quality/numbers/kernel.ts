import { startKernel } from '../../domain/common/start-kernel.js';
import type { Cell, Cells } from './cells.js';
import { kernelWasm } from './rows-wasm.js';

type FlagRows = (
  own: number,
  counts: number,
  count: number,
  length: number,
  year: number,
  ...limits: readonly number[]
) => void;

/** What the kernel gives; `kernel/rows/` says what each is. Rows are given by where they start, in bytes. */
interface Functions {
  readonly memory: { readonly buffer: ArrayBuffer };
  roomFor(numbers: number, atOnce: number): number;
  median(row: number, length: number): number;
  medians(rows: number, count: number, length: number, to: number): void;
  robustScale(row: number, length: number, centre: number): number;
  trimmedMean(row: number, from: number, to: number): number;
  neighbourMedian(row: number, length: number, at: number, reach: number, fewest: number): number;
  neighbourMedians(row: number, length: number, year: number, fewest: number, to: number): void;
  scalesAboutNeighbours(rows: number, count: number, length: number, year: number, rest: number, to: number): void;
  placeOfStep(row: number, first: number, end: number, from: number, to: number, near: number): number;
  ranges(rows: number, count: number, length: number, to: number): void;
  readonly steadyRows: FlagRows;
  readonly spikedRows: FlagRows;
  lowerTail(count: number, mean: number): number;
  logs(counts: number, cells: number, to: number): void;
  columnMedians(rows: number, count: number, length: number, fewest: number, to: number): void;
  polish(
    rows: number,
    count: number,
    length: number,
    passes: number,
    fewest: number,
    course: number,
    levels: number,
  ): void;
  sumsByGroup(
    rows: number,
    count: number,
    length: number,
    groups: number,
    groupCount: number,
    sums: number,
    known: number,
  ): void;
  sameSeeds(rows: number, count: number, length: number, telling: number, table: number, to: number): number;
  sameColumns(rows: number, count: number, length: number, telling: number, fewest: number, to: number): void;
  longestStills(rows: number, count: number, length: number, telling: number, to: number): void;
  tallySmall(
    rows: number,
    count: number,
    length: number,
    low: number,
    high: number,
    mostNoughts: number,
    below: number,
    to: number,
  ): void;
  tallyAbout(rows: number, count: number, length: number, value: number, about: number, to: number): void;
  ownRepeats(rows: number, count: number, length: number, year: number, telling: number, to: number): void;
  levelContrasts(rows: number, count: number, length: number, year: number, change: number, unitError: number): void;
  peaks(change: number, unitError: number, count: number, length: number, deviations: number, to: number): void;
  inflations(change: number, unitError: number, count: number, length: number, deviations: number, to: number): void;
}

let functions: Functions | undefined;
let memory = new Float64Array();

/** The robust statistics of the checks, which ask for each of them on every area. */
export function kernel(): Functions {
  functions ??= startKernel<Functions>(kernelWasm, { 'Math.log': Math.log, 'Math.exp': Math.exp });
  return functions;
}

/** Where numbers lie in the memory of the kernel. */
export interface Laid {
  /** In bytes. */
  readonly at: number;
  readonly numbers: Float64Array;
}

type Part = Cells | readonly Cells[] | number;

/**
 * Lays numbers out in the memory of the kernel, where they stay until the next call.
 *
 * @param parts rows that follow each other, or so many cells of room
 * @param atOnce how many numbers are sorted at once, at most
 */
export function layOut<const Parts extends readonly Part[]>(
  parts: Parts,
  atOnce: number,
): { [At in keyof Parts]: Laid } {
  const sizes = parts.map(sizeOf);
  let at = roomFor(
    sizes.reduce((sum, size) => sum + size, 0),
    atOnce,
  );
  const laid = parts.map((part, index): Laid => {
    const start = at;
    if (part instanceof Float64Array) memory.set(part, start >> 3);
    else if (typeof part === 'object') putRows(part, start >> 3);
    at += 8 * (sizes[index] as number);
    return { at: start, numbers: memory.subarray(start >> 3, at >> 3) };
  });
  // One for each part, which `map` does not say.
  return laid as { [At in keyof Parts]: Laid };
}

/** Lays one row out and gives where, in bytes. */
export function layOutRow(cells: Cells): number {
  const at = roomFor(cells.length, cells.length);
  memory.set(cells, at >> 3);
  return at;
}

/** A number of the kernel; none where it is not one. */
export function cellOf(value: number): Cell {
  return Number.isNaN(value) ? undefined : value;
}

function roomFor(numbers: number, atOnce: number): number {
  const at = kernel().roomFor(numbers, atOnce);
  const { buffer } = kernel().memory;
  if (memory.buffer !== buffer) memory = new Float64Array(buffer);
  return at;
}

function sizeOf(part: Part): number {
  if (typeof part === 'number') return part;
  return part instanceof Float64Array ? part.length : part.length * (part[0]?.length ?? 0);
}

function putRows(rows: readonly Cells[], start: number): void {
  const [first] = rows;
  if (first !== undefined && lieTogether(rows, first)) {
    memory.set(new Float64Array(first.buffer, first.byteOffset, rows.length * first.length), start);
    return;
  }
  let at = start;
  for (const row of rows) {
    memory.set(row, at);
    at += row.length;
  }
}

// As rows do that were made at once, and one copy of all takes a fraction of the time of one for each.
function lieTogether(rows: readonly Cells[], { buffer, byteOffset, byteLength }: Cells): boolean {
  for (let at = 1; at < rows.length; at++) {
    const row = rows[at] as Cells;
    if (row.byteOffset !== byteOffset + at * byteLength || row.buffer !== buffer || row.byteLength !== byteLength)
      return false;
  }
  return true;
}
