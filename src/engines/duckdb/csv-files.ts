import { finding } from '../../domain/problems/finding.js';
import { problem, VanguardError } from '../../domain/problems/problem.js';
import { findingsOf } from '../aggregate-findings.js';
import { addLeftOut } from '../cells/left-out.js';
import { mergeCells } from '../cells/merge-cells.js';
import { csvEngine } from '../csv/csv.js';
import type { Head } from '../csv/head.js';
import type { Aggregate, AggregateRequest } from '../engine.js';
import { DoubtfulRows } from '../sql/answer/group-reader.js';
import { refuseFirst } from '../sql/answer/refuse-first.js';
import { duckdb } from '../sql/dialects/duckdb.js';
import { aggregateTable, type Database } from '../sql/servers/database.js';
import { isPattern, nameOfMatch } from './paths.js';
import { type CsvFiles, csvTable, paddedQuotesQuery } from './read-csv.js';
import { columnsIn, type FileSource, type HeadOfFile, headsOf, refuseLackingHeads } from './same-columns.js';

/**
 * The files of a path or pattern, by name; what messages call that of a path is `name`.
 *
 * @throws VanguardError VM140 when there is none
 */
export async function filesOf(database: Database, name: string, path: string): Promise<readonly FileSource[]> {
  if (!isPattern(path)) return [{ kind: 'file', name, path }];
  const found = await database.query(`SELECT file FROM glob(${duckdb.literal(path)}) ORDER BY file`);
  if (found.length > 0)
    return found.map(({ file = '' }) => ({ kind: 'file', name: nameOfMatch(file, { name, path }), path: file }));
  throw new VanguardError([problem('VM140', { file: name, reason: 'no file has such a name' }, { file: name })]);
}

/** What CSV files add up to, as one table; where DuckDB is in doubt or finds anything wrong, by the `csv` engine. */
export async function aggregateCsv(
  database: Database,
  name: string,
  path: string,
  request: AggregateRequest,
): Promise<Aggregate> {
  const files = await filesOf(database, name, path);
  const isOne = files.length === 1;
  if (!isOne) refuseFirst(request, 'several files');
  const heads = await headsOf(files, request);
  refuseLackingHeads(heads, request);
  // Which rows there were before, the other engine knows, of one file.
  const byOther = request.checkRows === true && isOne;
  const firstOnly = request.columns.spell !== undefined && request.duplicates === 'first';
  const read = firstOnly || byOther ? undefined : await aggregateTrusted(database, name, heads, request);
  if (read !== undefined && read.problems.length === 0) return read;
  if (read === undefined && !isOne) refuseSpells(request);
  const parts = await Promise.all(
    heads.map(({ head, source }) => csvEngine().aggregate(source, { ...request, columns: columnsIn(head, request) })),
  );
  const [only] = parts;
  if (only !== undefined && isOne) return only;
  const merged = mergeParts(parts);
  // A spell that is repeated in another file is known only to a reader of both.
  return merged.problems.length === 0 && read !== undefined ? read : merged;
}

// Each file is then read by itself, and a spell of two files would be two admissions.
function refuseSpells({ columns, duplicates }: AggregateRequest): void {
  if (columns.spell === undefined || duplicates === 'sum') return;
  const reason =
    'spells of several files cannot be compared where the files differ in their header or have quotes or line ends in ' +
    'cells: join them into one file, or choose --duplicates sum';
  throw new VanguardError([problem('VM406', { reason })]);
}

// What DuckDB made of the files, unless it was in doubt.
async function aggregateTrusted(
  database: Database,
  name: string,
  heads: readonly HeadOfFile[],
  request: AggregateRequest,
): Promise<Aggregate | undefined> {
  const [first] = heads;
  if (first === undefined || heads.some((one) => layoutOf(one) !== layoutOf(first))) return undefined;
  if (heads.some(({ utf16 }) => utf16 !== undefined)) return undefined;
  // What DuckDB skips it counts in rows, with quotes respected or not as it sees fit.
  if (first.head.rows !== first.head.line) return undefined;
  const { head, packing } = first;
  const paths = heads.map(({ source }) => source.path);
  const files = { paths, head, delimiter: request.delimiter, packing };
  const aggregate = (quoted: boolean) =>
    unlessDoubtful(() => aggregateTable(database, name, csvTable(files, quoted), request));
  // Most files have no quote, and are read once.
  const unquoted = heads.some((one) => one.head.quoted) ? undefined : await aggregate(false);
  const read = unquoted ?? ((await hasPaddedQuotes(database, files)) ? undefined : await aggregate(true));
  return read === undefined ? undefined : withHead(read, name, head);
}

async function hasPaddedQuotes(database: Database, files: CsvFiles): Promise<boolean> {
  const found = await unlessDoubtful(() => database.query(paddedQuotesQuery(files)));
  return found === undefined || found.length > 0;
}

function withHead(read: Aggregate, name: string, { synthetic }: Head): Aggregate {
  const place = { file: name, line: 1 };
  const said = synthetic ? [finding('VM308', 'note', { file: name }, { place })] : [];
  return { ...read, synthetic, findings: [...said, ...read.findings] };
}

async function unlessDoubtful<T>(ask: () => Promise<T>): Promise<T | undefined> {
  try {
    return await ask();
  } catch (error) {
    const isRefusal = error instanceof VanguardError && error.problems[0].code === 'VM140';
    if (isRefusal || error instanceof DoubtfulRows) return undefined;
    throw error;
  }
}

function layoutOf({ head, packing }: HeadOfFile): string {
  return JSON.stringify([head.names, head.line, head.rows, head.synthetic, packing]);
}

// What is said of a file by its own text.
const ofAFile: ReadonlySet<string> = new Set(['VM301', 'VM308', 'VM361']);

function mergeParts(parts: readonly Aggregate[]): Aggregate {
  const cells = mergeCells(parts.map((part) => part.cells));
  const rows = parts.reduce((sum, part) => sum + part.rows, 0);
  const leftOut = addLeftOut(parts.map((part) => part.leftOut));
  const ofFiles = parts.flatMap(({ findings }) => findings.filter(({ code }) => ofAFile.has(code)));
  return {
    cells,
    rows,
    leftOut,
    encoding: parts.find(({ encoding }) => encoding !== 'UTF-8')?.encoding ?? 'UTF-8',
    synthetic: parts.some(({ synthetic }) => synthetic),
    findings: [...ofFiles, ...findingsOf(cells, rows, leftOut)],
    problems: parts.flatMap(({ problems }) => problems),
  };
}
