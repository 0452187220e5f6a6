import type { AreaCode } from '../../domain/areas/area.js';
import type { PopulationGroup } from '../../domain/counts/population-group.js';
import type { ReadOptions } from '../../domain/settings.js';
import type { Period } from '../../domain/time/period.js';
import { type PeriodText, periodColumn, periodFields } from '../cells/period-column.js';
import { RowReader } from '../rows/row-reader.js';
import type { Header } from '../table/header.js';
import type { PlainFile } from './plain-file.js';

/** A column of codes: what row `r` says is `known[values[r]]`. */
export interface Understood<T> {
  readonly values: Int32Array;
  readonly known: readonly T[];
}

/** What the rows of a plain file are about. */
export interface Keys {
  readonly areas: Understood<AreaCode>;
  readonly periods: Understood<Period>;
  /** Absent where no column says it. */
  readonly groups?: Understood<PopulationGroup>;
}

/** The fields of the area, the period and the group; `undefined` where rows are of practices or say a year apart. */
export function keyFields({ columns }: Header): readonly number[] | undefined {
  const [area, group, time] = [columns.get('area'), columns.get('population_group'), periodFields(columns)];
  if (area === undefined || time === undefined || time.year !== undefined || columns.has('practice')) return undefined;
  return group === undefined ? [area, time.single] : [area, time.single, group];
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
  const texts = periodTexts(file, options);
  const areas = understand(header.columns.get('area'), (text) => reader.area(text, firstRow, 0));
  const groups = understand(header.columns.get('population_group'), (text) => reader.group(text, firstRow, 0));
  const periods = understand(periodFields(header.columns)?.single, (text) => {
    const time = texts?.get(text);
    return time === undefined ? undefined : (yearOf(text) ?? reader.period(time, firstRow, 0));
  });
  if (texts === undefined || areas === undefined || periods === undefined) return undefined;
  return reader.problems.length > 0 ? undefined : { areas, periods, ...(groups === undefined ? {} : { groups }) };
}

// What a date stands for depends on all the dates of its column.
function periodTexts({ found, columns }: PlainFile, options: ReadOptions): Map<string, PeriodText> | undefined {
  const { header } = found.table;
  const field = periodFields(header.columns)?.single ?? 0;
  const records = (columns.get(field)?.texts ?? []).map((text) =>
    header.names.map((_, at) => (at === field ? text : '')),
  );
  const time = periodColumn({ ...found.table, header: { ...header, row: -1 }, records }, options);
  if (time === undefined || time.problem !== undefined) return undefined;
  return new Map(records.map((record) => [record[field] ?? '', time.read(record)]));
}
