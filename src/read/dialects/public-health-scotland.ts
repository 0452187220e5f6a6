import type { Observation } from '../../domain/counts/observation.js';
import { finding } from '../../domain/problems/finding.js';
import { periodColumn } from '../cells/period-column.js';
import type { Dialect } from '../dialect.js';
import { RowFilter } from '../rows/row-filter.js';
import { isBlankRecord, RowReader } from '../rows/row-reader.js';
import type { Extract, Table } from '../table/extract.js';
import type { Header } from '../table/header.js';

const counted = [
  { name: 'stays', quantity: 'emergency_admissions' },
  { name: 'lengthofstay', quantity: 'emergency_bed_days' },
] as const;

/**
 * Inpatient activity by health board as Public Health Scotland publishes it: emergency stays stand for emergency
 * admissions and their length of stay for bed days. A quarter is one of the calendar year there.
 */
export const publicHealthScotland: Dialect = {
  description: 'Public Health Scotland inpatient CSV: Stays and LengthOfStay of emergency inpatients by health board',

  recognises({ normalised, columns }: Header): boolean {
    const board = ['hb', 'hbr', 'hbt'].some((name) => normalised.includes(name));
    const time = columns.has('quarter') || columns.has('year') || columns.has('month');
    return board && time && normalised.includes('admissiontype') && normalised.includes('stays');
  },

  read(table, options): Extract {
    const { header, locator, records } = table;
    const reader = new RowReader(locator, options);
    const filter = new RowFilter(table, options);
    const time = periodColumn(table, { quarters: 'calendar', ...options });
    if (time?.problem !== undefined) reader.problems.push(time.problem);
    const area = header.normalised.findIndex((name) => /^hb[rt]?$/.test(name));
    const columns = counted.flatMap(({ name, quantity }) => {
      const column = header.normalised.indexOf(name);
      return column < 0 ? [] : [{ column, quantity, mark: header.normalised.indexOf(`${name}qf`) }];
    });
    const observations: Observation[] = [];
    for (let row = header.row + 1; row < records.length && time !== undefined; row++) {
      const record = records[row] ?? [];
      if (isBlankRecord(record) || !reader.hasAllCells(record, header.names.length, row)) continue;
      const why = whyNotUsed(record, header, area);
      if (why !== undefined) {
        filter.drop(row, why);
        continue;
      }
      const code = reader.area(record[area] ?? '', row, area);
      const period = reader.period(time.read(record), row, time.column);
      for (const { column, quantity, mark } of columns) {
        const value = reader.count(countText(record[column] ?? '', record[mark] ?? ''), row, column, record[column]);
        if (code === undefined || period === undefined || value === undefined) continue;
        observations.push({ area: code, period, quantity, group: 'all', value, source: locator, row, column });
      }
    }
    if (time?.problem === undefined)
      reader.problems.push(...filter.noneLeft(observations, 'emergency inpatients of all ages and sexes'));
    const findings = [standsFor(table, columns), ...filter.findings(), ...reader.markFindings()];
    return { observations, totals: [], findings, problems: reader.problems };
  },
};

function whyNotUsed(record: readonly string[], { normalised }: Header, area: number): string | undefined {
  const cell = (name: string): string => (record[normalised.indexOf(name)] ?? '').trim();
  if (!/^emergency/i.test(cell('admissiontype'))) return 'not an emergency admission';
  if (cell('location') !== '' && cell('location') !== record[area]?.trim()) return 'a hospital of a board';
  const parts = ['sex', 'age', 'agegroup', 'specialty', 'specialtyname', 'simd', 'significantfacility'];
  return parts.some((name) => !/^(?:all\b.*|persons|)$/i.test(cell(name)))
    ? 'a part of the people of a board'
    : undefined;
}

// A qualifier says why a cell is empty: c hidden, and : or x not there.
function countText(count: string, mark: string): string {
  return count.trim() === '' && mark.trim().toLowerCase() === 'c' ? '[c]' : count;
}

function standsFor(table: Table, columns: readonly { readonly column: number; readonly quantity: string }[]) {
  const { header, locator } = table;
  const column = columns.map((one) => header.names[one.column]?.trim()).join('" and "');
  const metric = columns.map((one) => one.quantity).join(' and ');
  const facts = { column, metric, publisher: 'Public Health Scotland' } as const;
  return finding('VM307', 'warning', facts, { place: locator.place(header.row, columns[0]?.column) });
}
