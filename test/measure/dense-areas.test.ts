import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { MonthIndex, Period } from '../../src/domain/time/period.js';
import { eventsIn } from '../../src/measure/add-up.js';
import { buildArm } from '../../src/measure/arm.js';
import { coverageOf } from '../../src/measure/coverage.js';
import { eventsOf } from '../../src/measure/events-of.js';
import { trendOf } from '../../src/measure/trend.js';
import { denseAreas, denseCodes, firstMonth } from '../dense-areas.js';
import { period, runOf } from './data.js';

const span: fc.Arbitrary<Period> = fc.record({
  start: fc.integer({ min: firstMonth - 4, max: firstMonth + 30 }) as fc.Arbitrary<MonthIndex>,
  months: fc.constantFrom(1, 3, 6, 12),
});
const people = new Map(denseCodes.map((area, at) => [area, runOf('2013-04', 6, 12, (year) => 1000 + 10 * at + year)]));

test('events of areas in rows are those of their series, over any span', () => {
  fc.assert(
    fc.property(denseAreas, span, (dense, during) => {
      for (const area of denseCodes) {
        expect(eventsOf(dense, area, during)).toBe(eventsIn(dense.get(area) ?? new Map(), during));
      }
    }),
    { numRuns: 600, seed: 6 },
  );
});

test('arms and trends of areas in rows are those of their series', () => {
  let rated = 0;
  fc.assert(
    fc.property(denseAreas, span, span, fc.integer({ min: -4, max: 4 }), (dense, baseline, window, early) => {
      const mapped = new Map(dense);
      const pair = { baseline, window, baselineYear: period('2014/15'), seasonMatched: true };
      expect(buildArm(denseCodes, dense, people, pair)).toEqual(buildArm(denseCodes, mapped, people, pair));
      const coverage = coverageOf([...mapped.values(), runOf('2014-04', 6 + early, 1, () => 1)]);
      if (coverage === undefined) throw new Error('no months');
      for (const areas of [dense.areas, denseCodes]) {
        const trend = trendOf(areas, dense, people, pair.baselineYear, coverage);
        expect(trend).toEqual(trendOf(areas, mapped, people, pair.baselineYear, coverage));
        rated += trend.filter(({ index }) => index !== undefined).length;
      }
    }),
    { numRuns: 600, seed: 7 },
  );
  expect(rated).toBeGreaterThan(50);
});
