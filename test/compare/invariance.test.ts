import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Design } from '../../src/compare/design.js';
import type { Estimate, Estimator } from '../../src/compare/estimator.js';
import { estimators } from '../../src/compare/estimators/index.js';
import { growthOf, pointEstimate, totalsOf } from '../../src/compare/growth/growth.js';
import { randomisationTest } from '../../src/compare/resampling/randomisation.js';
import { leaveOneOut } from '../../src/compare/robustness/leave-one-out.js';
import { areasOfArm, armOfAreas, designs, mapAreas, numbersIn, wildDesigns } from './designs.js';
import { comparing } from './worst-error.js';

// Sums in another order or unit lose up to five of sixteen digits.
const rounding = 1e-11;

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
      fc.property(designs, fc.integer({ min: 1, max: 99 }), ({ cohort }, percent) => {
        const [first = [], ...others] = areasOfArm(cohort);
        const part = first.map((value) => (value * percent) / 100);
        const rest = first.map((value, at) => value - (part[at] ?? 0));
        const split = totalsOf(armOfAreas([part, ...others, rest]));
        comparing(rounding, 1).close('growth', growthOf(split), growthOf(totalsOf(cohort)));
      }),
    );
  });
});

describe.each(everyEstimator)('the estimator %s', (_, estimator) => {
  // Each run of a resampling estimator is a hundred of another.
  const runs = { numRuns: estimator.isRandom ? 15 : 100 };

  test('never gives NaN, and keeps each lower limit at or below the upper', () => {
    fc.assert(
      fc.property(wildDesigns, (design) => {
        const found = limitsOf(estimator.estimate(design, level));
        expect(numbersIn(found).some(Number.isNaN)).toBe(false);
        for (const limits of [found?.differencePp, found?.growthRatio, found?.growth, found?.comparatorGrowth]) {
          if (limits !== undefined) expect(limits.lower).toBeLessThanOrEqual(limits.upper);
        }
      }),
      runs,
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
      runs,
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
      runs,
    );
  });

  // Where the areas are drawn again and again, one arm is at some time all zeros, and there is no growth to speak of.
  test('areas that differ little and an area without events in the window give finite limits', () => {
    const identical = armOfAreas(
      Array.from({ length: 4 }, (_, area) => [900, 9_000, 950 + (area === 0 ? 1 : 0), 9_100]),
    );
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

test.each(everyEstimator.filter(([, { isRandom }]) => isRandom === undefined))(
  'the estimator %s turns round with the arms, where both have as many areas',
  (_, { estimate }) => {
    fc.assert(
      fc.property(designs, (design) => {
        const areas = Math.min(design.cohort.events.length, design.comparator.events.length);
        const cohort = armOfAreas(areasOfArm(design.cohort).slice(0, areas));
        const comparator = armOfAreas(areasOfArm(design.comparator).slice(0, areas));
        const there = limitsOf(estimate({ cohort, comparator }, level));
        const back = limitsOf(estimate({ cohort: comparator, comparator: cohort }, level));
        if (there === undefined || back === undefined) return;
        const turned = {
          differencePp: { lower: -back.differencePp.upper, upper: -back.differencePp.lower },
          logRatio: { lower: -Math.log(back.growthRatio.upper), upper: -Math.log(back.growthRatio.lower) },
          growths: [back.comparatorGrowth, back.growth],
        };
        const found = {
          differencePp: there.differencePp,
          logRatio: { lower: Math.log(there.growthRatio.lower), upper: Math.log(there.growthRatio.upper) },
          growths: [there.growth, there.comparatorGrowth],
        };
        sameNumbers(found, turned, rounding);
      }),
    );
  },
);

test('the jackknife says why one area has no interval, and no area of it can be left out', () => {
  const { estimate } = estimators['jackknife-area'];
  const two = armOfAreas([
    [900, 9_000, 950, 9_100],
    [800, 7_000, 810, 7_100],
  ]);
  const alone = armOfAreas(areasOfArm(two).slice(0, 1));
  expect(estimate({ cohort: alone, comparator: two }, level)).toEqual({ none: expect.stringContaining('cohort') });
  expect(estimate({ cohort: two, comparator: alone }, level)).toEqual({ none: expect.stringContaining('comparator') });
  expect(leaveOneOut({ cohort: alone, comparator: two }, 0.95)).toEqual([]);
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
