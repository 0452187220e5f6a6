import { parseFinancialYear, parseMonthName, readPeriod } from '../../domain/time/parse-period.js';
import { monthIndex, type Period } from '../../domain/time/period.js';
import { isBlankRecord } from '../rows/row-reader.js';
import type { Table } from '../table/extract.js';
import { type Header, normaliseName } from '../table/header.js';

/** The column of the Monthly Activity Return that stands for emergency admissions, as names are compared. */
export const measureName = 'total_non_elective_g_a_admissions_ffces';

/** Where the columns of the return are. */
export interface ReturnColumns {
  readonly year: number;
  readonly month: number;
  readonly area: number;
  readonly name: number;
  readonly value: number;
}

/** A row below a header that holds anything. */
export interface ReturnRow {
  /** Its index in the file. */
  readonly at: number;
  readonly record: readonly string[];
}

/** The rows of one month as they were published, or of several that were put below one header. */
export interface ReturnBlock {
  /** The month in the title, which every row has to be of; without one, each row tells its own. */
  readonly month: Period | undefined;
  readonly rows: readonly ReturnRow[];
}

/** The columns of the return, by the names of its header. */
export function columnsOfReturn({ normalised }: Header): ReturnColumns {
  return {
    year: normalised.indexOf('year'),
    month: normalised.indexOf('period'),
    area: normalised.indexOf('org_code'),
    name: normalised.indexOf('org_name'),
    value: normalised.indexOf(measureName),
  };
}

/** The published files in a table: one, or several that were joined, each with its titles and header. */
export function blocksOfReturn({ header, records }: Table, columns: ReturnColumns): readonly ReturnBlock[] {
  const headers = records.flatMap((record, at) => (at >= header.row && isHeader(record, columns) ? [at] : []));
  const titles = headers.map((at, block) => (block === 0 ? 0 : titleOf(records, headers[block - 1] ?? 0, at)));
  return headers.map((at, block) => {
    const rows = records
      .map((record, row) => ({ at: row, record }))
      .slice(at + 1, titles[block + 1])
      .filter(({ record }) => !isBlankRecord(record));
    return { month: monthInTitle(records.slice(titles[block], at)), rows };
  });
}

/** The month that the year and period of a row say; `undefined` where they do not. */
export function monthOfRow({ record }: ReturnRow, columns: ReturnColumns): Period | undefined {
  const year = parseFinancialYear(record[columns.year] ?? '');
  const month = parseMonthName(record[columns.month] ?? '');
  if (year === undefined || month === undefined) return undefined;
  return { start: monthIndex(month >= 4 ? year : year + 1, month), months: 1 };
}

function isHeader(record: readonly string[], { area, value }: ReturnColumns): boolean {
  return normaliseName(record[area] ?? '') === 'org_code' && normaliseName(record[value] ?? '') === measureName;
}

// Where the titles above a header start, behind the rows and footnotes of the file before.
function titleOf(records: Table['records'], after: number, header: number): number {
  for (let at = header - 1; at > after; at--) {
    if (records[at]?.some((cell) => cell.trim().toLowerCase() === 'title:')) return at;
  }
  return header;
}

function monthInTitle(titles: Table['records']): Period | undefined {
  for (const record of titles) {
    const at = record.findIndex((cell) => cell.trim().toLowerCase() === 'period:');
    const reading = at < 0 ? undefined : readPeriod(record[at + 1] ?? '');
    if (reading?.kind === 'period' && reading.period.months === 1) return reading.period;
  }
  return undefined;
}
