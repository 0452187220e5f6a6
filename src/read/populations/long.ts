import type { PopulationCount } from '../../domain/counts/observation.js';
import type { ReadOptions } from '../../domain/settings.js';
import { hasPeriod, periodColumn } from '../cells/period-column.js';
import { hasUnit, type PracticesTold, unitColumn } from '../cells/unit-column.js';
import { plainPopulation } from '../plain/plain-population.js';
import type { PopulationExtract, PopulationLayout } from '../population-layout.js';
import { RowFilter } from '../rows/row-filter.js';
import { isBlankRecord, RowReader } from '../rows/row-reader.js';
import type { Table } from '../table/extract.js';
import type { Header } from '../table/header.js';
import { ageColumn, sexColumn } from './age-columns.js';
import { readPersons } from './persons.js';
import { readYear } from './read-year.js';
import { addSexes, sexIn } from './sexes.js';

/** Whether a table has an area, a population and a period in each row, by age or not. */
export function isLongPopulation(header: Header): boolean {
  const isListExtract = header.normalised.includes('extract_date');
  return hasUnit(header) && header.columns.has('population') && hasPeriod(header) && !isListExtract;
}

/** One row for each area and year (2014 means 2014/15), quarter or month. */
export const longPopulation: PopulationLayout = {
  description: 'area_code, year (2014 for 2014/15), population[, sex][, population_group]; or a month or period column',

  recognises: (header: Header): boolean => isLongPopulation(header) && ageColumn(header) === undefined,

  byColumn: plainPopulation,

  read(table, options): PopulationExtract {
    const reader = new RowReader(table.locator, options);
    const sex = sexColumn(table.header, options.columns);
    if (sex === undefined) {
      const { rows, ...unit } = readLongRows(table, reader, options, () => ({}));
      return { counts: rows, problems: reader.problems, ...unit };
    }
    const filter = new RowFilter(table, options);
    const { rows, ...unit } = readLongRows(table, reader, options, (record) => ({ of: sexIn(record[sex]) }));
    return { counts: addSexes(rows, filter), findings: filter.findings(), problems: reader.problems, ...unit };
  },
};

/**
 * The people of each row that is understood, with what its other cells say.
 *
 * @param readOthers what else a row says; `undefined`, and noted, where that is not understood
 */
export function readLongRows<T extends object>(
  table: Table,
  reader: RowReader,
  options: ReadOptions,
  readOthers: (record: readonly string[], row: number) => T | undefined,
): PracticesTold & {
  readonly rows: readonly (PopulationCount & T)[];
} {
  const { header, locator: source, records } = table;
  const unit = unitColumn(header, reader);
  const [groupColumn, column] = [header.columns.get('population_group'), header.columns.get('population') ?? 0];
  const time = periodColumn(table, options);
  if (time?.problem !== undefined) reader.problems.push(time.problem);
  const rows: (PopulationCount & T)[] = [];
  for (let row = header.row + 1; row < records.length && time !== undefined; row++) {
    const record = records[row] ?? [];
    if (isBlankRecord(record) || !reader.hasAllCells(record, header.names.length, row)) continue;
    const area = unit.read(record, row);
    const text = time.read(record);
    const period = readYear(text.text) ?? reader.period(text, row, time.column);
    if (period !== undefined) unit.during(period);
    const group = groupColumn === undefined ? 'all' : reader.group(record[groupColumn] ?? '', row, groupColumn);
    const others = readOthers(record, row);
    const value = readPersons(record[column] ?? '', row, column, reader, options);
    if (area === undefined || period === undefined || group === undefined) continue;
    if (unit.ofPractices.areaTotals.has(row)) continue;
    if (others === undefined || value === undefined) continue;
    rows.push({ area, period, group, value, source, row, column, ...others });
  }
  return { rows, ...unit.ofPractices };
}
