import type { PopulationCount } from '../../domain/observation.js';
import type { ReadOptions } from '../../domain/settings.js';
import type { Header } from '../header.js';
import type { PopulationExtract, PopulationLayout } from '../population-layout.js';
import { readYear } from '../populations/persons.js';
import type { PlainFile } from './plain-file.js';
import { keyFields, understandKeys } from './understand.js';

/** The fields of the long layout of populations, where its rows can be read by column. */
export function longFields(header: Header) {
  const codes = keyFields(header);
  return codes === undefined ? undefined : { codes, counts: [header.columns.get('population') ?? -1] };
}

/** What the long layout understands of a plain file; `undefined` where a text in it is not understood. */
export function readPlainPopulation(
  { found, rows, firstRow, columns, ...file }: PlainFile<PopulationLayout>,
  options: ReadOptions,
): PopulationExtract | undefined {
  const keys = understandKeys({ found, rows, firstRow, columns, ...file }, options, readYear);
  if (keys === undefined) return undefined;
  const { areas, periods, groups } = keys;
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
  return { counts, problems: [], practiceAreas: new Map() };
}
