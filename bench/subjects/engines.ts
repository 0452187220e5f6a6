import { availableParallelism } from 'node:os';
import {
  type Contender,
  duckdb,
  duckdbOfCsv,
  gunzip,
  lineCount,
  ours,
  type Run,
  runInTurn,
} from '../large/contender.js';
import { asParquet, generated, gzipped } from '../large/inputs.js';
import { median } from '../median.js';
import type { Subject } from '../subject.js';

const usualRows = [3_000_000, 30_000_000];
const countRows = 5_000_000;

/** One input and the processes that add it up. Ratios are to DuckDB, and to the first, about the least it can take. */
interface Input {
  readonly title: string;
  readonly rows: number;
  readonly contenders: readonly Contender[];
  /** What our process must reach: times DuckDB, times the first, MiB. */
  readonly goals: { readonly duckdb?: number; readonly least?: number; readonly peakMiB?: number };
}

/** How long the engines take for large files beside DuckDB and the least that reading them can take. */
export const engines: Subject = {
  rounds: 5,
  measure(rounds, rows = usualRows) {
    return {
      headings: [
        'input',
        'process',
        'wall s',
        'x least',
        'x DuckDB',
        'CPU s',
        'x DuckDB, CPU',
        'CPU ns a row',
        'peak MiB',
      ],
      rows: inputsOf(rows).flatMap((input) => linesOf(input, rounds)),
      notes: [
        `Medians of ${rounds} rounds after one to warm up, whole processes with their start; ratios are paired within a round.`,
        'The least is the first process of each input; behind a stroke, the goal. Files are generated and in the page cache.',
        'DuckDB has typed columns and two threads, and adds up to the same.',
      ],
    };
  },
};

function inputsOf(sizes: readonly number[]): Input[] {
  return [
    ...countInputs(),
    ...sizes.map(recordInput),
    ...writtenOtherwise(sizes[0] ?? 3_000_000),
    ...sizes.map(parquetInput),
  ];
}

function countInputs(): Input[] {
  const counts = generated('practice-months', countRows);
  const marked = generated('practice-months', countRows, 'mark=0.01');
  return [
    {
      title: `practice × month, ${inWords(countRows)}`,
      rows: countRows,
      contenders: [lineCount(counts), duckdbOfCsv('practice-months', counts), ours(counts, 1), ours(counts)],
      goals: { duckdb: 0.55, peakMiB: 100 },
    },
    {
      title: 'the same, `*` in 1%',
      rows: countRows,
      contenders: [plainFile(counts), ours(marked)].map(withoutAnswer),
      goals: { least: 1.3 },
    },
  ];
}

function recordInput(rows: number): Input {
  const path = generated('records', rows);
  return {
    title: `records, ${inWords(rows)}`,
    rows,
    contenders: [lineCount(path), duckdbOfCsv('records', path), ours(path, 1), ours(path)],
    goals: { duckdb: 0.4, least: 7, peakMiB: 130 },
  };
}

function writtenOtherwise(rows: number): Input[] {
  const plain = generated('records', rows);
  const quoted = generated('records', rows, 'quoted=0.01');
  const packed = gzipped(plain);
  const title = `records, ${inWords(rows)}`;
  return [
    {
      title: `${title}, quotes in 1%`,
      rows,
      contenders: [plainFile(plain), ours(quoted)],
      goals: { least: 1.3 },
    },
    {
      title: `${title}, .csv.gz`,
      rows,
      contenders: [gunzip(packed), ours(packed)],
      goals: { least: 1.2 },
    },
  ];
}

function parquetInput(rows: number): Input {
  const path = asParquet('records', generated('records', rows));
  return {
    title: `records, ${inWords(rows)}, Parquet`,
    rows,
    contenders: [duckdb('records', `'${path}'`), ours(path, 2, 'duckdb engine')],
    goals: { duckdb: 1.2 },
  };
}

function plainFile(path: string): Contender {
  return ours(path, availableParallelism(), 'csv engine, the plain file');
}

// With marks, other counts are known.
function withoutAnswer({ title, run }: Contender): Contender {
  return {
    title,
    run: () => {
      const { answer: _, ...taken } = run();
      return taken;
    },
  };
}

function linesOf({ title, rows, contenders, goals }: Input, rounds: number): string[][] {
  const runs = runInTurn(contenders, rounds);
  const duckDb = runs[contenders.findIndex((one) => one.title.startsWith('DuckDB'))];
  return contenders.map((contender, at) => {
    const own = runs[at] ?? [];
    const isLast = at === contenders.length - 1;
    const goal = (of: keyof Input['goals']): string => (isLast && goals[of] !== undefined ? ` / ${goals[of]}` : '');
    const cpu = own.flatMap(({ cpuSeconds }) => cpuSeconds ?? []);
    const peak = own.flatMap(({ peakMiB }) => peakMiB ?? []);
    return [
      at === 0 ? title : '',
      contender.title,
      median(own.map(({ wallSeconds }) => wallSeconds)).toFixed(2),
      `${ratio(own, runs[0], 'wallSeconds')}${goal('least')}`,
      `${ratio(own, duckDb, 'wallSeconds')}${goal('duckdb')}`,
      cpu.length === 0 ? '' : median(cpu).toFixed(2),
      ratio(own, duckDb, 'cpuSeconds'),
      cpu.length === 0 ? '' : ((1e9 * median(cpu)) / rows).toFixed(0),
      peak.length === 0 ? '' : `${Math.max(...peak).toFixed(0)}${goal('peakMiB')}`,
    ];
  });
}

function ratio(own: readonly Run[], base: readonly Run[] | undefined, of: 'wallSeconds' | 'cpuSeconds'): string {
  const pairs = own.flatMap((run, round) => {
    const [mine, other] = [run[of], base?.[round]?.[of]];
    return mine === undefined || other === undefined ? [] : [mine / other];
  });
  return pairs.length === 0 ? '' : median(pairs).toFixed(2);
}

function inWords(rows: number): string {
  return rows >= 1_000_000 ? `${rows / 1_000_000} million` : rows.toLocaleString('en-GB');
}
