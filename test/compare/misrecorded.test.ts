import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Design } from '../../src/compare/design.js';
import { jackknife } from '../../src/compare/estimators/jackknife.js';
import { misrecorded } from '../../src/compare/robustness/misrecorded.js';
import type { ArmData } from '../../src/domain/areas/arm.js';
import { directionOf } from '../../src/domain/results/direction.js';
import { areasOfArm, armOfAreas } from './designs.js';
import { growthCases } from './growth-reference.js';

const level = 0.95;
const column = { window: 'events', baseline: 'baselineEvents' } as const;

function wordOf(design: Design) {
  const estimate = jackknife.estimate(design, { level });
  return 'none' in estimate ? undefined : directionOf(estimate.differencePp);
}

function changed({ cohort, comparator }: Design, area: number, span: keyof typeof column, by: number): Design {
  const name = column[span];
  const moved: ArmData = { ...cohort, [name]: cohort[name].map((own, at) => (at === area ? own + by : own)) };
  return { cohort: moved, comparator };
}

/** The fewest, by trying every count of every area, and more of them up to `most`. */
function byTrial(design: Design, most: number): number | undefined {
  const word = wordOf(design);
  const counts = design.cohort.events.flatMap((_, area) =>
    (['window', 'baseline'] as const).flatMap((span) =>
      [-1, 1].flatMap((sign) => {
        const last = sign === 1 ? most : (design.cohort[column[span]][area] ?? 0) - 1;
        for (let by = 1; by <= last; by++) {
          const after = wordOf(changed(design, area, span, sign * by));
          if (after !== undefined && after !== word) return [by];
        }
        return [];
      }),
    ),
  );
  return counts.length === 0 ? undefined : Math.min(...counts);
}

const area = fc
  .tuple(fc.integer({ min: 40, max: 150 }), fc.integer({ min: 60, max: 140 }))
  .map(([before, percent]) => [before, 10_000, Math.round((before * percent) / 100), 10_000]);
const arm = fc.array(area, { minLength: 2, maxLength: 5 }).map(armOfAreas);

test('finds the count that trying every one finds, whatever the order of the areas', () => {
  fc.assert(
    fc.property(arm, arm, (cohort, comparator) => {
      const found = misrecorded({ cohort, comparator }, level);
      expect('none' in found ? undefined : found.events).toBe(byTrial({ cohort, comparator }, 600));
      const backwards = armOfAreas(areasOfArm(cohort).reverse());
      const again = misrecorded({ cohort: backwards, comparator }, level);
      expect('none' in again ? undefined : again.events).toBe('none' in found ? undefined : found.events);
    }),
    { numRuns: 20 },
  );
});

test.each(growthCases('panel').filter(({ label }) => label.startsWith('FY')))(
  '$metric $cohort: the word changes at the count found, and not one event before',
  ({ design }) => {
    const found = misrecorded(design, level);
    if ('none' in found) return;
    const { area: place, span, events, change, direction } = found;
    const sign = change === 'more' ? 1 : -1;
    const word = wordOf(design);
    expect(direction).not.toBe(word);
    expect(wordOf(changed(design, place, span, sign * events))).toBe(direction);
    expect(wordOf(changed(design, place, span, sign * (events - 1)))).toBe(word);
    if (change === 'fewer') expect(events).toBeLessThan(design.cohort[column[span]][place] ?? 0);
  },
);

test('a word that no area can change, and a cohort without one, have no count', () => {
  const comparator = armOfAreas([0, 1, 2].map(() => [1_000, 10_000, 1_000, 10_000]));
  const far = armOfAreas([
    [100, 10_000, 20_000, 10_000],
    [100, 10_000, 100, 10_000],
  ]);
  expect(misrecorded({ cohort: far, comparator }, 0.999)).toEqual({ none: expect.stringContaining('the word stays') });
  const alone = { cohort: armOfAreas([[9, 90, 9, 90]]), comparator };
  expect(misrecorded(alone, level)).toEqual({ none: expect.stringContaining('fewer than two areas') });
  // No area keeps an event and changes the word by losing others: only by having more.
  const thin = armOfAreas([
    [4, 1_000, 1, 1_000],
    [1, 1_000, 1, 1_000],
    [2, 1_000, 7, 1_000],
  ]);
  const empty = armOfAreas([
    [1, 1_000, 4, 1_000],
    [0, 1_000, 4, 1_000],
    [2, 1_000, 7, 1_000],
  ]);
  const steady = armOfAreas([0, 1, 2].map(() => [100, 1_000, 100, 1_000]));
  for (const cohort of [thin, empty]) {
    const found = misrecorded({ cohort, comparator: steady }, level);
    if ('none' in found) throw new Error(found.none);
    expect(found.change).toBe('more');
    const after = changed({ cohort, comparator: steady }, found.area, found.span, found.events);
    expect([wordOf(after), found.direction]).toEqual([found.direction, wordOf(after)]);
    expect(found.direction).not.toBe(wordOf({ cohort, comparator: steady }));
  }
});

test('areas with no event or one are tried too, as far as it takes', () => {
  const thin = fc
    .tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 3 }))
    .map(([before, after]) => [before, 1_000, after, 1_000]);
  const cohorts = fc
    .array(thin, { minLength: 3, maxLength: 4 })
    .map((areas) => armOfAreas([...areas, [4, 1_000, 9, 1_000]]));
  const steady = armOfAreas([0, 1, 2].map((at) => [100 + at, 1_000, 100, 1_000]));
  fc.assert(
    fc.property(cohorts, (cohort) => {
      const design = { cohort, comparator: steady };
      if (wordOf(design) === undefined) return;
      const found = misrecorded(design, level);
      expect('none' in found ? undefined : found.events).toBe(byTrial(design, 3_000));
    }),
    { numRuns: 15 },
  );
});

test('of two areas that are alike the first is named', () => {
  const like = [1_000, 10_000, 975, 10_000];
  const cohort = armOfAreas([like, like, [1_000, 10_000, 960, 10_000]]);
  const comparator = armOfAreas([0, 5, 9].map((more) => [1_000, 10_000, 1_000 + more, 10_000]));
  const found = misrecorded({ cohort, comparator }, level);
  expect(found).toMatchObject({ area: 0 });
  const turned = misrecorded({ cohort: armOfAreas(areasOfArm(cohort).reverse()), comparator }, level);
  expect(turned).toEqual({ ...found, area: 1 });
});
