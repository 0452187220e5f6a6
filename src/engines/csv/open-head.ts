import { problem, VanguardError } from '../../domain/problems/problem.js';
import { refuse, type Utf16 } from '../../read/table/decode.js';
import type { AggregateRequest, LargeSource } from '../engine.js';
import { type Packing, packingOf } from '../packing.js';
import { canUnpack, firstBytes } from './bytes.js';
import { type Head, headBytes, readHead } from './head.js';
import { whyUnread } from './why-unread.js';

/** How a source is stored: its packing, and the UTF-16 that it is in; absent where every byte is of text as it is. */
export interface Stored {
  readonly packing: Packing;
  readonly utf16?: Utf16;
}

/** The head of a source whose layout is known, and how the source is stored. */
export async function openHead(
  source: LargeSource,
  { delimiter, columns }: Pick<AggregateRequest, 'delimiter' | 'columns'>,
): Promise<Stored & { readonly head: Head }> {
  const { bytes, ...stored } = await peek(source);
  const head = readHead(bytes, delimiter, columns);
  if (head === undefined) throw new RangeError(`no header in ${source.name}: the request is of another input`);
  return { head, ...stored };
}

/**
 * The unpacked start of a source, in UTF-8, and how it is stored.
 *
 * @throws VanguardError if it is not text, is empty, or cannot be unpacked
 */
export async function peek(source: LargeSource): Promise<Stored & { readonly bytes: Uint8Array }> {
  const packing = packingOf(firstBytes(source, 4));
  if (!canUnpack(packing)) throw new VanguardError([problem('VM133', { file: source.name, packing })]);
  const read = await headBytes(source, packing).catch((error: unknown) => {
    throw new VanguardError([whyUnread(source.name, error)]);
  });
  const refused = refuse(read.bytes, source.name);
  if (refused !== undefined) throw new VanguardError([refused]);
  return { packing, ...read };
}
