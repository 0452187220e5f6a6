import { fileURLToPath } from 'node:url';
import type { Watch } from '../domain/common/progress.js';
import { type Problem, VanguardError } from '../domain/problems/problem.js';
import { type Source, source } from '../read/source.js';
import type { Made } from './gathered.js';
import { openFile } from './open-file.js';
import { openStream } from './open-stream.js';
import { csvOfRows, type Row } from './rows.js';

/**
 * What can be read: the path of a file (a string of one line) or its `file:` URL, text (a string with a line break),
 * bytes, a stream (`Readable`, or anything that yields bytes or text), or rows by column name.
 */
export type Input = string | URL | Uint8Array | AsyncIterable<Uint8Array | string> | Iterable<Row>;

/** How an input is opened. */
export interface OpenOptions {
  /** What messages and results call the input; the path of a file, else `text`, `bytes`, `stream` or `rows`. */
  readonly name?: string;
  /** A line above the table of rows, as title rows stand in a file: one that says `synthetic` marks all that is made of it. */
  readonly note?: string;
  /** Is told how far the reading is. */
  readonly watch?: Watch;
}

/** The path of an input that is a file, as it was given; `undefined` of any other. */
export function pathOf(input: Input): string | undefined {
  if (input instanceof URL) return fileURLToPath(input);
  return typeof input === 'string' && !/[\r\n]/.test(input) ? input : undefined;
}

/**
 * The bytes of an input.
 *
 * @throws VanguardError VM101 to VM115 when it cannot be read, or is larger than memory allows
 * @throws TypeError when it is nothing that can be read
 */
export async function openInput(input: Input, options: OpenOptions = {}, made: Made = 'table'): Promise<Source> {
  const opened = await open(input, options, made);
  if ('code' in opened) throw new VanguardError([opened]);
  return opened;
}

async function open(input: Input, { name, note, watch }: OpenOptions, made: Made): Promise<Source | Problem> {
  const path = pathOf(input);
  if (path !== undefined) return openFile(name ?? path, path, made, watch);
  if (typeof input === 'string') return openStream(name ?? 'text', only(input), made);
  if (input instanceof Uint8Array) return openStream(name ?? 'bytes', only(input), made);
  if (isObject(input) && Symbol.asyncIterator in input) return openStream(name ?? nameOf(input), input, made);
  if (isObject(input) && Symbol.iterator in input) return source(name ?? 'rows', csvOfRows(input, note));
  throw new TypeError('an input is a path, a URL, text, bytes, a stream or rows');
}

async function* only<T>(piece: T): AsyncIterable<T> {
  yield piece;
}

// Callers of JavaScript may give anything.
function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

// A stream of a file knows its path.
function nameOf(stream: object): string {
  const path: unknown = 'path' in stream ? stream.path : undefined;
  return typeof path === 'string' && path !== '' ? path : 'stream';
}
