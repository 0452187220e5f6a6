import { statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import type { Watch } from '../../domain/common/progress.js';
import { VanguardError } from '../../domain/problems/problem.js';
import { utf16Name } from '../../read/table/decode.js';
import { valuesAtMost } from '../cells/dictionary.js';
import type { AggregateRequest, Engine, LargeSource } from '../engine.js';
import { assemble, type InputParts } from './assemble.js';
import { chunksOf } from './bytes.js';
import type { Head } from './head.js';
import { inUtf8 } from './in-utf8.js';
import { openHead, type Stored } from './open-head.js';
import { type Lane, PartReader } from './part-reader.js';
import { readInThreads } from './pool.js';
import { rangesOf } from './ranges.js';
import { type RangesDone, shareNothing } from './read-ranges.js';
import { whyUnread } from './why-unread.js';

/** How the engine works. Its results do not depend on it. */
export interface CsvOptions {
  /** @internal */
  readonly lane?: Lane;
  /** Threads at most, this one among them; as many as there are processors when absent. */
  readonly threads?: number;
  /** The file that a worker thread runs (`engines/csv/worker.cjs`); without it this thread reads alone. */
  readonly workerFile?: string;
  /** Is told how far the reading is. */
  readonly watch?: Watch;
  /** Bytes of a file that are read in one go. */
  readonly rangeSize?: number;
}

const defaultRangeSize = 16 << 20;
// Starting a thread takes as long as reading so many bytes.
const bytesPerThread = 64 << 20;

/** The engine for CSV text, packed or not: a kernel over bytes, with csv-parse for whatever that does not understand. */
export function csvEngine(options: CsvOptions = {}): Engine {
  return {
    description: 'CSV text of any size, also packed by gzip or zstd, in this process',
    reads: ['file', 'bytes'],
    async aggregate(source, request) {
      try {
        const { head, ...stored } = await openHead(source, request);
        const parts = await readParts(source, request, head, stored, options);
        const read = assemble(source.name, head, parts);
        return stored.utf16 === undefined ? read : { ...read, encoding: utf16Name(stored.utf16) };
      } catch (error) {
        throw new VanguardError([whyUnread(source.name, error)]);
      }
    },
  };
}

type FileSource = Extract<LargeSource, { readonly kind: 'file' }>;

async function readParts(
  source: LargeSource,
  request: AggregateRequest,
  head: Head,
  { packing, utf16 }: Stored,
  options: CsvOptions,
): Promise<InputParts> {
  const { lane = 'kernel' } = options;
  if (source.kind === 'file' && packing === 'none' && utf16 === undefined && lane === 'kernel') {
    const read = await readFile(source, request, head, options);
    if (read !== undefined) return read;
  }
  const reader = new PartReader(request, head.names, lane);
  const all = sizeOf(source);
  const tell = (done: number): void =>
    options.watch?.({ doing: `reading ${source.name}`, done, all, unit: 'bytes', rows: reader.rows });
  const range = await reader.readChunks(skip(inUtf8(chunksOf(source, packing, tell)), head.start), 0);
  return { parts: [reader.result()], ranges: [range] };
}

// What the ranges of a file add up to; `undefined` when it was not split rightly, or when threads cannot tell where a
// column came to have too many values.
async function readFile(
  { name, path }: FileSource,
  request: AggregateRequest,
  head: Head,
  options: CsvOptions,
): Promise<InputParts | undefined> {
  const end = statSync(path).size;
  // A spell, or a row of a practice, may be repeated in another range, so one thread must see them all.
  const alone = (request.columns.spell !== undefined && request.duplicates !== 'sum') || request.checkRows === true;
  const threads = alone ? 1 : Math.min(options.threads ?? availableParallelism(), Math.ceil(end / bytesPerThread));
  const { workerFile } = options;
  const workers = workerFile === undefined ? 0 : threads - 1;
  const ranges = rangesOf(path, head.start, end, alone ? end : (options.rangeSize ?? defaultRangeSize));
  const shared = shareNothing();
  const task = { path, request, names: head.names, lane: 'kernel' as const, ranges, shared };
  const tell = (): void => {
    const [done, rows] = [shared.bytes, shared.rows].map((counter) => Number(Atomics.load(counter, 0)));
    options.watch?.({
      doing: `reading ${name}`,
      done: head.start + (done ?? 0),
      all: end,
      unit: 'bytes',
      rows: rows ?? 0,
    });
  };
  const read = inOrder(await readInThreads(task, Math.max(0, workers), workerFile ?? '', tell));
  const isSure = isSplitRightly(read, ranges.length) && !(workers > 0 && hasTooManyValues(read));
  return isSure ? read : undefined;
}

function inOrder(done: readonly RangesDone[]): InputParts {
  const ranges = done.flatMap((one) => one.ranges).sort(([first], [second]) => first - second);
  return { parts: done.map((one) => one.part), ranges: ranges.map(([, read]) => read) };
}

// A range that starts inside quotes has an odd number of them before it. A thread stops at a range that is no CSV, and
// then its quotes are not known, nor those of the ranges that nobody read.
function isSplitRightly({ ranges }: InputParts, planned: number): boolean {
  return planned === 1 || (ranges.length === planned && ranges.every(({ quotes }) => quotes % 2 === 0));
}

// Each thread met a part of the values alone: together they may be too many, and which column is full first, only one
// thread that reads on from the start can say.
function hasTooManyValues({ parts, ranges }: InputParts): boolean {
  if (ranges.some(({ faults }) => faults.some(({ fault }) => fault === 'distinct'))) return true;
  return (parts[0]?.values ?? []).some((_, column) => {
    const lists = parts.map(({ values }) => values[column] ?? []);
    const most = lists.reduce((sum, { length }) => sum + length, 0);
    return most > valuesAtMost && new Set(lists.flat()).size > valuesAtMost;
  });
}

function sizeOf(source: LargeSource): number {
  if (source.kind === 'file') return statSync(source.path).size;
  return source.kind === 'bytes' ? source.bytes.length : 0;
}

async function* skip(chunks: AsyncIterable<Uint8Array>, bytes: number): AsyncGenerator<Uint8Array> {
  let left = bytes;
  for await (const chunk of chunks) {
    if (chunk.length > left) yield chunk.subarray(left);
    left = Math.max(0, left - chunk.length);
  }
}
