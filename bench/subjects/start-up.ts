import { join } from 'node:path';
import { withFiles } from '../files.js';
import { median } from '../median.js';
import { panelFiles } from '../panel.js';
import { bin, runNode } from '../run-node.js';
import type { Subject, Table } from '../subject.js';

const england = (name: string): string => join('fixtures', 'england', name);
const compare = [
  ...[bin, 'compare', england('activity.csv'), england('care-home-activity.csv')],
  ...['--population', england('population.csv'), '--population', england('care-home-residents.csv')],
  ...['--practices', england('practices.csv')],
];

interface Command {
  readonly title: string;
  readonly args: readonly string[];
  readonly goal?: number;
}

/** Whole processes, from start to exit, each timed in turn in every round. */
function commandsWith(folder: string): readonly Command[] {
  const panel = join(folder, 'panel.csv');
  const ofPanel = [bin, 'compare', panel, '--population', panel, '--cohorts', join(folder, 'cohorts.csv')];
  return [
    { title: '`node -e 0`', args: ['-e', '0'] },
    { title: '`--help`', args: [bin, '--help'], goal: 1.25 },
    { title: '`compare`, 209 areas × 20 quarters', args: ofPanel, goal: 1.6 },
    { title: '`compare`, demonstration', args: compare, goal: 2.5 },
    { title: '`demo`', args: [bin, 'demo'], goal: 2.5 },
    { title: '`compare --json`, 9,999 relabellings', args: [...compare, '--json'] },
  ];
}

/** How long a command takes beside an empty Node process. */
export const startUp: Subject = {
  rounds: 15,
  measure: (rounds) => withFiles(panelFiles(), (folder) => timed(commandsWith(folder), rounds)),
};

function timed(commands: readonly Command[], rounds: number): Table {
  const times = commands.map((): number[] => []);
  const peaks = commands.map(() => 0);
  for (let round = -1; round < rounds; round++) {
    for (const [at, { args }] of commands.entries()) {
      const { wallSeconds, peakMiB } = runNode(args);
      if (round >= 0) times[at]?.push(1000 * wallSeconds);
      peaks[at] = Math.max(peaks[at] ?? 0, peakMiB);
    }
  }
  const [bare = []] = times;
  return {
    headings: ['command', 'wall ms', 'x bare node', 'goal', 'peak MiB'],
    rows: commands.map(({ title, goal }, at) => {
      const taken = times[at] ?? [];
      const ratio = median(taken.map((own, round) => own / (bare[round] ?? Number.NaN)));
      return [title, median(taken).toFixed(0), ratio.toFixed(2), String(goal ?? ''), (peaks[at] ?? 0).toFixed(0)];
    }),
    notes: [`Medians of ${rounds} rounds after one to warm up; ratios are paired within a round.`],
  };
}
