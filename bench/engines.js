import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

// Large files: whole processes in turn, each beside `wc -l` and DuckDB in the same round. Prints ratios and never fails
// on time. node bench/engines.js [rows of records] [rounds]; needs `npm run build`.
const root = join(import.meta.dirname, '..');
const rows = Number(process.argv[2] ?? 3_000_000);
const rounds = Number(process.argv[3] ?? 3);
const data = join(root, 'node_modules', '.cache', 'bench');
const own = mkdtempSync(join(tmpdir(), 'vanguard-metrics-bench-'));

const engine = `
import { readActivity } from ${JSON.stringify(join(root, 'dist/index.js'))};
const [path, threads] = process.argv.slice(2);
const workerFile = ${JSON.stringify(join(root, 'dist/engines/csv/worker.js'))};
await readActivity(path, { engines: { engine: 'csv', threads: Number(threads), workerFile } });
`;

const typed = {
  records: `select ccg_code, date_trunc('month', admission_date), count(*), sum(discharge_date - admission_date) from
    read_csv('FILE', header=false, skip=2, auto_detect=false, delim=',', quote='"', columns={provider_code:'VARCHAR',ccg_code:'VARCHAR',
    practice_code:'VARCHAR',admission_date:'DATE',discharge_date:'DATE',admission_method:'VARCHAR',episode_status:'VARCHAR',
    episode_order:'VARCHAR',patient_class:'VARCHAR',age:'INTEGER',sex:'VARCHAR',lsoa:'VARCHAR'})
    where admission_method like '2%' and episode_order = '1' and episode_status = '3' group by 1, 2`,
  'practice-months': `select area_code, month, metric, sum(value) from read_csv('FILE', header=false, skip=2, auto_detect=false,
    delim=',', quote='"', nullstr='*', columns={practice_code:'VARCHAR',area_code:'VARCHAR',month:'VARCHAR',age_band:'VARCHAR',metric:'VARCHAR',
    value:'BIGINT'}) group by 1, 2, 3`,
};

// Tells the peak memory and the processor time of a process when it ends.
const watch = `process.on('exit', () => {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  require('fs').writeFileSync(process.env.SPENT, JSON.stringify({ maxRSS, cpu: userCPUTime + systemCPUTime }));
});`;

function generate(name, layout, count, faults = '') {
  mkdirSync(data, { recursive: true });
  const file = join(data, `${name}-${count}.csv`);
  if (!existsSync(file)) {
    const args = [
      'run',
      '-s',
      'generate',
      '--',
      '--layout',
      layout,
      '--rows',
      String(count),
      '--faults',
      faults,
      '-o',
      file,
    ];
    run('npm', args, {});
  }
  return file;
}

function run(command, args, env) {
  const start = process.hrtime.bigint();
  const { status, stderr } = spawnSync(command, args, {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  if (status !== 0) throw new Error(`${command} ended with ${status}: ${stderr}`);
  return Number(process.hrtime.bigint() - start) / 1e6;
}

function median(values) {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
}

// DuckDB is no dependency: it is installed beside the benchmark when the registry can be reached.
function installDuckDb() {
  writeFileSync(join(own, 'package.json'), '{"private":true,"type":"module"}');
  const { status } = spawnSync('npm', ['install', '--no-audit', '--no-fund', '@duckdb/node-api@1.5.6-r.1'], {
    cwd: own,
    stdio: 'ignore',
  });
  writeFileSync(
    join(own, 'duckdb.mjs'),
    `import { DuckDBInstance } from '@duckdb/node-api';
const instance = await DuckDBInstance.create(':memory:', { threads: '2' });
await (await instance.connect()).runAndReadAll(process.argv[2]);`,
  );
  return status === 0;
}

function contenders(file, layout, hasDuckDb) {
  const node = (...args) => [process.execPath, ['--require', join(own, 'watch.cjs'), ...args]];
  return {
    'wc -l': ['wc', ['-l', file]],
    ...(hasDuckDb
      ? { 'DuckDB, typed, 2 threads': node(join(own, 'duckdb.mjs'), typed[layout].replace('FILE', file)) }
      : {}),
    'csv engine, 1 thread': node(join(own, 'engine.mjs'), file, '1'),
    'csv engine, 2 threads': node(join(own, 'engine.mjs'), file, '2'),
  };
}

function measure(title, file, layout, hasDuckDb) {
  const all = Object.entries(contenders(file, layout, hasDuckDb)).map(([name, [command, args]]) => {
    return { name, command, args, times: [], cpu: [], peak: '' };
  });
  const spent = join(own, 'spent.json');
  for (let round = -1; round < rounds; round++) {
    for (const one of all) {
      const taken = run(one.command, one.args, { SPENT: spent });
      if (round < 0) continue;
      one.times.push(taken);
      if (one.command === 'wc') continue;
      const { maxRSS, cpu } = JSON.parse(readFileSync(spent, 'utf8'));
      one.cpu.push(cpu / 1e6);
      one.peak = Math.round(maxRSS / 1024);
    }
  }
  const [lines, ...rest] = all;
  const duckDb = rest.find(({ name }) => name.startsWith('DuckDB'));
  console.log(`\n### ${title}: ${(statSync(file).size / 1e6).toFixed(0)} MB\n`);
  console.log('| process | median ms | x wc -l | x DuckDB | CPU s | x DuckDB, CPU | peak MiB |');
  console.log('| --- | --: | --: | --: | --: | --: | --: |');
  for (const one of all) {
    const cpu = one.cpu.length === 0 ? '' : median(one.cpu).toFixed(2);
    const wall = [ratio(one.times, lines.times), ratio(one.times, duckDb?.times)];
    const row = [one.name, median(one.times).toFixed(0), ...wall, cpu, ratio(one.cpu, duckDb?.cpu), one.peak];
    console.log(`| ${row.join(' | ')} |`);
  }
}

function ratio(times, bases) {
  if (bases === undefined || times.length === 0) return '';
  return median(times.map((own, round) => own / bases[round])).toFixed(2);
}

try {
  writeFileSync(join(own, 'engine.mjs'), engine);
  writeFileSync(join(own, 'watch.cjs'), watch);
  const hasDuckDb = installDuckDb();
  console.log(`Node ${process.version}, ${rounds} rounds after one warm-up; ratios paired within a round`);
  if (!hasDuckDb) console.log('DuckDB could not be installed here, so its column is empty.');
  const counts = Math.round(rows / 6);
  const inputs = [
    ['practice-months', 'practice-months', counts, ''],
    ['practice-months-marks', 'practice-months', counts, 'mark=0.01'],
    ['records', 'records', rows, ''],
    ['records-quoted', 'records', rows, 'quoted=0.01'],
  ];
  for (const [name, layout, count, faults] of inputs) {
    measure(`${name}, ${count.toLocaleString('en-GB')} rows`, generate(name, layout, count, faults), layout, hasDuckDb);
  }
} finally {
  rmSync(own, { recursive: true, force: true });
}
