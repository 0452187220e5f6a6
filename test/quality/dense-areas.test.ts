import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { AreaCode } from '../../src/domain/areas/area.js';
import type { AreaSeries, Segment } from '../../src/domain/counts/series.js';
import type { MonthIndex } from '../../src/domain/time/period.js';
import { missingMonths } from '../../src/quality/checks/missing-months.js';
import { rowsByLength } from '../../src/quality/grid.js';
import { denseAreas, denseCodes, firstMonth } from '../dense-areas.js';

test('months that an area lacks are missed in rows as in series, and none is where no number is', () => {
  const inspect = (series: AreaSeries) =>
    missingMonths.inspect({
      observations: [],
      totals: [],
      activity: new Map([['emergency_admissions|all', series]]),
      compared: new Set(denseCodes),
    });
  let found = 0;
  fc.assert(
    fc.property(denseAreas, (dense) => {
      const findings = inspect(dense);
      expect(findings).toEqual(inspect(new Map(dense)));
      expect(dense.isFull ? findings : []).toEqual([]);
      found += findings.length;
    }),
    { numRuns: 200, seed: 9 },
  );
  expect(found).toBeGreaterThan(40);
});

test('of a count that is hidden, a row has a hole; of one that is rounded or nearly known, a number', () => {
  const segment = (at: number, value: number, lower: number, upper: number, hidden: boolean): [MonthIndex, Segment] => {
    const start = (firstMonth + at) as MonthIndex;
    return [start, { period: { start, months: 1 }, value, bounds: { lower, upper, hidden } }];
  };
  const own = new Map([segment(0, 4, 1, 7, true), segment(1, 200, 195, 205, true), segment(2, 5, 3, 7, false)]);
  const [rows] = rowsByLength(new Map([[denseCodes[0] as AreaCode, own]]));
  expect([...(rows?.counts[0] ?? [])]).toEqual([Number.NaN, 200, 5]);
});
