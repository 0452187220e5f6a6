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
    const { header, locator, records } = table;
    const reader = new RowReader(locator, options);
    const [yearColumn, monthColumn, areaColumn, nameColumn, valueColumn] = [
      'year',
      'period',
      'org_code',
      'org_name',
      measure,
    ].map((name) => header.normalised.indexOf(name)) as [number, number, number, number, number];
    const month = monthOfFile(table, yearColumn, monthColumn);
    const extract = { observations: [] as Observation[], totals: [] as ControlTotal[], findings: [] as Finding[] };
    if (month === undefined) {
      reader.problems.push(
        problem('VM230', { text: 'no month in the rows above the header' }, locator.place(header.row)),
      );
      return { ...extract, problems: reader.problems };
    }
    const oddYears: { row: number; text: string }[] = [];
    for (let row = header.row + 1; row < records.length; row++) {
      const record = records[row] ?? [];
      if (isBlankRecord(record)) continue;
      const code = (record[areaColumn] ?? '').trim();
      const rest = { period: month, quantity: 'emergency_admissions', group: 'all', source: locator, row } as const;
      if (code === '' && !isEnglandRow(record, nameColumn)) {
        extract.findings.push(...footnote(record, month, table, row));
        continue;
      }
      const area = code === '' ? undefined : reader.area(code, row, areaColumn);
      const saysMonth = parseMonthName(record[monthColumn] ?? '');
      if (saysMonth !== calendarMonthOf(month.start)) {
        reader.refuse('VM230', { text: record[monthColumn] ?? '' }, row, monthColumn);
      }
      const said = { kind: 'period', from: record[monthColumn] ?? '', why: 'the month of the file' } as const;
      options.changes?.cell(locator, row, monthColumn, { ...said, to: formatTidyPeriod(month) });
      const year = record[yearColumn] ?? '';
      if (parseFinancialYear(year) !== financialYearOf(month.start)) oddYears.push({ row, text: year.trim() });
      const value = reader.count(record[valueColumn] ?? '', row, valueColumn);
      if (value === undefined) continue;
      if (area !== undefined) extract.observations.push({ ...rest, area, value, column: valueColumn });
      else if (typeof value === 'number') extract.totals.push({ ...rest, value, column: valueColumn });
    }
    const first = oddYears[0];
    if (first !== undefined) {
      const used = `${formatMonth(month.start)}, from the rows above the header`;
      const place = locator.place(first.row, yearColumn);
      extract.findings.push(finding('VM306', 'note', { text: first.text, used }, { count: oddYears.length, place }));
    }
    const column = header.names[valueColumn]?.trim() ?? '';
    extract.findings.push(
      finding(
        'VM307',
        'warning',
        { column, metric: 'emergency_admissions' },
        { place: locator.place(header.row, valueColumn) },
      ),
      ...reader.markFindings(),
    );
    return { ...extract, problems: reader.problems };
  },
};

function isEnglandRow(record: readonly string[], nameColumn: number): boolean {
  return (record[nameColumn] ?? '').trim().toLowerCase() === 'england';
}

// The title's month is the file's; the year column has been filled by dragging in some files (2017-19, 2017-20, …).
function monthOfFile(table: Table, yearColumn: number, monthColumn: number): Period | undefined {
  const { header, records } = table;
  for (const record of records.slice(0, header.row)) {
    const at = record.findIndex((cell) => cell.trim().toLowerCase() === 'period:');
    const reading = at < 0 ? undefined : readPeriod(record[at + 1] ?? '');
    if (reading?.kind === 'period' && reading.period.months === 1) return reading.period;
  }
  const first = records.slice(header.row + 1).find((record) => !isBlankRecord(record)) ?? [];
  const year = parseFinancialYear(first[yearColumn] ?? '');
  const month = parseMonthName(first[monthColumn] ?? '');
  if (year === undefined || month === undefined) return undefined;
  return { start: monthIndex(month >= 4 ? year : year + 1, month), months: 1 };
}

function footnote(record: readonly string[], month: Period, table: Table, row: number): Finding[] {
  const text = record
    .map((cell) => cell.trim())
    .filter((cell) => cell !== '')
    .join(' ');
  if (/^notes?:?$/i.test(text)) return [];
  const period = formatMonth(month.start);
  // Notes on referrals or elective care say nothing of emergency admissions.
  const matters = /did not submit|non[ -]?elective|all data items/i.test(text);
  return [finding('VM305', matters ? 'warning' : 'note', { text, period }, { place: table.locator.place(row) })];
}
