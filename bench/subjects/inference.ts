import { withFiles } from '../files.js';
import { median } from '../median.js';
import { panelFiles } from '../panel.js';
import { practiceFiles } from '../practices.js';
import { bin, runNode } from '../run-node.js';
import { isRPresent, type RScript, runR } from '../run-r.js';
import type { Subject } from '../subject.js';
import { runInProcess } from '../tasks/index.js';

/** One run of one side of a row. */
interface Run {
  readonly cpuSeconds: number;
  readonly memoryMiB: number;
  /** The number that the R script gives as well. */
  readonly value: number;
}

/** One thing that both this project and an R script do. */
interface Row {
  readonly title: string;
  /** Seconds. */
  readonly goal?: number;
  readonly memory: 'peak' | 'grown by';
  readonly script: string;
  /** Whether the number depends on random draws, which differ. */
  readonly isRandom?: true;
  ours(folder: string): Run;
}

const rows: readonly Row[] = [
  {
    title: '`compare`: 9,999 relabellings for each of six comparisons, more than without',
    goal: 0.5,
    memory: 'peak',
    script: 'relabelling.R',
    ours: (folder) => {
      const without = command(folder, 'compare', ['--draws', '0'], lowestLogRatio);
      const run = command(folder, 'compare', ['--draws', '9999'], lowestLogRatio);
      return { ...run, cpuSeconds: run.cpuSeconds - without.cpuSeconds };
    },
  },
  {
    title: '`sensitivity`: 2,160 specifications, a jackknife each',
    goal: 3,
    memory: 'peak',
    script: 'sensitivity.R',
    ours: (folder) => command(folder, 'sensitivity', [], lowestGap),
  },
  {
    title: '`events`: six event studies, CR3',
    goal: 2,
    memory: 'peak',
    script: 'event-studies.R',
    ours: (folder) => command(folder, 'events', [], sumOfErrors),
  },
  {
    title: 'one Poisson fit, 7,500 practices × 60 months',
    goal: 1,
    memory: 'grown by',
    script: 'practices.R',
    ours: (folder) => task('practice-fit', folder),
  },
  {
    title: 'one event study, CR1 (R: `glm` and `sandwich`)',
    memory: 'grown by',
    script: 'clustered-errors.R',
    ours: (folder) => task('clustered-errors', folder),
  },
  {
    title: 'six BCa intervals, 9,999 resamples each (R: `boot`)',
    memory: 'grown by',
    script: 'bootstrap.R',
    isRandom: true,
    ours: (folder) => task('bootstrap', folder),
  },
];

/** How long inference takes on a synthetic panel, beside R scripts that do the same. */
export const inference: Subject = {
  rounds: 5,
  measure: (rounds) =>
    withFiles(new Map([...panelFiles(), ...practiceFiles()]), (folder) => ({
      headings: ['what', 'CPU s', 'goal, s', 'R, CPU s', 'R / ours', 'same answer', 'memory MiB'],
      rows: rows.map((row) => measureRow(row, rounds, folder)),
      notes: [
        'Synthetic panel of 209 areas, 20 quarters, 2 measures and 3 cohorts.',
        'Commands are whole processes, which also look for faults in the data; the last three rows time the work alone on both sides.',
        `CPU seconds are medians of ${rounds} runs, in user and system together; R once each.`,
        'The scripts are those of `bench/r`; where they need no random draw, both must give the same number to 1e-6.',
      ],
    })),
};

function measureRow(row: Row, rounds: number, folder: string): string[] {
  const runs = Array.from({ length: rounds }, () => row.ours(folder));
  const r = isRPresent() ? runR(row.script, folder) : undefined;
  const own = median(runs.map((run) => run.cpuSeconds));
  const [{ value } = { value: Number.NaN }] = runs;
  return [
    row.title,
    own.toFixed(2),
    row.goal === undefined ? '' : String(row.goal),
    r === undefined ? 'not here' : r.cpuSeconds.toFixed(2),
    r === undefined ? '' : (r.cpuSeconds / own).toFixed(1),
    r === undefined ? '' : agreement(value, r, row.isRandom === true),
    `${row.memory} ${Math.max(...runs.map((run) => run.memoryMiB)).toFixed(0)}`,
  ];
}

function agreement(value: number, r: RScript, isRandom: boolean): string {
  if (isRandom) return 'draws differ';
  return Math.abs(value - r.value) <= 1e-6 * Math.abs(r.value) ? 'yes' : `no: ${value} and ${r.value}`;
}

function command(folder: string, name: string, options: readonly string[], read: (json: Json) => number): Run {
  const panel = `${folder}/panel.csv`;
  const inputs = [panel, '--population', panel, '--cohorts', `${folder}/cohorts.csv`];
  const { cpuSeconds, peakMiB, output } = runNode([bin, name, ...inputs, '--json', ...options]);
  return { cpuSeconds, memoryMiB: peakMiB, value: read(JSON.parse(output)) };
}

function task(name: Parameters<typeof runInProcess>[0], folder: string): Run {
  const { cpuSeconds, grownMiB, value } = runInProcess(name, folder);
  return { cpuSeconds, memoryMiB: grownMiB, value };
}

/** What is read of a result. */
interface Json {
  readonly results: readonly { readonly growth_ratio: { readonly value: number } }[];
  readonly sensitivity: { readonly specifications: readonly { readonly difference_pp: { readonly value: number } }[] };
  readonly events: readonly { readonly years: readonly { readonly error: number }[] }[];
}

function lowestLogRatio({ results }: Json): number {
  return Math.min(...results.map((result) => Math.log(result.growth_ratio.value)));
}

function lowestGap({ sensitivity }: Json): number {
  return Math.min(...sensitivity.specifications.map((one) => one.difference_pp.value));
}

function sumOfErrors({ events }: Json): number {
  return events.flatMap((event) => event.years).reduce((sum, { error }) => sum + error, 0);
}
