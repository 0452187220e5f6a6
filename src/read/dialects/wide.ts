import { type Observation, quantities } from '../../domain/counts/observation.js';
import type { ReadOptions } from '../../domain/settings.js';
import { readPeriod } from '../../domain/time/parse-period.js';
import type { Period } from '../../domain/time/period.js';
import { monthsOfDates, settlePeriod } from '../cells/date-grain.js';
import { measureOf } from '../cells/measure-of.js';
import { parseQuantity } from '../cells/parse-quantity.js';
import { hasUnit, unitColumn } from '../cells/unit-column.js';
import type { Dialect } from '../dialect.js';
import { RowFilter } from '../rows/row-filter.js';
import { isBlankRecord, RowReader } from '../rows/row-reader.js';
import type { Extract, Table } from '../table/extract.js';
import { type Header, quantityColumns } from '../table/header.js';

/** One row for each area and one column for each period; one quantity a file, or a metric column. */
export const wide: Dialect = {
  description: 'wide: area_code, area_name, then a column for each period; one quantity a file',

  recognises(header: Header): boolean {
    return hasUnit(header) && quantityColumns(header).length === 0 && periodNames(header).length >= 2;
  },

  read(table, options): Extract {
    const { header, locator, records } = table;
    const reader = new RowReader(locator, options);
    const filter = new RowFilter(table, options);
    const unit = unitColumn(header, reader);
    const metricColumn = header.columns.get('metric');
    const groupColumn = header.columns.get('population_group');
    const measure = metricColumn === undefined ? measureOf(table, options) : undefined;
    reader.problems.push(...(measure?.problems ?? []));
    const whole = measure?.quantity;
    const columns = periodColumns(table, reader, options);
    const observations: Observation[] = [];
    for (let row = header.row + 1; row < records.length; row++) {
      const record = records[row] ?? [];
      if (isBlankRecord(record) || !reader.hasAllCells(record, header.names.length, row)) continue;
      if (isHeading(record)) {
        filter.drop(row, 'a heading alone');
        continue;
      }
      const area = unit.read(record, row);
      const group = groupColumn === undefined ? 'all' : reader.group(record[groupColumn] ?? '', row, groupColumn);
      const quantity = metricColumn === undefined ? whole : parseQuantity(record[metricColumn] ?? '');
      if (metricColumn !== undefined && quantity === undefined) {
        reader.refuse('VM233', { text: record[metricColumn] ?? '', known: quantities }, row, metricColumn);
      }
      for (const { period, column } of columns) {
        const value = reader.count(record[column] ?? '', row, column);
        if (area === undefined || group === undefined || quantity === undefined || value === undefined) continue;
        // A row of each area that a practice was in has no number for the time of the others.
        if (value !== '[x]') unit.during(period);
        observations.push({ area, period, quantity, group, value, source: locator, row, column });
      }
    }
    const findings = [...(measure?.findings ?? []), ...filter.findings(), ...reader.markFindings()];
    return { observations, totals: [], findings, problems: reader.problems, ...unit.ofPractices };
  },
};

// A year or a word for periods, above the rows or the columns that it is of: 2017/18,,,
function isHeading(record: readonly string[]): boolean {
  const filled = record.filter((cell) => cell.trim() !== '');
  return filled.length === 1 && readPeriod(filled[0] ?? '').kind !== 'unknown';
}

function periodNames(header: Header): readonly number[] {
  return header.names.flatMap((name, column) => (readPeriod(name).kind === 'unknown' ? [] : [column]));
}

function periodColumns(
  { header, locator }: Table,
  reader: RowReader,
  options: ReadOptions,
): readonly { readonly period: Period; readonly column: number }[] {
  const columns = periodNames(header);
  const dates = columns.map((column) => readPeriod(header.names[column] ?? ''));
  const days = dates.flatMap((reading) => (reading.kind === 'date' ? [reading.month] : []));
  const said = days.length < dates.length ? 'month' : undefined;
  const { months, problem: unclear } = monthsOfDates(days, said, { place: locator.place(header.row) });
  if (unclear !== undefined) reader.problems.push(unclear);
  return columns.flatMap((column, at) => {
    const found = dates[at];
    if (found === undefined) return [];
    const settled = settlePeriod(found, months, options.quarters);
    const period = reader.period({ text: header.names[column] ?? '', reading: settled }, header.row, column);
    return period === undefined ? [] : [{ period, column }];
  });
}
