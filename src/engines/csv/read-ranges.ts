import { closeSync, openSync } from 'node:fs';
import type { AggregateRequest } from '../engine.js';
import { type Lane, type PartRead, PartReader, type RangeRead } from './part-reader.js';
import { fillFrom, type Range, type Tell } from './ranges.js';

/** What a thread that reads ranges of a file is told. */
export interface RangesTask {
  readonly path: string;
  readonly request: AggregateRequest;
  readonly names: readonly string[];
  readonly lane: Lane;
  readonly ranges: readonly Range[];
  /** The number of the next range that no thread has taken, shared by all. */
  readonly next: Int32Array;
}

/** What a thread read: its part, and each of its ranges by number. */
export interface RangesDone {
  readonly part: PartRead;
  readonly ranges: readonly (readonly [number: number, read: RangeRead])[];
}

/** Reads ranges of a file, each one that no other thread has taken, until there are none. */
export async function readRanges(task: RangesTask, tell?: Tell): Promise<RangesDone> {
  const reader = new PartReader(task.request, task.names, task.lane);
  const read: [number, RangeRead][] = [];
  const file = openSync(task.path, 'r');
  try {
    for (let number = take(task.next); number < task.ranges.length; number = take(task.next)) {
      const range = task.ranges[number] ?? { start: 0, end: 0 };
      const one = await reader.readFilled(fillFrom(file, range, tell), 0);
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
