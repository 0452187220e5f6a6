import { readBlock } from '../docs/marked-block.js';
import { type Folder, folders } from './folders.js';
import { filesChanged, filesNotRun, type Mutant, mutantsOf } from './report.js';

/** What became of the mutants of a folder. */
export interface Outcome {
  readonly files: number;
  readonly killed: number;
  readonly timedOut: number;
  readonly survived: number;
  readonly notReached: number;
  readonly alive: readonly Mutant[];
  /** Files, within src, that the run left out. */
  readonly notRun: readonly string[];
  /** Files that have changed since. */
  readonly changed: readonly string[];
}

/** The outcome of a folder by the report of its last run. */
export function outcomeOf(folder: Folder): Outcome {
  const mutants = mutantsOf(folder);
  const count = (wanted: Mutant['status']): number => mutants.filter(({ status }) => status === wanted).length;
  return {
    files: new Set(mutants.map(({ file }) => file)).size,
    killed: count('Killed'),
    timedOut: count('Timeout'),
    survived: count('Survived'),
    notReached: count('NoCoverage'),
    alive: mutants.filter(({ status }) => status === 'Survived' || status === 'NoCoverage'),
    notRun: filesNotRun(folder),
    changed: filesChanged(folder),
  };
}

/** The outcome of a folder as the page has it, of a run on another machine; none where it has none. */
export function outcomeOn(page: string, folder: Folder): Outcome | undefined {
  const scores = readBlock(page, 'scores');
  const [, cells = ''] = new RegExp(`^\\| \`src/${folder}\` \\|(.*)\\|$`, 'm').exec(scores) ?? [];
  const [files, , killed, timedOut, survived, notReached] = cells.split('|').map(Number);
  if (notReached === undefined) return undefined;
  const named = (what: string): string[] => {
    const [, list = ''] = new RegExp(`^${what}: (.*)\\.$`, 'm').exec(scores) ?? [];
    return [...list.matchAll(/`([^`]+)`/g)].map(([, file = '']) => file).filter((file) => folderOf(file) === folder);
  };
  return {
    files: files ?? 0,
    killed: killed ?? 0,
    timedOut: timedOut ?? 0,
    survived: survived ?? 0,
    notReached,
    alive: survivorsOn(readBlock(page, 'survivors')).filter(({ file }) => folderOf(file) === folder),
    notRun: named(notRunTitle),
    changed: named(changedTitle),
  };
}

export const notRunTitle = 'Not run, or without anything to mutate';
export const changedTitle = 'Changed since they were run';

function survivorsOn(list: string): Mutant[] {
  const lines = list.matchAll(/^- ([^:\n]+):(\d+) (`` .*? ``|`[^`]*`) → (`` .*? ``|`[^`]*`)$/gm);
  return [...lines].map(([, file = '', line, original = '', replacement = '']) => ({
    file,
    line: Number(line),
    original: withoutMarks(original),
    replacement: withoutMarks(replacement),
    status: 'Survived',
  }));
}

function withoutMarks(code: string): string {
  return code.replace(/^(`` |`)|( ``|`)$/g, '');
}

/** The folder that a file within src is mutated with: the innermost. */
function folderOf(file: string): Folder | undefined {
  return folders.findLast((folder) => file.startsWith(`${folder}/`));
}
