import { type Problem, problem, throwIfAny } from '../../domain/problems/problem.js';
import { normaliseName } from '../../read/table/header.js';
import { type Head, readHead } from '../csv/head.js';
import { peek, type Stored } from '../csv/open-head.js';
import type { AggregateRequest, HeaderOptions, LargeSource } from '../engine.js';
import { adderOf } from '../sql/answer/group.js';
import { duckdb } from '../sql/dialects/duckdb.js';
import type { Database } from '../sql/servers/database.js';
import { nameOfMatch, pathForDuckdb } from './paths.js';

/** One file. */
export type FileSource = Extract<LargeSource, { readonly kind: 'file' }>;

/** A file, how it is stored, and what stands above its rows. */
export type HeadOfFile = Stored & { readonly source: FileSource; readonly head: Head };

/**
 * The heads of CSV files, each by its own spelling of its columns.
 *
 * @throws VanguardError if one cannot be read, is empty, or is no table of a large layout (VM141)
 */
export async function headsOf(
  files: readonly FileSource[],
  { delimiter, columns }: HeaderOptions,
): Promise<readonly HeadOfFile[]> {
  const read = await Promise.all(
    files.map(async (source) => {
      const { bytes, ...stored } = await peek(source);
      return { source, head: readHead(bytes, delimiter, columns) ?? readHead(bytes, delimiter), ...stored };
    }),
  );
  throwIfAny(noColumns(read.flatMap(({ source, head }) => (head === undefined ? [source.name] : []))));
  return read.flatMap(({ head, ...one }) => (head === undefined ? [] : [{ ...one, head }]));
}

/** The names of the columns that any of the files has, in the order in which they are met. */
export function namesOfAll(heads: readonly HeadOfFile[]): readonly string[] {
  return [...new Set(heads.flatMap(({ head }) => head.names))];
}

/**
 * Refuses CSV files of which one lacks a column that is used and that another has: its rows would count as those of a
 * file that says nothing of it, as each episode of a stay or nobody of a care home.
 *
 * @throws VanguardError VM140
 */
export function refuseLackingHeads(heads: readonly HeadOfFile[], request: AggregateRequest): void {
  throwIfAny(
    heads.flatMap(({ source, head }) => {
      const lacking = usedColumns(request).find((name) => columnIn(head, name) === undefined);
      return lacking === undefined ? [] : [lacks(source.name, lacking)];
    }),
  );
}

/**
 * Refuses Parquet files of which one lacks a column that is used and that another has: it would be null in every row.
 *
 * @throws VanguardError VM140
 */
export async function refuseLackingParquet(
  database: Database,
  { name, path }: Omit<FileSource, 'kind'>,
  request: AggregateRequest,
): Promise<void> {
  const used = usedColumns(request);
  // DuckDB takes columns whose names differ in their case to be one.
  const found = used.map((name, at) => `bool_or(lower(name) = lower(${duckdb.literal(name)})) AS "${at}"`);
  const schema = `parquet_schema(${duckdb.literal(pathForDuckdb(path))})`;
  const files = await database.query(
    `SELECT file_name AS file, ${found.join(', ')} FROM ${schema} GROUP BY file_name ORDER BY file_name`,
  );
  const refused = files.flatMap(({ file = '', ...has }) => {
    const lacking = used.find((_, at) => has[at] !== 'true');
    return lacking === undefined ? [] : [lacks(nameOfMatch(file, { name, path }), lacking)];
  });
  throwIfAny(refused);
}

/** The columns of a request by the names that a file gives them, which may differ in their case or in spaces. */
export function columnsIn(head: Head, { columns }: AggregateRequest): AggregateRequest['columns'] {
  return Object.fromEntries(Object.entries(columns).map(([role, name]) => [role, columnIn(head, name) ?? name]));
}

function columnIn({ names }: Head, name: string): string | undefined {
  return names.includes(name) ? name : names.find((one) => normaliseName(one) === normaliseName(name));
}

function usedColumns(request: AggregateRequest): string[] {
  return adderOf(request).wanted.flatMap(({ role }) => request.columns[role] ?? []);
}

function noColumns([file, ...others]: readonly string[]): Problem[] {
  if (file === undefined) return [];
  const facts = { file, columns: [], ...(others.length === 0 ? {} : { others: others.length }) };
  return [problem('VM141', facts, { file })];
}

function lacks(file: string, column: string): Problem {
  const reason = `it has no column ${JSON.stringify(column)}, which other files of the pattern have`;
  return problem('VM140', { file, reason }, { file });
}
