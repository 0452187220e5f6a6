import { expect, test } from 'vitest';
import { eventStudy } from '../../src/compare/event-study/event-study.js';
import type { History } from '../../src/compare/histories/history.js';
import { unwatched } from '../../src/domain/common/progress.js';
import { eventQuarters } from '../../src/steps/events/event-quarters.js';
import { period } from '../measure/data.js';
import { wandering } from './wandering.js';

const years = [period('2013/14'), period('2014/15'), period('2015/16')];

function quartersOf(history: History, level = 0.95) {
  const settings = { level, seed: 20150401, draws: 199 };
  return eventQuarters(history, { years, baseline: 1, errors: 'CR3', settings, watch: unwatched });
}

test.each([
  [2, 2, 0.95, 3, false],
  [3, 3, 0.95, 10, false],
  [3, 3, 0.9, 10, true],
  [3, 4, 0.95, 35, true],
  [3, 4, 0.99, 35, false],
  [2, 3, 0.9, 10, true],
])('%i areas beside %i at %f: %i ways to relabel them, and a band is %s', (areas, others, level, ways, hasBand) => {
  const found = quartersOf(wandering(1, areas, others, 12), level);
  if ('none' in found) throw new Error(found.none);
  expect(found.band !== null).toBe(hasBand);
  const few = `${ways} ways to relabel the areas are too few for limits of this level`;
  expect(found.no_band).toBe(hasBand ? null : few);
  expect(found.quarters.every(({ simultaneous }) => (simultaneous !== null) === hasBand)).toBe(true);
});

test('quarters in which all areas moved exactly alike have no limits', () => {
  const arm = (areas: number) => {
    const rows = Array.from({ length: areas }, (_, at) =>
      Array.from({ length: 12 }, (_, quarter) => (at + 3) * (50 + quarter)),
    );
    return { events: rows, exposure: rows.map((row) => row.map(() => 10_000)) };
  };
  expect(quartersOf({ cohort: arm(3), comparator: arm(4) })).toEqual({
    none: 'the areas of each side grew exactly alike, so chance cannot be seen',
  });
});

test('quarters have the degrees of freedom of their own errors, those of CR2 by Satterthwaite', () => {
  const history = wandering(2, 4, 9, 12);
  const settings = { level: 0.95, seed: 1, draws: 0 };
  const options = { years, baseline: 1, settings, watch: unwatched } as const;
  const of = (errors: 'CR2' | 'CR3') => {
    const found = eventQuarters(history, { ...options, errors });
    if ('none' in found) throw new Error(found.none);
    return found.quarters;
  };
  expect(of('CR3').map(({ df }) => df)).toEqual([3, 3, 3, 3, null, null, null, null, 3, 3, 3, 3]);
  // With the same quarter of the baseline as the reference, a quarter's effect is a term of its own.
  const at = 10;
  const others = [0, 1, 2, 3, 4, 5, 7, 8, 9, 10, 11].map((period) => ({ label: `${period}`, periods: [period] }));
  const study = eventStudy(history, others, { level: 0.95, covariance: 'CR2' });
  if ('none' in study) throw new Error(study.none);
  const term = study.terms.find(({ label }) => label === `${at}`);
  const quarter = of('CR2')[at];
  expect(quarter?.df).toBeCloseTo(term?.df ?? 0, 8);
  expect(quarter?.df).not.toBeCloseTo(3, 1);
  expect(quarter?.growth_ratio.lower).toBeCloseTo(term?.growthRatio.lower ?? 0, 8);
  expect(quarter?.p_value).toBeCloseTo(term?.pValue ?? 0, 8);
});
