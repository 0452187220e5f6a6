import { closeSync, openSync } from 'node:fs';
import type { AggregateRequest } from '../engine.js';
import { type Lane, type PartRead, PartReader, type RangeRead } from './part-reader.js';
import { fillFrom, type Range } from './ranges.js';

/** What a thread that reads ranges of a file is told. */
export interface RangesTask {
  readonly path: string;
  readonly request: AggregateRequest;
  readonly names: readonly string[];
  readonly lane: Lane;
  readonly ranges: readonly Range[];
  /** What the threads share. */
  readonly shared: Shared;
}

/** Numbers that all threads of a task count up. */
export interface Shared {
  /** The next range that no thread has taken. */
  readonly next: Int32Array;
  /** Bytes and rows read by all of them. */
  readonly bytes: BigInt64Array;
  readonly rows: BigInt64Array;
}

/** Nothing taken and nothing read. */
export function shareNothing(): Shared {
  const counter = (): BigInt64Array => new BigInt64Array(new SharedArrayBuffer(8));
  return { next: new Int32Array(new SharedArrayBuffer(4)), bytes: counter(), rows: counter() };
}

/** What a thread read: its part, and each of its ranges by number. */
export interface RangesDone {
  readonly part: PartRead;
  readonly ranges: readonly (readonly [number: number, read: RangeRead])[];
}

/** Reads ranges of a file, each one that no other thread has taken, until there are none. */
export async function readRanges(task: RangesTask, tell: () => void = () => undefined): Promise<RangesDone> {
  const reader = new PartReader(task.request, task.names, task.lane);
  const read: [number, RangeRead][] = [];
  let told = 0;
  const count = (bytes: number): void => {
    const { rows } = reader;
    Atomics.add(task.shared.bytes, 0, BigInt(bytes));
    Atomics.add(task.shared.rows, 0, BigInt(rows - told));
    told = rows;
    tell();
  };
  const file = openSync(task.path, 'r');
  try {
    for (let number = take(task.shared.next); number < task.ranges.length; number = take(task.shared.next)) {
      const range = task.ranges[number] ?? { start: 0, end: 0 };
      const one = await reader.readFilled(fillFrom(file, range, count), 0);
      read.push([number, one]);
      if (one.broken !== undefined) break;
    }
  } finally {
    closeSync(file);
  }
  return { part: reader.result(), ranges: read };
}

function take(next: Int32Array): number {
  return Atomics.add(next, 0, 1);
}
