import { readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { isMainThread, parentPort } from 'node:worker_threads';
import { keepBlock } from '../docs/marked-block.js';
import { countOutcomes, seed } from './experiment.js';
import { experiments } from './experiments/index.js';
import { countAll, type Task } from './share-out.js';
import { placeOf, tableOf } from './tables.js';

const page = 'docs/methods.md';
const keptReplicates = 4000;

if (isMainThread) await simulate(Number(process.argv[2] ?? keptReplicates));
else parentPort?.on('message', (task: Task) => parentPort?.postMessage(work(task)));

/** Prints every table, and keeps them in docs/methods.md when each cell has all its replicates. */
async function simulate(replicates: number): Promise<void> {
  const counts = await countAll(replicates, availableParallelism());
  let text = readFileSync(page, 'utf8');
  for (const [at, experiment] of experiments.entries()) {
    const table = tableOf(experiment, counts[at] ?? []);
    console.log(`${experiment.name}: seed ${seed}, ${replicates} replicates a cell\n\n${table}\n`);
    if (replicates === keptReplicates) text = keepBlock(text, placeOf(experiment), table);
  }
  if (replicates === keptReplicates) writeFileSync(page, text);
}

function work({ experiment, cell, from, to }: Task) {
  const one = experiments[experiment];
  if (one === undefined) throw new RangeError(`there is no experiment ${experiment}`);
  return countOutcomes(one, cell, from, to);
}
