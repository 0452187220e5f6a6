import type { PopulationCount } from '../../domain/observation.js';
import { hasPeriod } from '../dialects/tidy.js';
import type { Header } from '../header.js';
import { periodColumn } from '../period-column.js';
import type { PopulationExtract, PopulationLayout } from '../population-layout.js';
import { isBlankRecord, RowReader } from '../row-reader.js';
import { hasUnit, unitColumn } from '../unit-column.js';
import { ageColumn } from './age-columns.js';
import { readPersons, readYear } from './persons.js';

/** Whether a table has an area, a population and a period in each row, by age or not. */
export function isLongPopulation(header: Header): boolean {
  const isListExtract = header.normalised.includes('extract_date');
  return hasUnit(header) && header.columns.has('population') && hasPeriod(header) && !isListExtract;
}

/** One row for each area and year (2014 means 2014/15), quarter or month. */
export const longPopulation: PopulationLayout = {
  description: 'area_code, year (2014 for 2014/15), population[, population_group]; or a month or period column',

  recognises: (header: Header): boolean => isLongPopulation(header) && ageColumn(header) === undefined,

  read(table, options): PopulationExtract {
    const { header, locator, records } = table;
    const reader = new RowReader(locator, options);
    const unit = unitColumn(header, reader);
    const groupColumn = header.columns.get('population_group');
    const valueColumn = header.columns.get('population') ?? 0;
    const time = periodColumn(table, options);
    if (time?.problem !== undefined) reader.problems.push(time.problem);
    const counts: PopulationCount[] = [];
    for (let row = header.row + 1; row < records.length && time !== undefined; row++) {
      const record = records[row] ?? [];
      if (isBlankRecord(record) || !reader.hasAllCells(record, header.names.length, row)) continue;
      const area = unit.read(record, row);
      const text = time.read(record);
      const period = readYear(text.text) ?? reader.period(text, row, time.column);
      const group = groupColumn === undefined ? 'all' : reader.group(record[groupColumn] ?? '', row, groupColumn);
      const persons = readPersons(record[valueColumn] ?? '', row, valueColumn, reader, options);
      if (area === undefined || period === undefined || group === undefined || persons === undefined) continue;
      counts.push({ area, period, group, value: persons, source: locator, row, column: valueColumn });
    }
    return { counts, problems: reader.problems, practiceAreas: unit.practiceAreas };
  },
};
