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
    return { observations, rows: file.rows, totals: [], findings: [], problems: [], practiceAreas: new Map() };
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
  const observations: Observation[] = [];
  for (let at = 0; at < rows; at++) {
    const area = areas.known[areas.values[at] as number] as Observation['area'];
    const period = periods.known[periods.values[at] as number] as Observation['period'];
    const group = groups === undefined ? 'all' : (groups.known[groups.values[at] as number] as Observation['group']);
    for (let of = 0; of < counted.length; of++) {
      const { quantity, column, values } = counted[of] as (typeof counted)[number];
      observations.push({
        area,
        period,
        quantity,
        group,
        value: values[at] as number,
        source,
        row: firstRow + at,
        column,
      });
    }
  }
  return observations;
}
