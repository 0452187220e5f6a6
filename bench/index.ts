import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { keepBlock } from '../docs/marked-block.js';
import { machine } from './machine.js';
import { markdownOf } from './subject.js';
import { subjects } from './subjects/index.js';
import { tasks } from './tasks/index.js';
import { runTask } from './tasks/task.js';

const page = 'docs/performance.md';
const pictures = 'docs/performance';
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { rounds: { type: 'string' }, rows: { type: 'string' }, write: { type: 'boolean', default: false } },
});

if (positionals[0] === 'task') {
  const [, name = '', folder = ''] = positionals;
  const [, task] = Object.entries(tasks).find(([key]) => key === name) ?? [];
  if (task === undefined) throw new RangeError(`there is no task ${name}`);
  console.log(JSON.stringify(runTask(task, folder)));
} else {
  bench(positionals);
}

/** Times the subjects that are named, or all, prints their tables, and keeps them in docs/performance.md if asked. */
function bench(names: readonly string[]): void {
  const unknown = names.find((name) => !Object.keys(subjects).includes(name));
  if (unknown !== undefined) throw new RangeError(`${unknown} must be one of ${Object.keys(subjects).join(', ')}`);
  for (const [name, subject] of Object.entries(subjects)) {
    if (names.length > 0 && !names.includes(name)) continue;
    const table = subject.measure(Number(values.rounds ?? subject.rounds), values.rows?.split(',').map(Number));
    const text = `${markdownOf(table)} ${machine()}`;
    console.log(`${name}\n\n${text}\n`);
    if (!values.write) continue;
    writeFileSync(page, keepBlock(readFileSync(page, 'utf8'), `bench:${name}`, text));
    for (const [file, picture] of Object.entries(table.pictures ?? {})) writeFileSync(join(pictures, file), picture);
  }
}
