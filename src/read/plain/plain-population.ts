import type { PopulationCount } from '../../domain/counts/observation.js';
import type { PopulationExtract } from '../population-layout.js';
import { sexColumn } from '../populations/age-columns.js';
import { readYear } from '../populations/read-year.js';
import type { ByColumn, PlainFile } from './plain-file.js';
import { type Keys, keyFields, understandKeys } from './understand.js';

/** The long layout of populations, by column. */
export const plainPopulation: ByColumn<PopulationExtract> = {
  fieldsOf(header) {
    const codes = keyFields(header);
    return codes === undefined || sexColumn(header) !== undefined
      ? undefined
      : { codes, counts: [header.columns.get('population') ?? -1] };
  },

  read(file, options) {
    const keys = understandKeys(file, options, readYear);
    if (keys === undefined) return undefined;
    return { counts: countsOf(file, keys), rows: file.rows, problems: [], practiceAreas: new Map() };
  },
};

function countsOf({ found, rows, firstRow, columns }: PlainFile, { areas, periods, groups }: Keys): PopulationCount[] {
  const { header, locator: source } = found.table;
  const column = header.columns.get('population') ?? -1;
  const values = columns.get(column)?.values ?? new Int32Array();
  const counts: PopulationCount[] = [];
  for (let at = 0; at < rows; at++) {
    const area = areas.known[areas.values[at] as number] as PopulationCount['area'];
    const period = periods.known[periods.values[at] as number] as PopulationCount['period'];
    const group =
      groups === undefined ? 'all' : (groups.known[groups.values[at] as number] as PopulationCount['group']);
    counts.push({ area, period, group, value: values[at] as number, source, row: firstRow + at, column });
  }
  return counts;
}
