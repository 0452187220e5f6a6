import { closeSync, openSync, readSync } from 'node:fs';
import type { Fill } from './part-reader.js';

/** A run of whole rows in a file, in bytes. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

const searched = 1 << 16;

/**
 * The bytes from `start` to `end` in about equal ranges of at most `size`, each starting behind a line break. A break
 * may stand inside quotes: whoever reads the ranges must see that the quotes before each are even.
 */
export function rangesOf(path: string, start: number, end: number, size: number): Range[] {
  const file = openSync(path, 'r');
  try {
    const starts = [start];
    for (let at = start + size; at < end; at += size) {
      const next = behindBreak(file, at, end);
      if (next !== undefined && next > (starts.at(-1) ?? 0)) starts.push(next);
    }
    return starts.map((from, number) => ({ start: from, end: starts[number + 1] ?? end }));
  } finally {
    closeSync(file);
  }
}

function behindBreak(file: number, from: number, end: number): number | undefined {
  const bytes = new Uint8Array(searched);
  const count = readSync(file, bytes, 0, Math.min(searched, end - from), from);
  const found = bytes.subarray(0, count).indexOf(10);
  const next = from + found + 1;
  return found < 0 || next >= end ? undefined : next;
}

/** Is told how many more bytes of a file were read. */
export type Tell = (bytes: number) => void;

/** Reads a range of an open file, as many bytes at a time as there is room for. */
export function fillFrom(file: number, { start, end }: Range, tell?: Tell): Fill {
  let at = start;
  return (room) => {
    const count = readSync(file, room, 0, Math.min(room.length, 1 << 18, end - at), at);
    at += count;
    tell?.(count);
    return count;
  };
}
