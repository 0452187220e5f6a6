import { type Problem, problem } from '../domain/problems/problem.js';
import type { RowFilter } from './rows/row-filter.js';
import { isBlankRecord } from './rows/row-reader.js';
import type { Table } from './table/extract.js';
import type { Header } from './table/header.js';

/** The column of this name; older copies have no spaces in their headers. */
export function columnNamed({ normalised }: Header, name: string): number | undefined {
  const at = normalised.findIndex((own) => own.replaceAll('_', '') === name.replaceAll('_', ''));
  return at < 0 ? undefined : at;
}

/** Whether a header is that of the Fingertips API, with or without spaces in its names. */
export function isFingertips(header: Header): boolean {
  const needed = ['indicator_name', 'area_code', 'area_type', 'sex', 'age', 'time_period', 'count', 'denominator'];
  return needed.every((name) => columnNamed(header, name) !== undefined);
}

/** The rows about everyone in an area of one type, or in England. */
export interface EveryoneRows {
  readonly rows: readonly number[];
  readonly problems: readonly Problem[];
  column(name: string): number | undefined;
}

/** Leaves out the rows by sex, age and category, and those of other types of area than commissioners. */
export function everyoneRows(table: Table, filter: RowFilter, role: 'activity' | 'population'): EveryoneRows {
  const { header, records, locator } = table;
  const column = (name: string): number | undefined => columnNamed(header, name);
  const cell: CellOf = (row, name) => (records[row]?.[column(name) ?? -1] ?? '').trim();
  const candidates = withoutGroups(table, cell, filter);
  if (candidates.length === 0) {
    const facts = { wanted: 'Sex = Persons and Age = All ages', rows: records.length - header.row - 1 };
    return { rows: [], problems: [problem('VM263', facts, locator.place(header.row, column('sex')))], column };
  }
  const types = areaTypes(candidates.map((row) => cell(row, 'area_type')));
  if (types.length > 1) {
    const values = types.slice(0, 6);
    const facts = { column: 'Area Type', values, more: types.length - values.length };
    return { rows: [], problems: [problem('VM261', facts, locator.place(header.row, column('area_type')))], column };
  }
  const rows = candidates.filter((row) => {
    const own = cell(row, 'area_type');
    const isTotal = isEngland(own);
    if (own !== types[0] && !isTotal) filter.drop(row, `Area Type other than ${types[0]}`);
    if (isTotal && role === 'population') filter.drop(row, 'England, the total of its areas');
    return own === types[0] || (isTotal && role === 'activity');
  });
  return { rows, problems: [], column };
}

type CellOf = (row: number, name: string) => string;

function withoutGroups({ header, records }: Table, cell: CellOf, filter: RowFilter): number[] {
  const candidates: number[] = [];
  for (let row = header.row + 1; row < records.length; row++) {
    if (isBlankRecord(records[row] ?? [])) continue;
    const isEveryone = /^persons$/i.test(cell(row, 'sex')) && /^all ages$/i.test(cell(row, 'age'));
    if (!isEveryone) filter.drop(row, 'not Sex = Persons and Age = All ages');
    else if (cell(row, 'category_type') !== '' || cell(row, 'category') !== '')
      filter.drop(row, 'a category of people');
    else candidates.push(row);
  }
  return candidates;
}

/** The one type of commissioners, if there is one; or else every type but England. */
function areaTypes(ofRows: readonly string[]): string[] {
  const types = [...new Set(ofRows)].filter((type) => !isEngland(type));
  const commissioners = types.filter((type) => /\bccgs?\b|sub[ -]?icb/i.test(type));
  return commissioners.length === 1 ? commissioners : types;
}

function isEngland(type: string): boolean {
  return /^england$/i.test(type);
}
