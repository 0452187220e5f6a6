import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { keepBlock } from '../docs/marked-block.js';
import { type Folder, folders, reportOf } from './folders.js';
import { scoreOf, scoreTable, staleReasons, survivorList } from './page.js';
import { filesChanged, filesNotRun, mutantsOf } from './report.js';
import { reasons } from './survivors/index.js';

const page = 'docs/mutation.md';
const leastScore = 85;

// npm run mutation -- stats measure: those folders; --page: only the page, of the last results.
const asked = process.argv.slice(2);
const chosen = folders.filter((folder) => asked.length === 0 || asked.includes(folder));
for (const folder of chosen) mutate(folder);
keepPage();

function mutate(folder: Folder): void {
  const { status } = spawnSync('npx', ['stryker', 'run', 'mutation/stryker.config.js'], {
    env: { ...process.env, MUTATE: folder },
    stdio: 'inherit',
  });
  if (status !== 0) throw new Error(`the mutants of ${folder} could not be run`);
}

/** Writes the result of every folder that has one into the page, and fails below the least score. */
function keepPage(): void {
  const results = new Map(
    folders.filter((folder) => existsSync(reportOf(folder))).map((folder) => [folder, mutantsOf(folder)]),
  );
  const text = readFileSync(page, 'utf8');
  const left = folders.flatMap((folder) => (results.has(folder) ? filesNotRun(folder) : [`${folder}/`]));
  const changed = [...results.keys()].flatMap(filesChanged);
  const notes = [
    ...naming('Not run, or without anything to mutate', left),
    ...naming('Changed since they were run', changed),
  ];
  const scored = keepBlock(text, 'scores', [scoreTable(results), ...notes].join('\n\n'));
  writeFileSync(page, keepBlock(scored, 'survivors', survivorList(results, reasons)));
  for (const key of staleReasons(results, reasons)) console.log(`no longer alive: ${key}`);
  const score = scoreOf([...results.values()].flat());
  console.log(`mutation score ${score.toFixed(1)}%, at least ${leastScore}% wanted`);
  if (score < leastScore) process.exitCode = 1;
}

function naming(what: string, files: readonly string[]): string[] {
  return files.length === 0 ? [] : [`${what}: ${files.map((file) => `\`${file}\``).join(', ')}.`];
}
