import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { readCorpus } from './corpus.js';
import { makeInput } from './make-input.js';
import { runInput } from './run-input.js';

/**
 * Runs mutated inputs through the command line and prints what broke a promise.
 *
 *     npm run fuzz -- --count 1000000 --seed 1 --workers 2
 *     npm run fuzz -- --only 4711 --seed 1       # one input, its files kept and its output shown
 */
/** Memory in place of a disk where there is one, which saves a fifth of the time. */
const scratch = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();
const heapMegabytes = 320;
const stuckSeconds = 30;

interface Share {
  readonly root: string;
  readonly seed: number;
  readonly from: number;
  readonly to: number;
  readonly step: number;
  readonly at: Float64Array;
  readonly own: number;
}

interface Report {
  readonly finds: readonly { readonly index: number; readonly broken: string }[];
  readonly codes: Readonly<Record<string, number>>;
  readonly slowest: { readonly index: number; readonly milliseconds: number };
}

async function work({ root, seed, from, to, step, at, own }: Share): Promise<Report> {
  // A fault is known by its exit code, and writing out stacks takes a tenth of the time; --only shows them.
  Error.stackTraceLimit = 0;
  const corpus = readCorpus(root);
  const folder = mkdtempSync(join(scratch, 'vanguard-metrics-fuzz-'));
  const finds: { index: number; broken: string }[] = [];
  const codes: Record<string, number> = {};
  let slowest = { index: -1, milliseconds: 0 };
  try {
    for (let index = from; index < to; index += step) {
      at[own] = index;
      const { code, broken, milliseconds } = await runInput(makeInput(corpus, seed, index), folder);
      codes[code] = (codes[code] ?? 0) + 1;
      if (milliseconds > slowest.milliseconds) slowest = { index, milliseconds };
      if (broken === undefined) continue;
      finds.push({ index, broken });
      parentPort?.postMessage({ find: { index, broken } });
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return { finds, codes, slowest };
}

function cpuSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

function startWorker(share: Share): Promise<Report> {
  return new Promise((resolve) => {
    const worker = new Worker(process.argv[1] ?? '', {
      workerData: share,
      resourceLimits: { maxOldGenerationSizeMb: heapMegabytes },
    });
    let [last, since] = [-1, cpuSeconds()];
    const lost = (broken: string): void => {
      const find = { index: share.at[share.own] ?? -1, broken };
      console.log(`find ${find.index}: ${broken}`);
      void worker.terminate();
      clearInterval(watch);
      resolve({ finds: [find], codes: {}, slowest: { index: -1, milliseconds: 0 } });
    };
    const watch = setInterval(() => {
      const now = share.at[share.own] ?? -1;
      if (now !== last) [last, since] = [now, cpuSeconds()];
      else if (cpuSeconds() - since > stuckSeconds) lost(`no end in ${stuckSeconds} s`);
    }, 1000);
    worker.on('error', (error) => lost(String(error)));
    worker.on('message', (message: { find?: Report['finds'][number]; done?: Report }) => {
      if (message.find !== undefined) console.log(`find ${message.find.index}: ${message.find.broken}`);
      if (message.done === undefined) return;
      clearInterval(watch);
      resolve(message.done);
    });
  });
}

async function fuzz(root: string, from: number, to: number, seed: number, workers: number): Promise<void> {
  const start = performance.now();
  const at = new Float64Array(new SharedArrayBuffer(8 * workers)).fill(-1);
  const shares = Array.from({ length: workers }, (_, own) => ({
    root,
    seed,
    from: from + own,
    to,
    step: workers,
    at,
    own,
  }));
  const ticker = setInterval(() => console.log(`at ${Math.min(...at)}`), 60_000);
  const reports = await Promise.all(shares.map(startWorker));
  clearInterval(ticker);
  const codes: Record<string, number> = {};
  for (const report of reports) {
    for (const [code, times] of Object.entries(report.codes)) codes[code] = (codes[code] ?? 0) + times;
  }
  const run = Object.values(codes).reduce((sum, times) => sum + times, 0);
  const finds = reports.flatMap((report) => report.finds);
  const slowest = Math.max(...reports.map((report) => report.slowest.milliseconds));
  const seconds = (performance.now() - start) / 1000;
  const peak = process.resourceUsage().maxRSS / 1024;
  console.log(`${run} inputs from number ${from} of seed ${seed} in ${seconds.toFixed(0)} s, ${finds.length} finds`);
  console.log(`exit codes ${JSON.stringify(codes)}`);
  console.log(`slowest input ${slowest.toFixed(0)} ms; peak of the whole process ${peak.toFixed(0)} MB`);
  if (finds.length > 0 || run < to - from) process.exitCode = 1;
}

async function showOne(root: string, seed: number, index: number): Promise<void> {
  const input = makeInput(readCorpus(root), seed, index);
  const outcome = await runInput(input, mkdtempSync(join(scratch, 'vanguard-metrics-fuzz-')));
  const kept = mkdtempSync(join(tmpdir(), 'vanguard-metrics-find-'));
  for (const [name, bytes] of Object.entries(input.files)) writeFileSync(join(kept, name), bytes);
  console.log(`cd ${kept}\n${JSON.stringify(input.args)}\n${JSON.stringify(outcome, null, 2).replaceAll('\\n', '\n')}`);
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      count: { type: 'string', default: '1000000' },
      seed: { type: 'string', default: '20150401' },
      workers: { type: 'string', default: '1' },
      from: { type: 'string', default: '0' },
      only: { type: 'string' },
    },
  });
  const root = process.cwd();
  const seed = Number(values.seed);
  if (values.only !== undefined) return showOne(root, seed, Number(values.only));
  const from = Number(values.from);
  return fuzz(root, from, from + Number(values.count), seed, Number(values.workers));
}

if (isMainThread) void main();
else work(workerData as Share).then((done) => parentPort?.postMessage({ done }));
