import type { Observation } from '../../domain/counts/observation.js';
import { parseQuantity } from '../cells/parse-quantity.js';
import { hasPeriod, periodColumn } from '../cells/period-column.js';
import { hasUnit, unitColumn } from '../cells/unit-column.js';
import type { Dialect } from '../dialect.js';
import { plainActivity } from '../plain/plain-activity.js';
import { isBlankRecord, RowReader } from '../rows/row-reader.js';
import type { Extract } from '../table/extract.js';
import { type Header, quantityColumns } from '../table/header.js';

/** One row for each area and period, one column for each quantity. The layout we recommend. */
export const tidy: Dialect = {
  description: 'tidy long: area_code, period, emergency_admissions, emergency_bed_days[, population_group]',

  recognises(header: Header): boolean {
    return hasUnit(header) && hasPeriod(header) && quantityColumns(header).length > 0;
  },

  byColumn: plainActivity,

  read(table, options): Extract {
    const { header, locator, records } = table;
    const reader = new RowReader(locator, options);
    const unit = unitColumn(header, reader);
    const groupColumn = header.columns.get('population_group');
    const counted = quantityColumns(header);
    const ownMeasure = measureCheck(header, reader);
    const time = periodColumn(table, options);
    if (time?.problem !== undefined) reader.problems.push(time.problem);
    const observations: Observation[] = [];
    for (let row = header.row + 1; row < records.length && time !== undefined; row++) {
      const record = records[row] ?? [];
      if (isBlankRecord(record) || !reader.hasAllCells(record, header.names.length, row)) continue;
      const area = unit.read(record, row);
      const period = reader.period(time.read(record), row, time.column);
      if (period !== undefined) unit.during(period);
      const group = groupColumn === undefined ? 'all' : reader.group(record[groupColumn] ?? '', row, groupColumn);
      ownMeasure(record, row);
      for (const { quantity, column } of counted) {
        const value = reader.count(record[column] ?? '', row, column);
        if (area === undefined || period === undefined || group === undefined || value === undefined) continue;
        observations.push({ area, period, quantity, group, value, source: locator, row, column });
      }
    }
    const findings = reader.markFindings();
    return { observations, totals: [], findings, problems: reader.problems, ...unit.ofPractices };
  },
};

// Where a column names measures too, a count of another one must not be taken for the one of its column.
function measureCheck(header: Header, reader: RowReader): (record: readonly string[], row: number) => void {
  const at = header.columns.get('metric');
  if (at === undefined) return () => {};
  const read = quantityColumns(header);
  const counted = read.map(({ quantity }) => quantity);
  const column = header.names[read[0]?.column ?? 0]?.trim() ?? '';
  return (record, row) => {
    const text = record[at] ?? '';
    const quantity = parseQuantity(text);
    if (quantity !== undefined && !counted.includes(quantity))
      reader.refuse('VM217', { text, counted, column }, row, at);
  };
}
