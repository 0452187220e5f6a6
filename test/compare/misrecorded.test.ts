import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ArmData, Design } from '../../src/compare/design.js';
import { jackknife } from '../../src/compare/estimators/jackknife.js';
import { misrecorded } from '../../src/compare/misrecorded.js';
import { directionOf } from '../../src/domain/direction.js';
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

/** The fewest, by trying every count of every area. */
function byTrial(design: Design): number | undefined {
  const word = wordOf(design);
  const counts = design.cohort.events.flatMap((_, area) =>
    (['window', 'baseline'] as const).flatMap((span) =>
      [-1, 1].flatMap((sign) => {
        for (let by = 1; by < (design.cohort[column[span]][area] ?? 0); by++) {
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
      expect('none' in found ? undefined : found.events).toBe(byTrial({ cohort, comparator }));
      const backwards = armOfAreas(areasOfArm(cohort).reverse());
      const again = misrecorded({ cohort: backwards, comparator }, level);
      expect('none' in again ? undefined : again.events).toBe('none' in found ? undefined : found.events);
    }),
    { numRuns: 30 },
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
    expect(events).toBeLessThan(design.cohort[column[span]][place] ?? 0);
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
  // Here the word would change only if the last area lost all of its events, there only if one of the middle went below none.
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
  for (const cohort of [thin, empty]) expect(misrecorded({ cohort, comparator: steady }, level)).toHaveProperty('none');
});
