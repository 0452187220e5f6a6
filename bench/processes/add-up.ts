import { chooseEngine } from '../../src/engines/choose-engine.js';
import { readHead } from '../../src/engines/csv/head.js';
import { peek } from '../../src/engines/csv/open-head.js';
import type { Cell } from '../../src/engines/engine.js';
import { planOf } from '../../src/engines/plan.js';
import { requestOf } from '../../src/engines/request.js';

// A process of its own that adds up one file and prints the totals of its cells: path, threads, worker file.
async function addUp([path = '', threads = '1', workerFile = '']: readonly string[]): Promise<void> {
  const source = { kind: 'file', name: path, path } as const;
  const engine = await chooseEngine(source, { threads: Number(threads), workerFile });
  const names =
    (await engine.namesOf?.(source, { delimiter: ',' })) ?? readHead((await peek(source)).bytes, ',')?.names ?? [];
  const plan = planOf(names);
  if (plan === undefined) throw new RangeError(`${path} is of no large layout`);
  const { cells } = await engine.aggregate(source, requestOf(plan, {}, new Set()));
  const total = (of: 'admissions' | 'bedDays'): number =>
    cells.reduce((sum: number, cell: Cell) => sum + (cell[of]?.events ?? 0), 0);
  console.log(JSON.stringify({ admissions: total('admissions'), bedDays: total('bedDays') }));
}

void addUp(process.argv.slice(2));
