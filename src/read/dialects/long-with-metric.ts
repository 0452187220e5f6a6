import { nearest } from '../../domain/common/spelling.js';
import { type Observation, quantities } from '../../domain/counts/observation.js';
import type { ProblemFacts } from '../../domain/problems/problem-facts.js';
import { parseQuantity } from '../cells/parse-quantity.js';
import { hasPeriod, periodColumn } from '../cells/period-column.js';
import { hasUnit, unitColumn } from '../cells/unit-column.js';
import type { Dialect } from '../dialect.js';
import { plainMetrics } from '../plain/plain-metrics.js';
import { isBlankRecord, RowReader } from '../rows/row-reader.js';
import type { Extract } from '../table/extract.js';
import { type Header, normaliseName, quantityColumns } from '../table/header.js';

/** One row for each area, period and quantity, which a column names. */
export const longWithMetric: Dialect = {
  description: 'long with metric: area_code, period, metric, value[, population_group]',

  recognises(header: Header): boolean {
    const { columns } = header;
    const named = hasUnit(header) && columns.has('metric') && columns.has('value');
    return named && hasPeriod(header) && quantityColumns(header).length === 0;
  },

  byColumn: plainMetrics,

  read(table, options): Extract {
    const { header, locator, records } = table;
    const reader = new RowReader(locator, options);
    const unit = unitColumn(header, reader);
    const [metricColumn = 0, valueColumn = 0] = [header.columns.get('metric'), header.columns.get('value')];
    const groupColumn = header.columns.get('population_group');
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
      const metric = record[metricColumn] ?? '';
      const quantity = parseQuantity(metric);
      if (quantity === undefined) {
        reader.refuse('VM233', () => unknownMeasure(metric), row, metricColumn);
      }
      const value = reader.count(record[valueColumn] ?? '', row, valueColumn);
      if (area === undefined || period === undefined || group === undefined) continue;
      if (quantity === undefined || value === undefined) continue;
      observations.push({ area, period, quantity, group, value, source: locator, row, column: valueColumn });
    }
    const findings = reader.markFindings();
    return { observations, totals: [], findings, problems: reader.problems, ...unit.ofPractices };
  },
};

function unknownMeasure(text: string): ProblemFacts['VM233'] {
  const suggestion = nearest(normaliseName(text), quantities);
  return { text, known: quantities, ...(suggestion === undefined ? {} : { suggestion }) };
}
