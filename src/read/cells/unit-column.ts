import { type AreaCode, parseAreaCode } from '../../domain/areas/area.js';
import { type PracticeMonths, PracticeMonthsNoted } from '../../domain/areas/practice-months.js';
import type { Period } from '../../domain/time/period.js';
import type { RowReader } from '../rows/row-reader.js';
import type { Header } from '../table/header.js';
import { isNationName, isTotalCode, isTotalName } from './total-codes.js';

/** The unit of each row: a practice where the table has a column of practices, an area where it has none. */
export interface UnitColumn {
  read(record: readonly string[], row: number): AreaCode | undefined;
  /** Notes that the row read last is of this period. */
  during(period: Period): void;
  /** What the rows read so far say of practices. */
  readonly ofPractices: PracticesTold;
}

/** What rows of practices say of their areas. */
export interface PracticesTold {
  /** The area of each practice, where a column says it; the last one where it changes. */
  readonly practiceAreas: ReadonlyMap<AreaCode, AreaCode>;
  readonly practiceMonths: PracticeMonths;
  /** The area of each row that is the total of its practices. */
  readonly areaTotals: ReadonlyMap<number, AreaCode>;
}

/** Whether the rows of a table are about areas or practices. */
export function hasUnit({ columns }: Header): boolean {
  return columns.has('area') || columns.has('practice');
}

/**
 * The cell that says the area of a row: its code; where a total or a nation has none, its name, which may stand in any
 * column for a nation where no column is known to hold names.
 */
export function areaCell(columns: Header['columns']): (record: readonly string[]) => number {
  const code = columns.get('area') ?? 0;
  const name = columns.get('area_name');
  const isNone = (cell: string): boolean => cell === '' || parseAreaCode(cell) === undefined;
  const nameIn = (record: readonly string[]): number =>
    name === undefined ? record.findIndex(isNationName) : isTotalName(record[name] ?? '') ? name : -1;
  return (record) => {
    const at = isNone(record[code] ?? '') ? nameIn(record) : -1;
    return at < 0 ? code : at;
  };
}

/** The unit column of a table. */
export function unitColumn({ columns }: Header, reader: RowReader): UnitColumn {
  const practiceAreas = new Map<AreaCode, AreaCode>();
  const noted = new PracticeMonthsNoted();
  const areaTotals = new Map<number, AreaCode>();
  const ofPractices = { practiceAreas, practiceMonths: noted.months, areaTotals };
  const [area, practice] = [columns.get('area'), columns.get('practice')];
  if (practice === undefined) {
    const cell = areaCell(columns);
    const read = (record: readonly string[], row: number): AreaCode | undefined => {
      const column = cell(record);
      return reader.area(record[column] ?? '', row, column);
    };
    return { read, during() {}, ofPractices };
  }
  let last: readonly [practice: AreaCode, area: AreaCode] | undefined;
  const read = (record: readonly string[], row: number): AreaCode | undefined => {
    last = undefined;
    const code = reader.area(record[practice] ?? '', row, practice);
    if (code === undefined || area === undefined || (record[area] ?? '').trim() === '') return code;
    const within = reader.area(record[area] ?? '', row, area);
    if (within === undefined) return code;
    if (isTotalCode(code)) {
      if (!isTotalCode(within)) areaTotals.set(row, within);
      return code;
    }
    last = [code, within];
    practiceAreas.set(code, within);
    return code;
  };
  const during = (period: Period): void => {
    if (last !== undefined) noted.note(last[0], period, last[1]);
  };
  return { read, during, ofPractices };
}
