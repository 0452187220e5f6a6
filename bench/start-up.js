import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const bin = join(root, 'bin', 'vanguard-metrics.js');
const england = join(root, 'fixtures', 'england');
const compare = [bin, 'compare', join(england, 'activity.csv'), join(england, 'care-home-activity.csv')];
const inputs = [
  '--population',
  join(england, 'population.csv'),
  '--population',
  join(england, 'care-home-residents.csv'),
];

/** Whole processes, from start to exit, each timed in turn in every round. */
const commands = {
  'node -e 0': ['-e', '0'],
  '--help': [bin, '--help'],
  'demo (table)': [bin, 'demo'],
  'compare (table)': [...compare, ...inputs, '--practices', join(england, 'practices.csv')],
  'compare --json': [...compare, ...inputs, '--practices', join(england, 'practices.csv'), '--json'],
};
const goals = { '--help': 1.4, 'demo (table)': 2.5, 'compare (table)': 2.5 };
const rounds = Number(process.argv[2] ?? 15);

function milliseconds(args) {
  const start = process.hrtime.bigint();
  const { status } = spawnSync(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}`);
  return Number(process.hrtime.bigint() - start) / 1e6;
}

function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

const times = new Map(Object.keys(commands).map((name) => [name, []]));
for (let round = -1; round < rounds; round++) {
  for (const [name, args] of Object.entries(commands)) {
    const taken = milliseconds(args);
    if (round >= 0) times.get(name).push(taken);
  }
}

const bare = times.get('node -e 0');
console.log(`Node ${process.version}, ${rounds} rounds after one warm-up; ratios paired within a round\n`);
console.log('| command | median ms | x bare node | goal |');
console.log('| --- | --: | --: | --: |');
for (const [name, taken] of times) {
  const ratio = median(taken.map((own, round) => own / bare[round]));
  console.log(`| ${name} | ${median(taken).toFixed(0)} | ${ratio.toFixed(2)} | ${goals[name] ?? ''} |`);
}
