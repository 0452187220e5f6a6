import { type Finding, finding } from '../../domain/finding.js';
import type { ControlTotal, Observation } from '../../domain/observation.js';
import { parseFinancialYear, parseMonthName, readPeriod } from '../../domain/parse-period.js';
import {
  calendarMonthOf,
  financialYearOf,
  formatMonth,
  formatTidyPeriod,
  monthIndex,
  type Period,
} from '../../domain/period.js';
import { problem } from '../../domain/problem.js';
import type { Dialect } from '../dialect.js';
import type { Extract, Table } from '../extract.js';
import type { Header } from '../header.js';
import { isBlankRecord, RowReader } from '../row-reader.js';

const measure = 'total_non_elective_g_a_admissions_ffces';
const quantity = 'emergency_admissions';

/**
 * NHS England's Monthly Activity Return by commissioner, as published: title rows above the header, an
 * England row that the others must add to, a blank row, one row for each area, footnotes below.
 * Its non-elective admissions stand for emergency admissions, and every output says so.
 */
export const monthlyActivityReturn: Dialect = {
  description: 'NHS England Monthly Activity Return, commissioner level, as published (one month a file)',

  recognises(header: Header): boolean {
    return ['year', 'period', 'org_code', measure].every((name) => header.normalised.includes(name));
  },

  read(table, options): Extract {
    const reader = new RowReader(table.locator, options);
    const columns = columnsOf(table.header);
    const month = monthOfFile(table, columns);
    if (month === undefined) return withoutMonth(table);
    const rows = filledRows(table);
    const ofAreas = rows.filter((row) => isOfArea(row, columns));
    const observations: Observation[] = [];
    const totals: ControlTotal[] = [];
    for (const row of ofAreas) {
      const { area, value } = readRow(row, columns, month, reader);
      const { locator: source } = table;
      const rest = { period: month, quantity, group: 'all', source, row: row.at, column: columns.value } as const;
      if (value === undefined) continue;
      if (area !== undefined) observations.push({ ...rest, area, value });
      else if (typeof value === 'number') totals.push({ ...rest, value });
    }
    const findings = [
      ...rows.filter((row) => !isOfArea(row, columns)).flatMap((row) => footnote(row, month, table)),
      ...otherYears(ofAreas, columns, month, table),
      standIn(table, columns),
      ...reader.markFindings(),
    ];
    return { observations, totals, findings, problems: reader.problems };
  },
};

interface Columns {
  readonly year: number;
  readonly month: number;
  readonly area: number;
  readonly name: number;
  readonly value: number;
}

interface Row {
  /** Its index in the file. */
  readonly at: number;
  readonly record: readonly string[];
}

function columnsOf({ normalised }: Header): Columns {
  return {
    year: normalised.indexOf('year'),
    month: normalised.indexOf('period'),
    area: normalised.indexOf('org_code'),
    name: normalised.indexOf('org_name'),
    value: normalised.indexOf(measure),
  };
}

function withoutMonth({ header, locator }: Table): Extract {
  const facts = { text: 'no month in the rows above the header' };
  const problems = [problem('VM230', facts, locator.place(header.row))];
  return { observations: [], totals: [], findings: [], problems };
}

function filledRows({ header, records }: Table): Row[] {
  return records
    .map((record, at) => ({ at, record }))
    .filter(({ at, record }) => at > header.row && !isBlankRecord(record));
}

/** Whether a row counts an area or England, which has a name alone; the others are footnotes. */
function isOfArea({ record }: Row, columns: Columns): boolean {
  return codeIn(record, columns) !== '' || (record[columns.name] ?? '').trim().toLowerCase() === 'england';
}

function codeIn(record: readonly string[], { area }: Columns): string {
  return (record[area] ?? '').trim();
}

/** The area, which England has none of, and the count, where both are understood. */
function readRow({ at, record }: Row, columns: Columns, month: Period, reader: RowReader) {
  const code = codeIn(record, columns);
  const area = code === '' ? undefined : reader.area(code, at, columns.area);
  const text = record[columns.month] ?? '';
  if (parseMonthName(text) !== calendarMonthOf(month.start)) reader.refuse('VM230', { text }, at, columns.month);
  reader.note(at, columns.month, 'period', text, formatTidyPeriod(month), 'the month of the file');
  const value = reader.count(record[columns.value] ?? '', at, columns.value);
  return { area, value };
}

function otherYears(rows: readonly Row[], columns: Columns, month: Period, { locator }: Table): Finding[] {
  const yearIn = ({ record }: Row): string => record[columns.year] ?? '';
  const other = rows.filter((row) => parseFinancialYear(yearIn(row)) !== financialYearOf(month.start));
  const [first] = other;
  if (first === undefined) return [];
  const facts = { text: yearIn(first).trim(), used: `${formatMonth(month.start)}, from the rows above the header` };
  const place = locator.place(first.at, columns.year);
  return [finding('VM306', 'note', facts, { count: other.length, place })];
}

function standIn({ header, locator }: Table, { value }: Columns): Finding {
  const facts = { column: header.names[value]?.trim() ?? '', metric: quantity };
  return finding('VM307', 'warning', facts, { place: locator.place(header.row, value) });
}

// The title's month is the file's; the year column has been filled by dragging in some files (2017-19, 2017-20, …).
function monthOfFile({ header, records }: Table, columns: Columns): Period | undefined {
  for (const record of records.slice(0, header.row)) {
    const at = record.findIndex((cell) => cell.trim().toLowerCase() === 'period:');
    const reading = at < 0 ? undefined : readPeriod(record[at + 1] ?? '');
    if (reading?.kind === 'period' && reading.period.months === 1) return reading.period;
  }
  const first = records.slice(header.row + 1).find((record) => !isBlankRecord(record)) ?? [];
  const year = parseFinancialYear(first[columns.year] ?? '');
  const month = parseMonthName(first[columns.month] ?? '');
  if (year === undefined || month === undefined) return undefined;
  return { start: monthIndex(month >= 4 ? year : year + 1, month), months: 1 };
}

function footnote({ at, record }: Row, month: Period, { locator }: Table): Finding[] {
  const text = record
    .map((cell) => cell.trim())
    .filter((cell) => cell !== '')
    .join(' ');
  if (/^notes?:?$/i.test(text)) return [];
  const period = formatMonth(month.start);
  // Notes on referrals or elective care say nothing of emergency admissions.
  const matters = /did not submit|non[ -]?elective|all data items/i.test(text);
  return [finding('VM305', matters ? 'warning' : 'note', { text, period }, { place: locator.place(at) })];
}
