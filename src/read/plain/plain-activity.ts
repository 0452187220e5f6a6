import { type CountColumn, observed, withObserved } from '../../domain/counts/count-columns.js';
import type { PopulationGroup } from '../../domain/counts/population-group.js';
import type { Extract } from '../table/extract.js';
import { quantityColumns } from '../table/header.js';
import type { ByColumn, PlainFile } from './plain-file.js';
import { type Keys, keyFields, understandKeys } from './understand.js';

/** The tidy layout of activity, by column. */
export const plainActivity: ByColumn<Extract> = {
  fieldsOf(header) {
    const codes = header.columns.has('metric') ? undefined : keyFields(header);
    return codes === undefined ? undefined : { codes, counts: quantityColumns(header).map(({ column }) => column) };
  },

  read(file, options) {
    const keys = understandKeys(file, options);
    if (keys === undefined) return undefined;
    const columns = quantityColumns(file.found.table.header).map(({ quantity, column }) => ({
      ...countsOf(file, keys, column),
      quantity,
    }));
    return extractOf(file, keys, columns);
  },
};

/** What a plain file holds: these columns, and nothing to say of them. */
export function extractOf(file: PlainFile, { areas }: Keys, columns: readonly CountColumn[]): Extract {
  return withObserved(observed(columns), {
    rows: file.rows,
    areas: new Set(areas.known),
    totals: [],
    findings: [],
    problems: [],
  });
}

/** The counts of a column of a plain file, of whatever quantity. */
export function countsOf(
  { found, firstRow, columns }: PlainFile,
  { areas, periods, groups }: Keys,
  column: number,
): Omit<CountColumn, 'quantity'> {
  return {
    source: found.table.locator,
    firstRow,
    column,
    areas: areas.known,
    areaOf: areas.values,
    periods: periods.known,
    periodOf: periods.values,
    ...(groups === undefined ? { groups: everyone } : { groups: groups.known, groupOf: groups.values }),
    values: columns.get(column)?.values ?? new Int32Array(),
  };
}

const everyone: readonly PopulationGroup[] = ['all'];
