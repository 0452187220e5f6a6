import type { AreaCode } from '../areas/area.js';
import { once } from '../common/once.js';
import type { Period } from '../time/period.js';
import type { Locator, Observation, Quantity } from './observation.js';
import type { PopulationGroup } from './population-group.js';

/**
 * The counts of one quantity in one column of a file, all of them numbers. Row `r` is about `areas[areaOf[r]]`,
 * `periods[periodOf[r]]` and `groups[groupOf[r]]`, and holds `values[r]`.
 */
export interface CountColumn {
  readonly quantity: Quantity;
  readonly areas: readonly AreaCode[];
  readonly areaOf: Int32Array;
  readonly periods: readonly Period[];
  readonly periodOf: Int32Array;
  readonly groups: readonly PopulationGroup[];
  /** Absent where all rows are of the first group. */
  readonly groupOf?: Int32Array;
  readonly values: Int32Array;
  readonly source: Locator;
  /** The record number of the first row of the file; every record after it is a row. */
  readonly firstRow: number;
  /** How many rows of the file are before each of these; absent where every row of the file is one of these. */
  readonly placeOf?: Int32Array;
  /** The field of the file. */
  readonly column: number;
}

/** Observations, and the columns of counts that they were all read from, where that is how they were read. */
export interface Observed {
  readonly observations: readonly Observation[];
  readonly columns?: readonly CountColumn[];
}

/** Columns of counts whose observations are only made when somebody asks for them, as few do. */
export function observed(columns: readonly CountColumn[]): Observed {
  const make = once(() => ([] as Observation[]).concat(...filesOf(columns).map(observationsIn)));
  return Object.defineProperty({ columns, observations: [] }, 'observations', { get: make });
}

/** The same with what else is said of them, and without asking for them. */
export function withObserved<T extends object>(own: Observed, rest: T): T & Observed {
  const columns = own.columns === undefined ? {} : { columns: own.columns };
  return Object.defineProperty({ ...rest, ...columns, observations: [] }, 'observations', {
    get: () => own.observations,
  });
}

/** The columns of each file, which stand together. */
export function filesOf(columns: readonly CountColumn[]): (readonly CountColumn[])[] {
  const files = new Map<Locator, CountColumn[]>();
  for (const column of columns) files.set(column.source, [...(files.get(column.source) ?? []), column]);
  return [...files.values()];
}

// Row by row, and within a row in the order of the columns. A row has a count in each of them, or in one alone.
function observationsIn(columns: readonly CountColumn[]): Observation[] {
  const observations = new Array<Observation>(columns.reduce((sum, { values }) => sum + values.length, 0));
  columns.forEach((own, of) => {
    const { quantity, areas, areaOf, periods, periodOf, groups, groupOf, values, source, firstRow, column } = own;
    for (let at = 0; at < values.length; at++) {
      const place = own.placeOf?.[at];
      observations[place ?? at * columns.length + of] = {
        area: areas[areaOf[at] as number] as AreaCode,
        period: periods[periodOf[at] as number] as Period,
        quantity,
        group: groups[groupOf?.[at] ?? 0] as PopulationGroup,
        value: values[at] as number,
        source,
        row: firstRow + (place ?? at),
        column,
      };
    }
  });
  return observations;
}
