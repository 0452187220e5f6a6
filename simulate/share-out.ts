import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { addCounts, type Counts, type Experiment, noCounts } from './experiment.js';
import { experiments } from './experiments/index.js';

/** Some replicates of one cell. */
export interface Task {
  readonly experiment: number;
  readonly cell: number;
  readonly from: number;
  readonly to: number;
}

const taskSize = 100;

/**
 * The counts of every cell of every experiment, shared out among threads. Which thread does what does not matter, since
 * each replicate depends on its own index and counts are added.
 */
export async function countAll(replicates: number, threads: number): Promise<Counts[][]> {
  const tasks = experiments.flatMap((one, experiment) => tasksOf(one, experiment, replicates));
  const counts = experiments.map(({ cells, columns }) => cells.map(() => noCounts(columns.length)));
  const workers = Array.from({ length: threads }, () => new Worker(fileURLToPath(import.meta.url)));
  await Promise.all(workers.map((worker) => workOff(worker, tasks, counts)));
  return counts;
}

function tasksOf({ cells }: Experiment, experiment: number, replicates: number): Task[] {
  return cells.flatMap((_, cell) =>
    Array.from({ length: Math.ceil(replicates / taskSize) }, (_unused, at) => ({
      experiment,
      cell,
      from: at * taskSize,
      to: Math.min(replicates, (at + 1) * taskSize),
    })),
  );
}

/** Gives a worker one task after another until none is left. */
async function workOff(worker: Worker, tasks: Task[], counts: Counts[][]): Promise<void> {
  for (let task = tasks.shift(); task !== undefined; task = tasks.shift()) {
    const counted = await answer(worker, task);
    const cells = counts[task.experiment] ?? [];
    cells[task.cell] = addCounts(cells[task.cell] ?? counted, counted);
  }
  await worker.terminate();
}

function answer(worker: Worker, task: Task): Promise<Counts> {
  return new Promise((resolve, reject) => {
    worker.once('error', reject);
    worker.once('message', (counted: Counts) => {
      worker.off('error', reject);
      resolve(counted);
    });
    worker.postMessage(task);
  });
}
