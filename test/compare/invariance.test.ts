import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Design } from '../../src/compare/design.js';
import type { Estimate, Estimator } from '../../src/compare/estimator.js';
import { estimators } from '../../src/compare/estimators/index.js';
import { growthOf, pointEstimate, totalsOf } from '../../src/compare/growth.js';
import { leaveOneOut } from '../../src/compare/leave-one-out.js';
import { randomisationTest } from '../../src/compare/randomisation.js';
import { areasOfArm, armOfAreas, designs, mapAreas, numbersIn, wildDesigns } from './designs.js';
import { comparing } from './worst-error.js';

// Sums in another order or unit lose a few of sixteen digits.
const rounding = 1e-12;

// Few draws keep the resampling estimators quick.
const level = { level: 0.95, seed: 1, draws: 99 };
const everyEstimator: [string, Estimator][] = Object.entries(estimators);

function limitsOf(estimate: Estimate): Exclude<Estimate, { none: string }> | undefined {
  return 'none' in estimate ? undefined : estimate;
}

function sameNumbers(found: unknown, expected: unknown, tolerance: number): void {
  const largest = Math.max(1, ...numbersIn(expected).filter(Number.isFinite).map(Math.abs));
  comparing(tolerance, largest).closeAll('numbers', numbersIn(found), numbersIn(expected));
}

describe('the growths', () => {
  test('swapping the arms turns the gap round and the ratio upside down', () => {
    fc.assert(
      fc.property(designs, ({ cohort, comparator }) => {
        const { close } = comparing(rounding);
        const found = pointEstimate({ cohort, comparator });
        const swapped = pointEstimate({ cohort: comparator, comparator: cohort });
        expect(swapped.differencePp).toBe(-found.differencePp);
        close('ratio', swapped.growthRatio, 1 / found.growthRatio);
      }),
    );
  });

  test('other units of people or of events change only the number of events avoided', () => {
    fc.assert(
      fc.property(designs, fc.integer({ min: 2, max: 1000 }), (design, scale) => {
        const { expectedEvents, avoidedEvents, ...rest } = pointEstimate(design);
        const fewerPeople = mapAreas(design, ([y0 = 0, n0 = 0, y1 = 0, n1 = 0]) => [y0, n0 / scale, y1, n1 / scale]);
        sameNumbers(pointEstimate(fewerPeople), { ...rest, expectedEvents, avoidedEvents }, rounding);
        const moreEvents = mapAreas(design, ([y0 = 0, n0 = 0, y1 = 0, n1 = 0]) => [scale * y0, n0, scale * y1, n1]);
        const scaled = { ...rest, expectedEvents: scale * expectedEvents, avoidedEvents: scale * avoidedEvents };
        sameNumbers(pointEstimate(moreEvents), scaled, rounding);
      }),
    );
  });

  test('splitting an area in two changes no pooled growth', () => {
    fc.assert(
      fc.property(designs, ({ cohort }) => {
        const [first = [], ...others] = areasOfArm(cohort);
        const half = first.map((value) => value / 2);
        const split = totalsOf(armOfAreas([half, ...others, half]));
        const { close } = comparing(rounding, 1);
        close('growth', growthOf(split), growthOf(totalsOf(cohort)));
      }),
    );
  });
});

