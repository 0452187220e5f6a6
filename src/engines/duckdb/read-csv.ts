import type { Packing } from '../csv/bytes.js';
import type { Head } from '../csv/head.js';
import { duckdb } from '../sql/dialects/duckdb.js';
import type { SqlTable } from '../sql/sql-table.js';
import { pathForDuckdb } from './paths.js';

/**
 * CSV files of one header as a table of texts: nothing of it is sniffed. Rows of blanks are no rows. A cell with a quote or a line end
 * in it is in doubt, since readers differ in what a stray one means.
 */
export function csvTable(paths: readonly string[], head: Head, delimiter: string, packing: Packing): SqlTable {
  const { literal } = duckdb;
  const types = head.names.map((_, at) => `${literal(nameOf(head, at))}: 'VARCHAR'`).join(', ');
  const all = head.names.map((_, at) => duckdb.quote(nameOf(head, at))).join(', ');
  const options = [
    `columns = {${types}}`,
    'auto_detect = false',
    'header = false',
    `skip = ${head.line}`,
    `delim = ${literal(delimiter)}`,
    `quote = '"'`,
    `escape = '"'`,
    'strict_mode = true',
    'null_padding = false',
    'ignore_errors = false',
    `compression = '${packing}'`,
  ];
  return {
    from: `read_csv([${paths.map((path) => literal(pathForDuckdb(path))).join(', ')}], ${options.join(', ')})`,
    types: new Map(),
    where: `trim(concat(${all})) <> ''`,
    doubtful: `regexp_matches(concat(${all}), '["\\r\\n\\x00]')`,
  };
}

// Two columns of one name are told apart; a request means the first.
function nameOf({ names }: Head, at: number): string {
  const name = names[at] ?? '';
  return names.indexOf(name) === at && name !== '' ? name : `${name} ${at}`;
}
