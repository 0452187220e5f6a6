import { resolve } from 'node:path';
import { VanguardError, version } from '../../index.js';
import { type Change, type Inputs, problem, type TidyCopy } from '../../toolkit.js';
import type { Io } from '../io.js';
import { writeFiles } from '../output/output.js';

/**
 * Writes the tidy copy of `validate --fix FILE`: the activity as FILE, the populations beside it, and every change in
 * FILE.changes.json, which is put in its place first, so that no copy stands without its account.
 */
export async function writeFix(file: string, copy: TidyCopy, inputs: readonly string[], io: Io): Promise<void> {
  const people = `${file.replace(/\.csv$/i, '')}.population.csv`;
  const sidecar = `${file}.changes.json`;
  const path = (name: string): string => resolve(io.cwd, name);
  const taken = inputs.find((name) => [file, people, sidecar].some((own) => path(own) === path(name)));
  if (file === '-' || taken !== undefined) {
    const must = taken === undefined ? 'be a file' : `name a file that is not an input (${taken})`;
    throw new VanguardError([problem('VM403', { option: '--fix', value: file, must })]);
  }
  const populations = copy.population === undefined ? [] : [{ file: people, content: copy.population }];
  const account = { file: sidecar, content: accountOf(copy.changes, inputs) };
  await writeFiles([account, ...populations, { file, content: copy.activity }], io);
}

/** The names of the files of a run. */
export function namesOf({ activity, population, cohorts, practices, exclude }: Inputs): string[] {
  return [...activity, ...population, cohorts, practices, exclude].flatMap((one) => one?.name ?? []);
}

// One change a line, so that long accounts can be searched and compared line by line.
function accountOf(changes: readonly Change[], inputs: readonly string[]): string {
  const counts: Record<string, number> = {};
  for (const { kind } of changes) counts[kind] = (counts[kind] ?? 0) + 1;
  const lines = changes.map((change) => `    ${JSON.stringify(change)}`);
  const list = lines.length === 0 ? '[]' : `[\n${lines.join(',\n')}\n  ]`;
  return `{\n  "version": ${JSON.stringify(version)},\n  "inputs": ${JSON.stringify(inputs)},\n  "counts": ${JSON.stringify(counts)},\n  "changes": ${list}\n}\n`;
}
