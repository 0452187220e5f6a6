import { closeSync, createReadStream, openSync, readSync } from 'node:fs';
import { Readable, type Transform } from 'node:stream';
import * as zlib from 'node:zlib';
import type { LargeSource } from '../engine.js';
import type { Packing } from '../packing.js';

const chunkSize = 1 << 18;
// So many bytes are unpacked ahead of whoever uses them, in a thread of zlib's own.
const unpacking = { chunkSize, highWaterMark: 8 * chunkSize };

/** The first bytes of a file or of bytes, as they are stored. */
export function firstBytes(source: LargeSource, count: number): Uint8Array {
  if (source.kind === 'bytes') return source.bytes.subarray(0, count);
  if (source.kind === 'table') return new Uint8Array(0);
  const file = openSync(source.path, 'r');
  try {
    const bytes = new Uint8Array(count);
    return bytes.subarray(0, readSync(file, bytes, 0, count, 0));
  } finally {
    closeSync(file);
  }
}

/** Whether this version of Node can unpack it. */
export function canUnpack(packing: Packing): boolean {
  return packing !== 'zstd' || 'createZstdDecompress' in zlib;
}

/**
 * The bytes of a source, unpacked, chunk by chunk; unpacking goes on in another thread while a chunk is used.
 *
 * @param tell is told how many bytes, as they are stored, were read
 * @throws Error with zlib's code when packed bytes are damaged or cut short
 */
export function chunksOf(
  source: LargeSource,
  packing: Packing,
  tell: (bytes: number) => void = () => undefined,
): AsyncIterable<Uint8Array> {
  const stored: Readable =
    source.kind === 'file'
      ? createReadStream(source.path, { highWaterMark: chunkSize })
      : Readable.from(slices(source.kind === 'bytes' ? source.bytes : new Uint8Array(0)));
  if (packing === 'none') return counted(stored, tell);
  const unpack = packing === 'gzip' ? zlib.createGunzip(unpacking) : zstd();
  stored.on('error', (error) => unpack.destroy(error));
  let done = 0;
  stored.on('data', (chunk: Uint8Array) => {
    done += chunk.length;
    tell(done);
  });
  return stored.pipe(unpack);
}

async function* counted(chunks: Readable, tell: (bytes: number) => void): AsyncGenerator<Uint8Array> {
  let done = 0;
  for await (const chunk of chunks) {
    yield chunk;
    done += chunk.length;
    tell(done);
  }
}

function zstd(): Transform {
  // Node has it from 22.15, and its types here are of 20.
  const make = (zlib as { createZstdDecompress?: (options: object) => Transform }).createZstdDecompress;
  if (make === undefined) throw new RangeError('this version of Node has no zstd');
  return make(unpacking);
}

function* slices(bytes: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += chunkSize) yield bytes.subarray(at, at + chunkSize);
}
