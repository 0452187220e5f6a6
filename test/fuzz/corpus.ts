import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a file is given as. */
export type Part = 'activity' | 'population' | 'cohorts' | 'practices' | 'exclude';

/** A file that inputs are made from. */
export interface Seed {
  readonly name: string;
  readonly part: Part;
  readonly text: string;
}

const rowsOfLongFiles = 12;

/** The seeds in the repository, and the first rows of the demonstration and of the real data where they are. */
export function readCorpus(root: string): readonly Seed[] {
  const folders = [
    'test/fuzz/seeds',
    'fixtures/england',
    '../shared/real/england-mar',
    '../shared/real/england-mar/verbatim',
  ];
  return folders
    .map((folder) => join(root, folder))
    .filter(existsSync)
    .flatMap(seedsIn);
}

function seedsIn(folder: string): Seed[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.csv'));
  const few = names.sort().filter((_, at) => names.length < 20 || at % 10 === 0);
  return few.map((name) => ({ name, part: partOf(name), text: firstRows(readFileSync(join(folder, name), 'utf8')) }));
}

function firstRows(text: string): string {
  const lines = text.split('\n');
  return lines.length <= 5 * rowsOfLongFiles ? text : `${lines.slice(0, rowsOfLongFiles).join('\n')}\n`;
}

function partOf(name: string): Part {
  if (/population|residents|lists|mid-/.test(name)) return 'population';
  if (/cohorts/.test(name)) return 'cohorts';
  if (/practices/.test(name)) return 'practices';
  return /exclude/.test(name) ? 'exclude' : 'activity';
}
