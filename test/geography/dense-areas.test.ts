import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { AreaCode } from '../../src/domain/areas/area.js';
import { DenseAreas } from '../../src/domain/counts/dense-areas.js';
import type { AreaSeries } from '../../src/domain/counts/series.js';
import { withPracticeUnits } from '../../src/geography/practice-units.js';
import { denseAreas } from '../dense-areas.js';

const practices = ['M81001', 'M81002'] as string[] as AreaCode[];
const entries = (all: AreaSeries) =>
  [...all].map(([area, own]) => [area, [...own.values()].map(({ period, value }) => ({ period, value }))]);

test('practice units of areas in rows are those of their series, and rows where no number is missing', () => {
  let [rows, series] = [0, 0];
  fc.assert(
    fc.property(denseAreas, (dense) => {
      const sites = new Map([
        ['S1', practices],
        ['S2', ['05D'] as string[] as AreaCode[]],
        ['S3', ['X1'] as string[] as AreaCode[]],
      ]);
      const units = withPracticeUnits(dense, sites);
      expect(entries(units)).toEqual(entries(withPracticeUnits(new Map(dense), sites)));
      const isWhole =
        dense.isFull && practices.some((one) => dense.has(one)) === practices.every((one) => dense.has(one));
      if (!isWhole) {
        series++;
        return;
      }
      rows++;
      expect(units).toBeInstanceOf(DenseAreas);
      expect(units).toMatchObject({ isFull: true, periods: dense.periods });
    }),
    { numRuns: 400, seed: 8 },
  );
  expect(Math.min(rows, series)).toBeGreaterThan(80);
});
