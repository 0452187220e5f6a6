import type { Observation } from '../../domain/observation.js';
import type { Extract } from '../extract.js';
import { quantityColumns } from '../header.js';
import type { ByColumn, PlainFile } from './plain-file.js';
import { type Keys, keyFields, understandKeys } from './understand.js';

/** The tidy layout of activity, by column. */
export const plainActivity: ByColumn<Extract> = {
  fieldsOf(header) {
    const codes = keyFields(header);
    return codes === undefined ? undefined : { codes, counts: quantityColumns(header).map(({ column }) => column) };
  },

  read(file, options) {
    const keys = understandKeys(file, options);
    if (keys === undefined) return undefined;
    const observations = observationsOf(file, keys);
    const about = { rows: file.rows, areas: new Set(keys.areas.known) };
    return { observations, ...about, totals: [], findings: [], problems: [], practiceAreas: new Map() };
  },
};

function observationsOf({ found, rows, firstRow, columns }: PlainFile, keys: Keys): Observation[] {
  const { areas, periods, groups } = keys;
  const { header, locator: source } = found.table;
  const counted = quantityColumns(header).map(({ quantity, column }) => ({
    quantity,
    column,
    values: columns.get(column)?.values ?? new Int32Array(),
  }));
  const observations = new Array<Observation>(rows * counted.length);
  counted.forEach(({ quantity, column, values }, of) => {
    for (let at = 0; at < rows; at++) {
      observations[at * counted.length + of] = {
        area: areas.known[areas.values[at] as number] as Observation['area'],
        period: periods.known[periods.values[at] as number] as Observation['period'],
        quantity,
        group: groups === undefined ? 'all' : (groups.known[groups.values[at] as number] as Observation['group']),
        value: values[at] as number,
        source,
        row: firstRow + at,
        column,
      };
    }
  });
  return observations;
}
