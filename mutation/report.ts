import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { type Folder, reportOf } from './folders.js';

/** A change of the source that the tests were run against. */
export interface Mutant {
  /** Within src. */
  readonly file: string;
  readonly line: number;
  /** What stood there, and what was put in its place; on one line. */
  readonly original: string;
  readonly replacement: string;
  readonly status: 'Killed' | 'Timeout' | 'Survived' | 'NoCoverage' | 'Ignored' | 'RuntimeError';
}

interface Place {
  readonly line: number;
  readonly column: number;
}

interface StrykerReport {
  readonly files: Readonly<
    Record<
      string,
      {
        readonly source: string;
        readonly mutants: readonly {
          readonly replacement: string;
          readonly status: Mutant['status'];
          readonly statusReason?: string;
          readonly location: { readonly start: Place; readonly end: Place };
        }[];
      }
    >
  >;
}

/** The files of a folder, within src, that its last run left out. */
export function filesNotRun(folder: Folder): string[] {
  const own = new Set(Object.keys(readReport(folder).files));
  return readdirSync(`src/${folder}`, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts') && !(folder === 'compare' && path.startsWith('event-study')))
    .map((path) => `${folder}/${path}`)
    .filter((path) => !own.has(`src/${path}`))
    .sort();
}

/** A file but for its imports, which have no mutants and change when another file moves. */
function withoutImports(source: string): string {
  return source.replace(/^import [^;]*;\n/gm, '').trimStart();
}

/** The files of a folder, within src, that have changed or gone since their mutants ran. */
export function filesChanged(folder: Folder): string[] {
  return Object.entries(readReport(folder).files)
    .filter(
      ([path, { source }]) =>
        !existsSync(path) || withoutImports(readFileSync(path, 'utf8')) !== withoutImports(source),
    )
    .map(([path]) => path.replace('src/', ''))
    .sort();
}

/** The mutants of a folder in the order of its files and lines, by the report of its last run. */
export function mutantsOf(folder: Folder): Mutant[] {
  return Object.entries(readReport(folder).files)
    .sort(([first], [second]) => (first < second ? -1 : 1))
    .flatMap(([path, { source, mutants }]) =>
      mutants
        .map(({ location: { start, end }, replacement, status }) => ({
          file: path.replace('src/', ''),
          line: start.line,
          original: oneLine(textBetween(source, start, end)),
          replacement: oneLine(replacement),
          status,
        }))
        .sort((first, second) => first.line - second.line),
    );
}

function readReport(folder: Folder): StrykerReport {
  return JSON.parse(readFileSync(reportOf(folder), 'utf8')) as StrykerReport; // mutation-testing-report-schema
}

function textBetween(source: string, start: Place, end: Place): string {
  const lines = source.split('\n').slice(start.line - 1, end.line);
  const last = lines.length - 1;
  return lines
    .map((text, at) => text.slice(at === 0 ? start.column - 1 : 0, at === last ? end.column - 1 : undefined))
    .join('\n');
}

function oneLine(text: string): string {
  const words = text.replace(/\s+/g, ' ').trim();
  return words.length > 90 ? `${words.slice(0, 60)} … ${words.slice(-25)}` : words;
}
