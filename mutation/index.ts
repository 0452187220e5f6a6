import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { keepBlock } from '../docs/marked-block.js';
import { type Folder, folders, reportOf } from './folders.js';
import { changedTitle, notRunTitle, outcomeOf, outcomeOn } from './outcome.js';
import { scoreOf, scoreTable, staleReasons, survivorList } from './page.js';
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

/** Writes the outcome of every folder into the page, those not run here as it has them, and fails below the least score. */
function keepPage(): void {
  const text = readFileSync(page, 'utf8');
  const outcomes = new Map(
    folders.flatMap((folder) => {
      const outcome = existsSync(reportOf(folder)) ? outcomeOf(folder) : outcomeOn(text, folder);
      return outcome === undefined ? [] : [[folder, outcome]];
    }),
  );
  const all = [...outcomes.values()];
  const alive = all.flatMap((outcome) => outcome.alive);
  const left = folders.flatMap((folder) => outcomes.get(folder)?.notRun ?? [`${folder}/`]);
  const notes = [
    ...naming(notRunTitle, left),
    ...naming(
      changedTitle,
      all.flatMap(({ changed }) => changed),
    ),
  ];
  const scored = keepBlock(text, 'scores', [scoreTable(outcomes), ...notes].join('\n\n'));
  writeFileSync(page, keepBlock(scored, 'survivors', survivorList(alive, reasons)));
  for (const key of staleReasons(alive, reasons)) console.log(`no longer alive: ${key}`);
  const score = scoreOf(all);
  console.log(`mutation score ${score.toFixed(1)}%, at least ${leastScore}% wanted`);
  if (score < leastScore) process.exitCode = 1;
}

function naming(what: string, files: readonly string[]): string[] {
  return files.length === 0 ? [] : [`${what}: ${files.map((file) => `\`${file}\``).join(', ')}.`];
}
