import type { PopulationCount } from '../../domain/counts/observation.js';
import { periodColumn } from '../cells/period-column.js';
import { everyoneRows, isFingertips } from '../fingertips-rows.js';
import type { PopulationExtract, PopulationLayout } from '../population-layout.js';
import { RowFilter } from '../rows/row-filter.js';
import { RowReader } from '../rows/row-reader.js';
import { readPersons } from './persons.js';

/** The Denominator of a Fingertips API CSV; the same one beside several indicators is taken once. */
export const fingertipsPopulation: PopulationLayout = {
  description: 'Fingertips API CSV: Denominator of Sex = Persons, Age = All ages',

  recognises: isFingertips,

  read(table, options): PopulationExtract {
    const { locator, records } = table;
    const reader = new RowReader(locator, options);
    const filter = new RowFilter(table, options);
    const { rows, column, problems } = everyoneRows(table, filter, 'population');
    const time = periodColumn(table, options);
    reader.problems.push(...problems, ...(time?.problem === undefined ? [] : [time.problem]));
    const [areaColumn = 0, valueColumn = 0] = [column('area_code'), column('denominator')];
    const counts: PopulationCount[] = [];
    const seen = new Set<string>();
    for (const row of rows) {
      const record = records[row] ?? [];
      const area = reader.area(record[areaColumn] ?? '', row, areaColumn);
      const period = time === undefined ? undefined : reader.period(time.read(record), row, time.column);
      const value = readPersons(record[valueColumn] ?? '', row, valueColumn, reader, options);
      if (area === undefined || period === undefined || value === undefined) continue;
      const key = `${area}|${period.start}|${period.months}|${value}`;
      if (seen.has(key)) continue;
      seen.add(key);
      counts.push({ area, period, group: 'all', value, source: locator, row, column: valueColumn });
    }
    return { counts, findings: filter.findings(), problems: reader.problems };
  },
};
