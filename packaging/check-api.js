// Ends with 1 when docs/api is not what the docstrings say now, or api/ not what the library exports.
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const made = join('node_modules', '.cache', 'docs-api');

function run(...args) {
  const { status } = spawnSync(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit'] });
  if (status !== 0) process.exit(1);
}

/** The pages of a folder, by their names. */
function pagesIn(folder) {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.md'));
  return new Map(names.sort().map((path) => [path, readFileSync(join(folder, path), 'utf8')]));
}

run('packaging/api-report.js', '--check');
run('node_modules/typedoc/bin/typedoc', '--out', made);
const [kept, now] = [pagesIn(join('docs', 'api')), pagesIn(made)];
const stale = [...new Set([...kept.keys(), ...now.keys()])].filter((page) => kept.get(page) !== now.get(page));
if (stale.length > 0) {
  console.error(`docs/api is not current (${stale.join(', ')}): run npm run docs:api`);
  process.exitCode = 1;
}
