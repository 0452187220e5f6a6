import type { CountColumn } from '../../domain/counts/count-columns.js';
import type { Quantity } from '../../domain/counts/observation.js';
import { parseQuantity } from '../cells/parse-quantity.js';
import type { Extract } from '../table/extract.js';
import { countsOf, extractOf } from './plain-activity.js';
import type { ByColumn } from './plain-file.js';
import { keyFields, understandKeys } from './understand.js';

/** The layout of activity in which a column names the quantity, by column. */
export const plainMetrics: ByColumn<Extract> = {
  fieldsOf(header) {
    const [codes, metric, value] = [keyFields(header), header.columns.get('metric'), header.columns.get('value')];
    if (codes === undefined || metric === undefined || value === undefined) return undefined;
    return { codes: [...codes, metric], counts: [value] };
  },

  read(file, options) {
    const { columns } = file.found.table.header;
    const keys = understandKeys(file, options);
    const named = file.columns.get(columns.get('metric') ?? -1);
    const quantities = (named?.texts ?? []).map(parseQuantity);
    if (keys === undefined || named === undefined || quantities.includes(undefined)) return undefined;
    const all = countsOf(file, keys, columns.get('value') ?? -1);
    const own = [...new Set(quantities as Quantity[])].map((quantity) => {
      const places = placesOf(named.values, (text) => quantities[text] === quantity);
      return columnAt({ ...all, quantity }, places);
    });
    return extractOf(file, keys, own);
  },
};

function placesOf(texts: Int32Array, isWanted: (text: number) => boolean): Int32Array {
  return Int32Array.from(texts.keys()).filter((row) => isWanted(texts[row] as number));
}

/** The rows of a column that stand at these places. */
function columnAt(column: CountColumn, placeOf: Int32Array): CountColumn {
  const { areaOf, periodOf, groupOf, values } = column;
  const at = (all: Int32Array): Int32Array => placeOf.map((place) => all[place] as number);
  return {
    ...column,
    ...(groupOf === undefined ? {} : { groupOf: at(groupOf) }),
    areaOf: at(areaOf),
    periodOf: at(periodOf),
    values: at(values),
    placeOf,
  };
}
