import fc from 'fast-check';
import { expect, test } from 'vitest';
import { estimators } from '../../src/compare/estimators/index.js';
import { areasOfArm, armOfAreas, designs, numbersIn } from './designs.js';
import { comparing } from './worst-error.js';

// Sums in another order lose a few of sixteen digits.
const rounding = 1e-11;

const { 'jackknife-area': byArea, 'jackknife-cluster': byCluster } = estimators;
const level = { level: 0.95 };

test('without labels, and with one for each area, it is the headline exactly', () => {
  fc.assert(
    fc.property(designs, (design) => {
      const found = byArea.estimate(design, level);
      expect(byCluster.estimate(design, level)).toEqual(found);
      const [cohort, comparator] = [design.cohort, design.comparator].map((arm) => arm.events.map((_, at) => `${at}`));
      const clusters = { cohort: cohort ?? [], comparator: comparator ?? [] };
      expect(byCluster.estimate(design, { ...level, clusters })).toEqual(found);
    }),
  );
});

test('areas that were cut into pieces have the limits of the whole ones again, by their labels', () => {
  fc.assert(
    fc.property(designs, fc.integer({ min: 1, max: 99 }), (design, percent) => {
      const pieces = (arm: typeof design.cohort) =>
        armOfAreas([
          ...areasOfArm(arm).map((area) => area.map((value) => (value * percent) / 100)),
          ...areasOfArm(arm).map((area) => area.map((value) => value - (value * percent) / 100)),
        ]);
      const labels = (arm: typeof design.cohort) =>
        [...arm.events, ...arm.events].map((_, at) => `${at % arm.events.length}`);
      const { cohort, comparator } = design;
      const clusters = { cohort: labels(cohort), comparator: labels(comparator) };
      const cut = { cohort: pieces(cohort), comparator: pieces(comparator) };
      const expected = numbersIn(byArea.estimate(design, level));
      const largest = Math.max(1, ...expected.filter(Number.isFinite).map(Math.abs));
      const found = numbersIn(byCluster.estimate(cut, { ...level, clusters }));
      comparing(rounding, largest).closeAll('numbers', found, expected);
    }),
  );
});

test('degrees of freedom count the cohort’s clusters, and one cluster, or one with all events, has no limits', () => {
  const areas = [
    [900, 9_000, 950, 9_100],
    [800, 7_000, 810, 7_100],
    [700, 6_500, 690, 6_600],
    [0, 6_000, 0, 6_000],
  ];
  const design = { cohort: armOfAreas(areas), comparator: armOfAreas(areas) };
  const limits = (cohort: readonly string[], comparator = ['N', 'N', 'S', 'W']) =>
    byCluster.estimate(design, { ...level, clusters: { cohort, comparator } });
  expect(limits(['N', 'N', 'S', 'S'])).toMatchObject({ df: 1 });
  expect(limits(['N', 'N', 'S', 'W'])).toMatchObject({ df: 2 });
  expect(limits(['N', 'N', 'N', 'N'])).toEqual({
    none: expect.stringContaining('cohort are in fewer than two clusters'),
  });
  expect(limits(['N', 'N', 'S', 'S'], ['N', 'N', 'N', 'N'])).toEqual({ none: expect.stringContaining('comparator') });
  expect(limits(['N', 'N', 'N', 'S'])).toEqual({ none: expect.stringContaining('in one cluster') });
  expect(() => limits(['N'])).toThrow('labels and areas must be of the same length');
});
