import { type Problem, problem } from '../domain/problem.js';
import type { Table } from './extract.js';
import type { Header } from './header.js';
import type { RowFilter } from './row-filter.js';
import { isBlankRecord } from './row-reader.js';

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
  const cell = (row: number, name: string): string => (records[row]?.[column(name) ?? -1] ?? '').trim();
  const candidates: number[] = [];
  for (let row = header.row + 1; row < records.length; row++) {
    if (isBlankRecord(records[row] ?? [])) continue;
    const isEveryone = /^persons$/i.test(cell(row, 'sex')) && /^all ages$/i.test(cell(row, 'age'));
    if (!isEveryone) filter.drop(row, 'not Sex = Persons and Age = All ages');
    else if (cell(row, 'category_type') !== '' || cell(row, 'category') !== '')
      filter.drop(row, 'a category of people');
    else candidates.push(row);
  }
  const place = locator.place(header.row, column('sex'));
  if (candidates.length === 0) {
    const facts = { wanted: 'Sex = Persons and Age = All ages', rows: records.length - header.row - 1 };
    return { rows: [], problems: [problem('VM263', facts, place)], column };
  }
  const types = [...new Set(candidates.map((row) => cell(row, 'area_type')))].filter(
    (type) => !/^england$/i.test(type),
  );
  const commissioners = types.filter((type) => /\bccgs?\b|sub[ -]?icb/i.test(type));
  const [type] = commissioners.length === 1 ? commissioners : types;
  if (types.length > 1 && commissioners.length !== 1) {
    const values = types.slice(0, 6);
    const at = locator.place(header.row, column('area_type'));
    return {
      rows: [],
      problems: [problem('VM261', { column: 'Area Type', values, more: types.length - values.length }, at)],
      column,
    };
  }
  const rows = candidates.filter((row) => {
    const own = cell(row, 'area_type');
    const isTotal = /^england$/i.test(own);
    if (own !== type && !isTotal) filter.drop(row, `Area Type other than ${type}`);
    if (isTotal && role === 'population') filter.drop(row, 'England, the total of its areas');
    return own === type || (isTotal && role === 'activity');
  });
  return { rows, problems: [], column };
}
