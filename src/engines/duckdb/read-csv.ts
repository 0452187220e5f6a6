import type { Head } from '../csv/head.js';
import type { Packing } from '../packing.js';
import { duckdb } from '../sql/dialects/duckdb.js';
import { own } from '../sql/query/own-name.js';
import type { SqlTable } from '../sql/sql-table.js';
import { pathForDuckdb } from './paths.js';

/** CSV files of one header and packing. */
export interface CsvFiles {
  readonly paths: readonly string[];
  readonly head: Head;
  readonly delimiter: string;
  readonly packing: Packing;
}

/**
 * CSV files as a table of texts: nothing of it is sniffed. Rows of blanks are no rows. A cell with a quote or a line end in it
 * is in doubt, since readers differ in what a stray one means; where cells are not `quoted`, that is every quote.
 */
export function csvTable(files: CsvFiles, quoted: boolean): SqlTable {
  const { head } = files;
  const names = head.names.map((_, at) => nameOf(head, at));
  const all = names.map(duckdb.quote).join(', ');
  const quote = quoted ? `'"'` : `''`;
  const options = [`delim = ${duckdb.literal(files.delimiter)}`, `quote = ${quote}`, `escape = ${quote}`];
  return {
    from: readCsv(files, names, [...options, `skip = ${head.line}`, 'strict_mode = true']),
    types: new Map(),
    where: `trim(concat(${all})) <> ''`,
    doubtful: `regexp_matches(concat(${all}), '["\\r\\n\\x00]')`,
  };
}

/**
 * A query for whether a space stands beside a quote at the edge of a cell: DuckDB passes over it, and other readers hold that
 * the quote is a stray one. It may find one inside a cell, and finds each at an edge.
 */
export function paddedQuotesQuery(files: CsvFiles): string {
  const [line, found] = [own(duckdb, 'line'), own(duckdb, 'found')];
  const edge = `(^|$|\\r|\\${files.delimiter})`;
  const padded = duckdb.literal(`${edge} +"|" +${edge}`);
  // Each line is one cell: the delimiter is one that text does not have.
  const options = ['delim = chr(1)', `quote = ''`, `escape = ''`, 'strict_mode = false'];
  const lines = `SELECT "line" AS ${line} FROM ${readCsv(files, ['line'], options)}`;
  return `SELECT 1 AS ${found} FROM (${lines}) WHERE contains(${line}, '"') AND regexp_matches(${line}, ${padded}) LIMIT 1`;
}

function readCsv({ paths, packing }: CsvFiles, names: readonly string[], options: readonly string[]): string {
  const { literal } = duckdb;
  const columns = names.map((name) => `${literal(name)}: 'VARCHAR'`).join(', ');
  const all = [
    `columns = {${columns}}`,
    'auto_detect = false',
    'header = false',
    ...options,
    'null_padding = false',
    'ignore_errors = false',
    `compression = '${packing}'`,
  ];
  return `read_csv([${paths.map((path) => literal(pathForDuckdb(path))).join(', ')}], ${all.join(', ')})`;
}

// Two columns of one name are told apart; a request means the first.
function nameOf({ names }: Head, at: number): string {
  const name = names[at] ?? '';
  return names.indexOf(name) === at && name !== '' ? name : `${name} ${at}`;
}
