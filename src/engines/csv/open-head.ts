import { problem, VanguardError } from '../../domain/problem.js';
import { refuse } from '../../read/decode.js';
import type { AggregateRequest, LargeSource } from '../engine.js';
import { type Packing, packingOf } from '../packing.js';
import { canUnpack, firstBytes } from './bytes.js';
import { type Head, headBytes, readHead } from './head.js';
import { whyUnread } from './why-unread.js';

/** The head of a source whose layout is known, and how the source is packed. */
export async function openHead(
  source: LargeSource,
  { delimiter, columns }: Pick<AggregateRequest, 'delimiter' | 'columns'>,
): Promise<{ readonly head: Head; readonly packing: Packing }> {
  const { packing, bytes } = await peek(source);
  const head = readHead(bytes, delimiter, columns);
  if (head === undefined) throw new RangeError(`no header in ${source.name}: the request is of another input`);
  return { head, packing };
}

/**
 * The unpacked start of a source, and how it is packed.
 *
 * @throws VanguardError if it is not text, is empty, or cannot be unpacked
 */
export async function peek(source: LargeSource): Promise<{ readonly packing: Packing; readonly bytes: Uint8Array }> {
  const packing = packingOf(firstBytes(source, 4));
  if (!canUnpack(packing)) throw new VanguardError([problem('VM133', { file: source.name, packing })]);
  const bytes = await headBytes(source, packing).catch((error: unknown) => {
    throw new VanguardError([whyUnread(source.name, error)]);
  });
  const refused = refuse(bytes, source.name);
  if (refused !== undefined) throw new VanguardError([refused]);
  return { packing, bytes };
}
