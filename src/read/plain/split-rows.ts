import { startKernel } from '../../domain/common/start-kernel.js';
import { kernelWasm } from './plain-rows-wasm.js';

/** What a field of a plain file is read as. */
export type Kind = 'skipped' | 'code' | 'count';

/** The wanted fields of plain rows, in the order in which they stand. */
export interface PlainColumns {
  readonly rows: number;
  readonly columns: readonly PlainColumn[];
}

/** For each row a count, or the number of a text. */
export interface PlainColumn {
  readonly values: Int32Array;
  /** The distinct texts of a column of codes, in the order in which they first stand; none of one of counts. */
  readonly texts: readonly string[];
}

/** What the kernel gives; `kernel/plain-rows.ts` says what each is. */
interface Functions {
  readonly memory: { readonly buffer: ArrayBuffer };
  roomFor(bytes: number, fields: number, wanted: number): void;
  kindsAt(): number;
  inputAt(): number;
  columnAt(column: number): number;
  placesAt(column: number): number;
  valuesOf(column: number): number;
  split(from: number, to: number, delimiter: number, fields: number): number;
}

const kindNumbers: Readonly<Record<Kind, number>> = { skipped: 0, code: 1, count: 2 };

let functions: Functions | undefined;

/**
 * Splits plain rows in one go: as many fields in each as there are `kinds`, no quotes, printable ASCII, counts of up to
 * nine digits and no blank cell that is wanted. `undefined` where a row is not plain.
 */
export function splitRows(bytes: Uint8Array, delimiter: string, kinds: readonly Kind[]): PlainColumns | undefined {
  functions ??= startKernel<Functions>(kernelWasm);
  const wanted = kinds.filter((kind) => kind !== 'skipped');
  functions.roomFor(bytes.length, kinds.length, wanted.length);
  const memory = new Uint8Array(functions.memory.buffer);
  memory.set(
    kinds.map((kind) => kindNumbers[kind]),
    functions.kindsAt(),
  );
  memory.set(bytes, functions.inputAt());
  const rows = functions.split(0, bytes.length, delimiter.charCodeAt(0), kinds.length);
  return rows < 0 ? undefined : { rows, columns: wanted.map((kind, at) => columnOf(kind, at, rows)) };
}

function columnOf(kind: Kind, column: number, rows: number): PlainColumn {
  const { memory, columnAt } = functions as Functions;
  const values = new Int32Array(memory.buffer, columnAt(column), rows).slice();
  return { values, texts: kind === 'code' ? textsOf(column) : [] };
}

function textsOf(column: number): string[] {
  const { memory, inputAt, placesAt, valuesOf } = functions as Functions;
  const places = new Uint32Array(memory.buffer, placesAt(column), 2 * valuesOf(column));
  const bytes = Buffer.from(memory.buffer, inputAt());
  const texts: string[] = [];
  for (let at = 0; at < places.length; at += 2) {
    const start = places[at] as number;
    texts.push(bytes.toString('latin1', start, start + (places[at + 1] as number)));
  }
  return texts;
}