describe.each(everyEstimator)('the estimator %s', (_, estimator) => {
  test('never gives NaN, and keeps each lower limit at or below the upper', () => {
    fc.assert(
      fc.property(wildDesigns, (design) => {
        const found = limitsOf(estimator.estimate(design, level));
        expect(numbersIn(found).some(Number.isNaN)).toBe(false);
        for (const limits of [found?.differencePp, found?.growthRatio, found?.growth, found?.comparatorGrowth]) {
          if (limits !== undefined) expect(limits.lower).toBeLessThanOrEqual(limits.upper);
        }
      }),
    );
  });

  test('gives the same whatever the order of the areas and the unit of the population', () => {
    fc.assert(
      fc.property(designs, ({ cohort, comparator }) => {
        const found = limitsOf(estimator.estimate({ cohort, comparator }, level));
        const backwards: Design = {
          cohort: armOfAreas(areasOfArm(cohort).reverse()),
          comparator: armOfAreas(areasOfArm(comparator).reverse()),
        };
        if (estimator.isRandom === undefined)
          sameNumbers(limitsOf(estimator.estimate(backwards, level)), found, rounding);
        const perHead = mapAreas({ cohort, comparator }, ([y0 = 0, n0 = 0, y1 = 0, n1 = 0]) => [
          y0,
          n0 / 7,
          y1,
          n1 / 7,
        ]);
        sameNumbers(limitsOf(estimator.estimate(perHead, level)), found, rounding);
      }),
    );
  });

  test('a wider level gives a wider interval around the same gap', () => {
    fc.assert(
      fc.property(designs, (design) => {
        const narrow = limitsOf(estimator.estimate(design, { ...level, level: 0.9 }));
        const wide = limitsOf(estimator.estimate(design, { ...level, level: 0.99 }));
        if (narrow === undefined || wide === undefined) return;
        expect(wide.differencePp.lower).toBeLessThanOrEqual(narrow.differencePp.lower);
        expect(wide.differencePp.upper).toBeGreaterThanOrEqual(narrow.differencePp.upper);
      }),
    );
  });

  // Where the areas are drawn again and again, one arm is at some time all zeros, and there is no growth to speak of.
  test('identical areas and an area without events in the window give finite limits', () => {
    const identical = armOfAreas(Array.from({ length: 4 }, () => [900, 9_000, 950, 9_100]));
    const withZero = armOfAreas([
      [900, 9_000, 0, 9_100],
      [800, 7_000, 810, 7_100],
      [700, 6_500, 690, 6_600],
    ]);
    for (const cohort of [identical, ...(estimator.isRandom ? [] : [withZero])]) {
      const found = limitsOf(estimator.estimate({ cohort, comparator: identical }, level));
      expect(found).toBeDefined();
      expect(numbersIn(found).every(Number.isFinite)).toBe(true);
    }
  });
});

test('the jackknife swaps with the arms where both have as many areas, and says why one area has none', () => {
  const { estimate } = estimators['jackknife-area'];
  const cohort = armOfAreas([
    [900, 9_000, 950, 9_100],
    [800, 7_000, 810, 7_100],
  ]);
  const comparator = armOfAreas([
    [700, 6_500, 690, 6_600],
    [650, 6_000, 700, 6_100],
  ]);
  const there = limitsOf(estimate({ cohort, comparator }, level));
  const back = limitsOf(estimate({ cohort: comparator, comparator: cohort }, level));
  const { close } = comparing(rounding);
  close('ratio', there?.growthRatio.lower, 1 / (back?.growthRatio.upper ?? 0));
  close('gap', there?.differencePp.lower, -(back?.differencePp.upper ?? 0));
  close('p', there?.pValue, back?.pValue);
  const alone = armOfAreas(areasOfArm(cohort).slice(0, 1));
  expect(estimate({ cohort: alone, comparator }, level)).toEqual({ none: expect.stringContaining('cohort') });
  expect(estimate({ cohort, comparator: alone }, level)).toEqual({ none: expect.stringContaining('comparator') });
  expect(leaveOneOut({ cohort: alone, comparator }, 0.95)).toEqual([]);
});

test('the exact randomisation p does not depend on the order of the areas or of the arms', () => {
  fc.assert(
    fc.property(designs, ({ cohort, comparator }) => {
      const { value, exact } = randomisationTest({ cohort, comparator }, 1, 99);
      if (!exact) return;
      const backwards = armOfAreas(areasOfArm(cohort).reverse());
      expect(randomisationTest({ cohort: backwards, comparator }, 1, 99).value).toBe(value);
      expect(randomisationTest({ cohort: comparator, comparator: cohort }, 1, 99).value).toBe(value);
    }),
    { numRuns: 20 },
  );
});
