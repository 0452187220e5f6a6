import type { PopulationCount } from '../../domain/counts/observation.js';
import { parseFinancialYear, withoutMarker } from '../../domain/time/parse-period.js';
import { financialYearPeriod, type Period } from '../../domain/time/period.js';
import { areaCell } from '../cells/unit-column.js';
import type { PopulationExtract, PopulationLayout } from '../population-layout.js';
import { RowFilter } from '../rows/row-filter.js';
import { isBlankRecord, RowReader } from '../rows/row-reader.js';
import type { Header } from '../table/header.js';
import { sexColumn } from './age-columns.js';
import { readPersons } from './persons.js';
import { readYear } from './read-year.js';
import { addSexes, sexIn } from './sexes.js';

/** One row for each area and one column for each year. */
export const wideYearsPopulation: PopulationLayout = {
  description: 'wide: area_code, area_name, then a column for each year',

  recognises(header: Header): boolean {
    return header.columns.has('area') && !header.columns.has('population') && yearColumns(header).length > 0;
  },

  read(table, options): PopulationExtract {
    const { header, locator, records } = table;
    const reader = new RowReader(locator, options);
    const areaColumn = areaCell(header.columns);
    const groupColumn = header.columns.get('population_group');
    const years = yearColumns(header);
    const sex = sexColumn(header, options.columns);
    const filter = new RowFilter(table, options);
    const counts: (PopulationCount & { readonly of: string })[] = [];
    for (let row = header.row + 1; row < records.length; row++) {
      const record = records[row] ?? [];
      if (isBlankRecord(record) || !reader.hasAllCells(record, header.names.length, row)) continue;
      const areaAt = areaColumn(record);
      const area = reader.area(record[areaAt] ?? '', row, areaAt);
      const group = groupColumn === undefined ? 'all' : reader.group(record[groupColumn] ?? '', row, groupColumn);
      for (const { period, column } of years) {
        const persons = readPersons(record[column] ?? '', row, column, reader, options);
        if (area === undefined || group === undefined || persons === undefined) continue;
        counts.push({
          area,
          period,
          group,
          value: persons,
          source: locator,
          row,
          column,
          of: sexIn(record[sex ?? -1]),
        });
      }
    }
    return { counts: addSexes(counts, filter), findings: filter.findings(), problems: reader.problems };
  },
};

function yearColumns(header: Header): readonly { readonly period: Period; readonly column: number }[] {
  return header.names.flatMap((written, column) => {
    const name = withoutMarker(written.trim());
    const year = parseFinancialYear(name);
    const period = readYear(name) ?? (year === undefined ? undefined : financialYearPeriod(year));
    return period === undefined ? [] : [{ period, column }];
  });
}
