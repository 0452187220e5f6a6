import type { Observation } from '../../domain/counts/observation.js';
import { isCcgOutcomes, outcomesRows } from '../ccg-outcomes-rows.js';
import { measureOf } from '../cells/measure-of.js';
import type { Dialect } from '../dialect.js';
import { RowFilter } from '../rows/row-filter.js';
import { RowReader } from '../rows/row-reader.js';
import type { Extract } from '../table/extract.js';

/** An indicator of the CCG Outcomes Indicator Set: its Numerator by area. */
export const ccgOutcomes: Dialect = {
  description: 'CCG Outcomes Indicator Set CSV (NHS Digital): Numerator of the rows with Breakdown = CCG',

  recognises: isCcgOutcomes,

  read(table, options): Extract {
    const { header, locator, records } = table;
    const reader = new RowReader(locator, options);
    const filter = new RowFilter(table, options);
    const measure = measureOf(table, options, true);
    const { quantity } = measure;
    reader.problems.push(...measure.problems);
    const column = header.normalised.indexOf('numerator');
    const observations: Observation[] = [];
    for (const { row, area: text, areaColumn, period: time, periodColumn } of outcomesRows(table, filter, true)) {
      const area = reader.area(text, row, areaColumn);
      const period = reader.period(time, row, periodColumn);
      const value = reader.count(records[row]?.[column] ?? '', row, column);
      if (area === undefined || period === undefined || value === undefined || quantity === undefined) continue;
      observations.push({ area, period, quantity, group: 'all', value, source: locator, row, column });
    }
    reader.problems.push(...filter.noneLeft(observations, 'Breakdown = CCG'));
    const findings = [...measure.findings, ...filter.findings(), ...reader.markFindings()];
    return { observations, totals: [], findings, problems: reader.problems };
  },
};
