import type { AreaCode } from '../../domain/areas/area.js';
import type { PopulationGroup } from '../../domain/counts/population-group.js';
import type { ReadOptions } from '../../domain/settings.js';
import type { Period } from '../../domain/time/period.js';
import { periodFields } from '../cells/period-column.js';
import { RowReader } from '../rows/row-reader.js';
import type { Header } from '../table/header.js';
import type { PlainFile } from './plain-file.js';
import { plainPeriods } from './plain-periods.js';
import type { Understood } from './understood.js';

/** What the rows of a plain file are about. */
export interface Keys {
  readonly areas: Understood<AreaCode>;
  readonly periods: Understood<Period>;
  /** Absent where no column says it. */
  readonly groups?: Understood<PopulationGroup>;
}

/** The fields of the area, of the period and of the group; `undefined` where rows are of practices. */
export function keyFields({ columns }: Header): readonly number[] | undefined {
  const [area, group, time] = [columns.get('area'), columns.get('population_group'), periodFields(columns)];
  if (area === undefined || time === undefined || columns.has('practice')) return undefined;
  return [area, time.single, time.year, group].filter((field) => field !== undefined);
}

/**
 * What the distinct texts of a plain file say; `undefined` where one is not understood, for a reader that says where.
 *
 * @param yearOf the period of a text that is read in another way than those of activity
 */
export function understandKeys(
  file: PlainFile,
  options: ReadOptions,
  yearOf: (text: string) => Period | undefined = () => undefined,
): Keys | undefined {
  const { found, firstRow, columns } = file;
  const { header, locator } = found.table;
  const reader = new RowReader(locator, options);
  const understand = <T>(field: number | undefined, read: (text: string) => T | undefined) => {
    const column = columns.get(field ?? -1);
    return column === undefined ? undefined : { values: column.values, known: column.texts.map(read) as T[] };
  };
  const areas = understand(header.columns.get('area'), (text) => reader.area(text, firstRow, 0));
  const groups = understand(header.columns.get('population_group'), (text) => reader.group(text, firstRow, 0));
  const periods = plainPeriods(file, options, (time) => yearOf(time.text) ?? reader.period(time, firstRow, 0));
  if (areas === undefined || periods === undefined) return undefined;
  return reader.problems.length > 0 ? undefined : { areas, periods, ...(groups === undefined ? {} : { groups }) };
}
