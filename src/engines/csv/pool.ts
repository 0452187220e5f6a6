import { Worker } from 'node:worker_threads';
import { type RangesDone, type RangesTask, readRanges } from './read-ranges.js';
import { WorkerDied } from './worker-died.js';

/**
 * Reads the ranges of a task in this thread and in `workers` others. When one fails the others are ended, and none is
 * left behind.
 *
 * @throws WorkerDied if a thread ended, or failed, before it was done
 */
export async function readInThreads(
  task: RangesTask,
  workers: number,
  workerFile: string,
  tell?: () => void,
): Promise<RangesDone[]> {
  const started = Array.from({ length: workers }, () => new Worker(workerFile, { workerData: task }));
  try {
    return await Promise.all([...started.map(doneBy), readRanges(task, tell)]);
  } finally {
    await Promise.all(started.map((worker) => worker.terminate()));
  }
}

function doneBy(worker: Worker): Promise<RangesDone> {
  return new Promise((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', (error) => reject(new WorkerDied(error.message)));
    worker.once('exit', (code) => reject(new WorkerDied(`it ended with ${code}`)));
  });
}
