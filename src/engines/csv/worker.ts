import { parentPort, workerData } from 'node:worker_threads';
import { type RangesTask, readRanges } from './read-ranges.js';

// A worker thread is started with a task by `pool.ts`, and says one thing: what it read.
readRanges(workerData as RangesTask).then((done) => parentPort?.postMessage(done));
