import fc from 'fast-check';
import { expect, test } from 'vitest';
import { meanOfAreas } from '../../src/compare/growth/mean-of-areas.js';
import { welch } from '../../src/compare/histories/welch.js';
import { unweightedGrowth } from '../../src/compare/robustness/unweighted.js';
import { studentTUpperQuantile } from '../../src/stats/distributions/student-t.js';
import { areasOfArm, armOfAreas, designs, numbersIn, wildDesigns } from './designs.js';
import { growthCases } from './growth-reference.js';
import { comparing } from './worst-error.js';

// The jackknife of a mean is its textbook variance, but for the rounding of differences of growths.
const rounding = 1e-10;

function growthsOf(areas: readonly (readonly number[])[]): number[] {
  return areas.map(([y0 = 0, n0 = 0, y1 = 0, n1 = 0]) => y1 / n1 / (y0 / n0) - 1);
}

function foundIn(design: Parameters<typeof unweightedGrowth>[0]) {
  const found = unweightedGrowth(design, 0.95);
  if ('none' in found) throw new Error(found.none);
  return found;
}

test.each(growthCases('panel').filter(({ label }) => label.startsWith('FY')))(
  '$metric $cohort: the gap of the means has the error of Welch, with t on the cohort’s areas less one',
  ({ design }) => {
    const { close } = comparing(rounding);
    const [own, other] = [growthsOf(areasOfArm(design.cohort)), growthsOf(areasOfArm(design.comparator))];
    const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
    const found = foundIn(design);
    close('growth', found.growth, mean(own));
    close('comparator', found.comparatorGrowth, mean(other));
    const gap = 100 * (mean(own) - mean(other));
    close('gap', found.differencePp, gap);
    const error = gap / welch(own, other).t;
    close('upper', found.limits.differencePp.upper, gap + studentTUpperQuantile(0.025, own.length - 1) * error);
  },
);

test('arms swapped turn the gap round, the order of areas does not matter, and odd ones have no NaN', () => {
  fc.assert(
    fc.property(designs, ({ cohort, comparator }) => {
      const there = foundIn({ cohort, comparator });
      const back = foundIn({ cohort: comparator, comparator: cohort });
      expect(back.differencePp).toBe(-there.differencePp);
      const backwards = foundIn({ cohort: armOfAreas(areasOfArm(cohort).reverse()), comparator });
      const largest = Math.max(1, ...numbersIn(there).filter(Number.isFinite).map(Math.abs));
      comparing(rounding, largest).closeAll('reversed', numbersIn(backwards), numbersIn(there));
    }),
  );
  fc.assert(
    fc.property(wildDesigns, (design) => {
      expect(numbersIn(unweightedGrowth(design, 0.95)).some(Number.isNaN)).toBe(false);
    }),
  );
});

test('areas of very different size count alike, and one without events before has no mean', () => {
  const cohort = armOfAreas([
    [1_000_000, 1_000_000, 1_100_000, 1_000_000],
    [10, 100, 13, 100],
  ]);
  const design = { cohort, comparator: cohort };
  expect(foundIn(design).growth).toBeCloseTo(0.2, 12);
  const rising = armOfAreas([0, 1, 2].map(() => [100, 1_000, 150, 1_000]));
  expect(foundIn({ ...design, comparator: rising }).growthRatio).toBeCloseTo(1.2 / 1.5, 12);
  const empty = { ...cohort, baselineEvents: [0, 10] };
  expect(unweightedGrowth({ ...design, cohort: empty }, 0.95)).toEqual({ none: expect.stringContaining('baseline') });
  const thin = { ...cohort, events: [0, 10] };
  expect(unweightedGrowth({ ...design, cohort: thin }, 0.95)).toEqual({ none: expect.stringContaining('one area') });
  const alone = armOfAreas(areasOfArm(cohort).slice(0, 1));
  expect(unweightedGrowth({ ...design, cohort: alone }, 0.95)).toEqual({ none: expect.stringContaining('two areas') });
});

test.each([
  ['events before', [0, 100, 10, 100]],
  ['people before', [10, 0, 10, 100]],
  ['people after', [10, 100, 10, 0]],
])('an area without %s is refused', (_, odd) => {
  expect(() => meanOfAreas(armOfAreas([[10, 100, 10, 100], odd]))).toThrow(RangeError);
});
