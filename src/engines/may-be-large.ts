import { packingOf } from './packing.js';

const wholeAtMost = 64 << 20;

/**
 * Whether a file of `size` bytes that starts with these may be one for an engine: packed, with a column of admission
 * methods or dates, or with one of practices and too large to be read whole. Quick and generous: a file that turns out
 * to be of no such layout is read as any other.
 */
export function mayBeLarge(start: Uint8Array, size: number, chosen: Readonly<Record<string, string>> = {}): boolean {
  if (packingOf(start) !== 'none' || 'admission_method' in chosen) return true;
  // Of UTF-16, every second byte is zero.
  const text = Buffer.from(start.buffer, start.byteOffset, start.length).toString('latin1').replaceAll('\0', '');
  return /admi\w*[ _]?(?:meth|date)/i.test(text) || (size > wholeAtMost && /gppr\w*|practice/i.test(text));
}
