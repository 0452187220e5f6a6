import { expect, test } from 'vitest';
import { jackknife } from '../../src/compare/estimators/jackknife.js';
import {
  type Stratum,
  standardisedEstimate,
  standardisedGrowth,
  standardisedRate,
} from '../../src/compare/standardised.js';
import type { ArmData } from '../../src/domain/areas/arm.js';
import { dobsonInterval } from '../../src/stats/intervals/direct-standardisation.js';
import { armOfAreas } from './designs.js';
import { comparing } from './worst-error.js';

const level = 0.95;
const { close, closeAll } = comparing(1e-12);

// Two bands of three areas: baseline events and people, then those of the window.
const young: ArmData = armOfAreas([
  [10, 1_000, 12, 1_100],
  [20, 2_000, 21, 1_900],
  [33, 3_000, 30, 3_000],
]);
const old: ArmData = armOfAreas([
  [50, 500, 66, 600],
  [90, 900, 99, 1_000],
  [40, 400, 36, 450],
]);
const bands: readonly Stratum[] = [
  { arm: young, weight: 3_000 },
  { arm: old, weight: 1_000 },
];
const others: readonly Stratum[] = [
  { arm: old, weight: 3_000 },
  { arm: young, weight: 1_000 },
];

test('a rate is the rates of the bands by the weights of the standard population, with the limits of Dobson', () => {
  const window = [
    { events: 63, exposure: 6_000, weight: 3_000 },
    { events: 201, exposure: 2_050, weight: 1_000 },
  ];
  expect(standardisedRate(bands, 'window', level)).toEqual({
    rate: expect.closeTo(0.75 * (63 / 6_000) + 0.25 * (201 / 2_050), 15),
    limits: dobsonInterval(window, level),
  });
  const baseline = standardisedRate(bands, 'baseline', level);
  close('baseline', 'rate' in baseline ? baseline.rate : 0, 0.75 * (63 / 6_000) + 0.25 * (180 / 1_800));
  close('growth', standardisedGrowth(bands), (3 * (63 / 6_000) + 201 / 2_050) / (3 * (63 / 6_000) + 0.1) - 1);
});

test('a rate needs ten events, and somebody in every band', () => {
  const few = (events: number): Stratum[] => [{ arm: armOfAreas([[events, 100, 50, 100]]), weight: 1 }];
  expect(standardisedRate(few(9), 'baseline', level)).toEqual({ none: 'fewer than 10 events' });
  expect(standardisedRate(few(10), 'baseline', level)).toHaveProperty('rate', 0.1);
  const empty = { arm: armOfAreas([[0, 100, 0, 0]]), weight: 1 };
  expect(standardisedRate([...few(20), empty], 'window', level)).toEqual({ none: 'nobody in an age band' });
  expect(standardisedRate([...few(20), empty], 'baseline', level)).toHaveProperty('rate', 0.1);
});

test('with one band the intervals are those of the crude headline, whatever the weight', () => {
  const estimate = standardisedEstimate([{ arm: young, weight: 7 }], [{ arm: old, weight: 9 }], level);
  const crude = jackknife.estimate({ cohort: young, comparator: old }, { level });
  if ('none' in estimate || 'none' in crude) throw new Error('both have intervals');
  for (const of of ['growth', 'differencePp', 'growthRatio'] as const) {
    closeAll(of, [estimate[of].lower, estimate[of].upper], [crude[of].lower, crude[of].upper]);
  }
  expect(estimate.df).toBe(crude.df);
});

test('areas of one cluster are left out together, in every band of either arm', () => {
  const labels = { cohort: ['A', 'B', 'B'], comparator: ['C', 'D', 'C'] };
  const add = (arm: ArmData, one: number, other: number): number[] =>
    [arm.baselineEvents, arm.baselineExposure, arm.events, arm.exposure].map(
      (column) => (column[one] ?? 0) + (column[other] ?? 0),
    );
  const alone = (arm: ArmData, area: number): number[] => add(arm, area, -1);
  const byHand = (pairs: (arm: ArmData) => number[][], all: readonly Stratum[]): Stratum[] =>
    all.map(({ arm, weight }) => ({ arm: armOfAreas(pairs(arm)), weight }));
  const cohort = byHand((arm) => [alone(arm, 0), add(arm, 1, 2)], bands);
  const comparator = byHand((arm) => [add(arm, 0, 2), alone(arm, 1)], others);
  const clustered = standardisedEstimate(bands, others, level, labels);
  expect(clustered).toEqual(standardisedEstimate(cohort, comparator, level));
  expect(clustered).toHaveProperty('df', 1);
  expect(standardisedEstimate(bands, others, level)).toHaveProperty('df', 2);
});

test('there are none without a band, with one area, or where a band is of one area alone', () => {
  expect(standardisedEstimate([], bands, level)).toEqual({ none: 'there is no age band' });
  expect(standardisedEstimate(bands, [], level)).toEqual({ none: 'there is no age band' });
  const one = { arm: armOfAreas([[9, 90, 9, 90]]), weight: 1 };
  expect(standardisedEstimate([one], bands, level)).toEqual({ none: expect.stringContaining('fewer than two areas') });
  const alone = {
    arm: armOfAreas([
      [50, 500, 66, 600],
      [0, 0, 0, 0],
      [0, 0, 0, 0],
    ]),
    weight: 1,
  };
  const none = { none: 'without one of the areas there is no rate' };
  expect(standardisedEstimate([...bands, alone], others, level)).toEqual(none);
  expect(standardisedEstimate(bands, [...others, alone], level)).toEqual(none);
});

test('a few events of a band with few people give a rate no limit below zero', () => {
  const few = armOfAreas([[1, 3, 1, 3]]);
  const many = armOfAreas([[19, 9_000, 19, 9_000]]);
  const strata = [
    { arm: few, weight: 5_000 },
    { arm: many, weight: 95_000 },
  ];
  const stratum = (events: number, exposure: number, weight: number) => ({ events, exposure, weight });
  const published = dobsonInterval([stratum(1, 3, 5_000), stratum(19, 9_000, 95_000)], level);
  expect(published.lower).toBeLessThan(0);
  expect(standardisedRate(strata, 'window', level)).toMatchObject({ limits: { lower: 0, upper: published.upper } });
});
