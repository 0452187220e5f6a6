import { type Observation, type Quantity, quantities } from '../../domain/counts/observation.js';
import { type Problem, problem } from '../../domain/problems/problem.js';
import type { ReadOptions } from '../../domain/settings.js';
import { isAnotherMeasure, ownName } from '../cells/another-measure.js';
import { readValueNote } from '../cells/marks.js';
import { quantityInWords } from '../cells/measure-of.js';
import { otherKindIn } from '../cells/measure-words.js';
import { periodColumn } from '../cells/period-column.js';
import type { Dialect } from '../dialect.js';
import { everyoneRows, isFingertips } from '../fingertips-rows.js';
import { RowFilter } from '../rows/row-filter.js';
import { RowReader } from '../rows/row-reader.js';
import type { Extract, Table } from '../table/extract.js';

/** The CSV of the Fingertips API: Count of everyone of all ages, its value notes being marks. */
export const fingertips: Dialect = {
  description: 'Fingertips API CSV: Count of Sex = Persons, Age = All ages; the indicator name says what is counted',

  recognises: isFingertips,

  read(table, options): Extract {
    const { locator, records } = table;
    const reader = new RowReader(locator, options);
    const filter = new RowFilter(table, options);
    const { rows, column, problems } = everyoneRows(table, filter, 'activity');
    const measures = measureOfIndicator(table, rows, column('indicator_name') ?? 0, options);
    const time = periodColumn(table, options);
    reader.problems.push(...problems, ...measures.problems, ...(time?.problem === undefined ? [] : [time.problem]));
    const [areaColumn = 0, countColumn = 0] = [column('area_code'), column('count')];
    const observations: Observation[] = [];
    for (const row of rows) {
      const record = records[row] ?? [];
      const area = reader.area(record[areaColumn] ?? '', row, areaColumn);
      const period = time === undefined ? undefined : reader.period(time.read(record), row, time.column);
      const text = countText(record[countColumn] ?? '', record[column('value_note') ?? -1] ?? '');
      const value = reader.count(text, row, countColumn, record[countColumn]);
      const quantity = measures.of.get(record[column('indicator_name') ?? 0] ?? '');
      if (area === undefined || period === undefined || value === undefined || quantity === undefined) continue;
      observations.push({ area, period, quantity, group: 'all', value, source: locator, row, column: countColumn });
    }
    const named = [...measures.of].filter(([name]) => isAnotherMeasure(name));
    const place = locator.place(table.header.row, column('indicator_name'));
    const findings = [
      ...named.map(([name, quantity]) => ownName(name, quantity, place)),
      ...filter.findings(),
      ...reader.markFindings(),
    ];
    return { observations, totals: [], findings, problems: reader.problems };
  },
};

// A value note stands for a count that is not given: hidden when it speaks of disclosure, absent otherwise.
function countText(count: string, note: string): string {
  if (count.trim() !== '' || note.trim() === '') return count;
  return readValueNote(note) ?? '[x]';
}

function measureOfIndicator(
  table: Table,
  rows: readonly number[],
  column: number,
  options: ReadOptions,
): { of: ReadonlyMap<string, Quantity>; problems: Problem[] } {
  const names = [...new Set(rows.map((row) => table.records[row]?.[column] ?? ''))];
  const of = new Map<string, Quantity>();
  const place = table.locator.place(table.header.row, column);
  for (const name of names) {
    const says = options.wideMeasure === undefined ? otherKindIn(name) : undefined;
    if (says !== undefined) return { of, problems: [problem('VM207', { text: name, says, isRate: false }, place)] };
    const quantity = options.wideMeasure ?? quantityInWords(name);
    if (quantity === undefined) return { of, problems: [problem('VM206', { measures: quantities }, place)] };
    of.set(name, quantity);
  }
  const twice = names.filter((name) => names.some((other) => other !== name && of.get(other) === of.get(name)));
  if (twice.length === 0) return { of, problems: [] };
  const facts = { column: table.header.names[column]?.trim() ?? '', values: twice.slice(0, 6) };
  return { of, problems: [problem('VM261', { ...facts, more: twice.length - facts.values.length }, place)] };
}
