import type { AreaCode } from '../../src/domain/areas/area.js';
import type { Locator, Observation, Quantity } from '../../src/domain/counts/observation.js';
import type { PopulationGroup } from '../../src/domain/counts/population-group.js';
import type { Activity, Populations, Segment } from '../../src/domain/counts/series.js';
import { type MonthIndex, monthIndex, type Period } from '../../src/domain/time/period.js';
import type { Evidence } from '../../src/quality/check.js';
import { settleActivity } from '../../src/quality/settle-duplicates.js';

/** Counts by area, one after another from the first period; `undefined` is a period without a row. */
export type Rows = Readonly<Record<string, readonly (number | undefined)[]>>;

export const april2013 = monthIndex(2013, 4);

const source: Locator = { file: 'activity.csv', place: (row) => ({ file: 'activity.csv', line: row + 1 }) };

export interface Shape {
  readonly months?: number;
  readonly start?: MonthIndex;
  readonly quantity?: Quantity;
  readonly group?: PopulationGroup;
  readonly populations?: Populations;
  readonly spans?: { readonly baseline: Period; readonly window: Period };
  readonly compared?: readonly string[];
}

/** What a check sees when these rows are the whole input. Months from April 2013 unless said. */
export function evidenceOf(rows: Rows, shape: Shape = {}): Evidence {
  const { months = 1, start = april2013, quantity = 'emergency_admissions', group = 'all' } = shape;
  let row = 0;
  const observations = Object.entries(rows).flatMap(([area, counts]) =>
    counts.flatMap((value, at): Observation[] => {
      const period = { start: (start + at * months) as MonthIndex, months };
      row += 1;
      return value === undefined
        ? []
        : [{ area: area as AreaCode, period, quantity, group, value, source, row, column: 2 }];
    }),
  );
  return {
    observations,
    totals: [],
    activity: activityOf(observations),
    compared: new Set((shape.compared ?? Object.keys(rows)) as AreaCode[]),
    ...(shape.populations === undefined ? {} : { populations: shape.populations }),
    ...(shape.spans === undefined ? {} : { spans: shape.spans }),
  };
}

export function activityOf(observations: readonly Observation[]): Activity {
  return settleActivity(observations, 'error').series;
}

/** Populations by area, one after another from the first period: financial years from 2013/14 unless said. */
export function populationsOf(rows: Rows, months = 12, start = april2013, group: PopulationGroup = 'all'): Populations {
  const series = Object.entries(rows).map(([area, people]): [AreaCode, Map<MonthIndex, Segment>] => [
    area as AreaCode,
    new Map(
      people.flatMap((value, at): [MonthIndex, Segment][] => {
        const first = (start + at * months) as MonthIndex;
        return value === undefined ? [] : [[first, { period: { start: first, months }, value }]];
      }),
    ),
  ]);
  return new Map([[group, new Map(series)]]);
}
