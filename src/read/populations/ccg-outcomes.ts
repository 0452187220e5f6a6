import type { PopulationCount } from '../../domain/counts/observation.js';
import { isCcgOutcomes, outcomesRows } from '../ccg-outcomes-rows.js';
import type { PopulationExtract, PopulationLayout } from '../population-layout.js';
import { RowFilter } from '../rows/row-filter.js';
import { RowReader } from '../rows/row-reader.js';
import { readPersons } from './persons.js';

/** The Denominator of an indicator of the CCG Outcomes Indicator Set. */
export const ccgOutcomesPopulation: PopulationLayout = {
  description: 'CCG Outcomes Indicator Set CSV (NHS Digital): Denominator of the rows with Breakdown = CCG',

  recognises: (header) => isCcgOutcomes(header) && header.normalised.includes('denominator'),

  read(table, options): PopulationExtract {
    const { header, locator, records } = table;
    const reader = new RowReader(locator, options);
    const filter = new RowFilter(table, options);
    const column = header.normalised.indexOf('denominator');
    const counts: PopulationCount[] = [];
    for (const { row, area: text, areaColumn, period: time, periodColumn } of outcomesRows(table, filter, false)) {
      const area = reader.area(text, row, areaColumn);
      const period = reader.period(time, row, periodColumn);
      const value = readPersons(records[row]?.[column] ?? '', row, column, reader, options);
      if (area === undefined || period === undefined || value === undefined) continue;
      counts.push({ area, period, group: 'all', value, source: locator, row, column });
    }
    return { counts, findings: filter.findings(), problems: reader.problems };
  },
};
