import type { ControlTotal, Observation } from '../../domain/counts/observation.js';
import { type Finding, finding } from '../../domain/problems/finding.js';
import { parseFinancialYear, parseMonthName } from '../../domain/time/parse-period.js';
import {
  calendarMonthOf,
  financialYearOf,
  formatMonth,
  formatTidyPeriod,
  type Period,
} from '../../domain/time/period.js';
import type { Dialect } from '../dialect.js';
import { RowReader } from '../rows/row-reader.js';
import type { Extract, Table } from '../table/extract.js';
import { footnote } from '../table/footnote.js';
import type { Header } from '../table/header.js';
import {
  blocksOfReturn,
  columnsOfReturn,
  measureName,
  monthOfRow,
  type ReturnBlock,
  type ReturnColumns,
  type ReturnRow,
} from './return-blocks.js';

const quantity = 'emergency_admissions';

/**
 * NHS England's Monthly Activity Return by commissioner, as published: title rows above the header, an
 * England row that the others must add to, a blank row, one row for each area, footnotes below.
 * Its non-elective admissions stand for emergency admissions, and every output says so.
 */
export const monthlyActivityReturn: Dialect = {
  description: 'NHS England Monthly Activity Return, commissioner level, as published (one month a file)',

  recognises(header: Header): boolean {
    return ['year', 'period', 'org_code', measureName].every((name) => header.normalised.includes(name));
  },

  readsNotes: true,

  read(table, options): Extract {
    const reader = new RowReader(table.locator, options);
    const columns = columnsOfReturn(table.header);
    const blocks = blocksOfReturn(table, columns);
    const counts = blocks.flatMap((block) => readBlock(block, columns, table, reader));
    const findings = [
      ...blocks.flatMap((block) => footnotes(block, columns, table)),
      ...blocks.flatMap((block) => otherYears(block, columns, table)),
      standIn(table, columns),
      ...reader.markFindings(),
    ];
    return {
      observations: counts.filter((count): count is Observation => 'area' in count),
      totals: counts.filter((count): count is ControlTotal => !('area' in count)),
      findings,
      problems: reader.problems,
    };
  },
};

// A row without an area is England's, the total that the others must add to.
function readBlock(
  block: ReturnBlock,
  columns: ReturnColumns,
  { locator: source }: Table,
  reader: RowReader,
): (Observation | ControlTotal)[] {
  return block.rows.flatMap((row): (Observation | ControlTotal)[] => {
    if (!isOfArea(row, columns)) return [];
    const { area, period, value } = readRow(row, columns, block, reader);
    if (value === undefined || period === undefined) return [];
    const rest = { period, quantity, group: 'all', source, row: row.at, column: columns.value } as const;
    if (area !== undefined) return [{ ...rest, area, value }];
    return typeof value === 'number' ? [{ ...rest, value }] : [];
  });
}

/** Whether a row counts an area or England, which has a name alone; the others are footnotes. */
function isOfArea({ record }: ReturnRow, columns: ReturnColumns): boolean {
  return codeIn(record, columns) !== '' || (record[columns.name] ?? '').trim().toLowerCase() === 'england';
}

function codeIn(record: readonly string[], { area }: ReturnColumns): string {
  return (record[area] ?? '').trim();
}

/** The area, which England has none of, the month and the count, where they are understood. */
function readRow(row: ReturnRow, columns: ReturnColumns, { month }: ReturnBlock, reader: RowReader) {
  const { at, record } = row;
  const code = codeIn(record, columns);
  const area = code === '' ? undefined : reader.area(code, at, columns.area);
  const period = monthIn(row, columns, month, reader);
  const value = reader.count(record[columns.value] ?? '', at, columns.value);
  return { area, period, value };
}

function monthIn(
  row: ReturnRow,
  columns: ReturnColumns,
  ofFile: Period | undefined,
  reader: RowReader,
): Period | undefined {
  const text = row.record[columns.month] ?? '';
  const month = parseMonthName(text);
  const period = ofFile ?? monthOfRow(row, columns);
  if (month === undefined || (ofFile !== undefined && month !== calendarMonthOf(ofFile.start))) {
    reader.refuse('VM230', { text }, row.at, columns.month);
  } else if (period === undefined) {
    reader.refuse('VM230', { text: row.record[columns.year] ?? '' }, row.at, columns.year);
  } else {
    reader.note(row.at, columns.month, 'period', text, formatTidyPeriod(period), 'the month of the file');
  }
  return period;
}

function otherYears({ month, rows }: ReturnBlock, columns: ReturnColumns, { locator }: Table): Finding[] {
  if (month === undefined) return [];
  const yearIn = ({ record }: ReturnRow): string => record[columns.year] ?? '';
  const other = rows.filter(
    (row) => isOfArea(row, columns) && parseFinancialYear(yearIn(row)) !== financialYearOf(month.start),
  );
  const [first] = other;
  if (first === undefined) return [];
  const facts = { text: yearIn(first).trim(), used: `${formatMonth(month.start)}, from the rows above the header` };
  const place = locator.place(first.at, columns.year);
  return [finding('VM306', 'note', facts, { count: other.length, place })];
}

function standIn({ header, locator }: Table, { value }: ReturnColumns): Finding {
  const facts = { column: header.names[value]?.trim() ?? '', metric: quantity };
  return finding('VM307', 'warning', facts, { place: locator.place(header.row, value) });
}

function footnotes({ month, rows }: ReturnBlock, columns: ReturnColumns, { locator }: Table): Finding[] {
  const last = rows.findLast((row) => isOfArea(row, columns));
  const period = month ?? (last === undefined ? undefined : monthOfRow(last, columns));
  return rows.flatMap((row) => {
    if (isOfArea(row, columns)) return [];
    const facts = { period: period === undefined ? 'no month' : formatMonth(period.start) };
    return footnote(row.record, locator.place(row.at), facts);
  });
}
