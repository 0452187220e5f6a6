import { expect, test } from 'vitest';
import { bootstrapBca, bootstrapped } from '../../src/compare/estimators/bootstrap.js';
import { bootstrapGrowth, listedResample, randomResample } from '../../src/compare/resampling/bootstrap.js';
import {
  basicLimits,
  bcaLimits,
  bcaProbabilities,
  biasCorrection,
  percentileLimits,
} from '../../src/compare/resampling/bootstrap-limits.js';
import { normalQuantile } from '../../src/stats/distributions/normal.js';
import { areasOfArm, armOfAreas } from './designs.js';
import { type Count, designOf, readIndex, readJson, readPanel } from './panel-data.js';
import { comparing } from './worst-error.js';

// The files print 15 digits; a log ratio or a gap near 0 is what is left of two growths of about 6%.
const relative = 1e-9;
// Twice R's 9,999 draws have a standard error of about 0.04 standard errors at each limit (R's own against ours).
// Its BCa limits are left out: its acceleration weighs an area of either arm alike, ours by the size of the arm.
const chance = 0.15;

interface Reference {
  readonly z0: number;
  readonly acceleration: number;
  readonly alpha: readonly number[];
  readonly percentile: readonly number[];
  readonly bca: readonly number[];
  readonly basic: readonly number[];
}

const rows = readPanel('panel/panel.csv');
const controls = readIndex('panel/boot_index_CONTROL_B199.csv');
const periods = { baseline: [5, 6, 7, 8], window: [17, 18, 19, 20] };
const cases =
  readJson<
    readonly {
      readonly metric: Count;
      readonly cohort: string;
      readonly log_ror: Reference;
      readonly diff_pp: Reference;
      readonly replicates_log_ror: readonly number[];
      readonly replicates_diff_pp: readonly number[];
      readonly boot_pkg_B9999: Readonly<Record<'perc' | 'bca' | 'basic', readonly number[]>> & { readonly se: number };
    }[]
  >('panel/03_bootstrap.json');

const both = ({ lower, upper }: { lower: number; upper: number }): number[] => [lower, upper];

test.each(cases)('$metric $cohort: resampled as R did, the replicates and all limits agree', (one) => {
  const { close, closeAll } = comparing(relative, 1e-3);
  const design = designOf(rows, { ...one, ...periods });
  const resample = listedResample(readIndex(`panel/boot_index_${one.cohort}_B199.csv`), controls);
  const growths = bootstrapGrowth(design, resample, 199);
  const { logRatio, difference } = bootstrapped(design, growths);
  const gapOf = (growth: number, index: number): number => 100 * (growth - (growths.comparator[index] ?? 0));
  closeAll('gap', growths.cohort.map(gapOf), one.replicates_diff_pp);
  closeAll('log ratio', logRatio.sorted, Float64Array.from(one.replicates_log_ror).sort());
  for (const [found, expected, scale] of [
    [logRatio, one.log_ror, 1],
    [difference, one.diff_pp, 100],
  ] as const) {
    const scaled = (limits: { lower: number; upper: number }): number[] => both(limits).map((limit) => scale * limit);
    close('bias', biasCorrection(found), expected.z0);
    close('acceleration', found.acceleration, expected.acceleration);
    closeAll('probabilities', bcaProbabilities(found, 0.95), expected.alpha);
    closeAll('percentile', scaled(percentileLimits(found, 0.95)), expected.percentile);
    closeAll('basic', scaled(basicLimits(found, 0.95)), expected.basic);
    closeAll('bca', scaled(bcaLimits(found, 0.95)), expected.bca);
  }
});

test.each(cases)(
  '$metric $cohort: our own 9,999 resamples have the percentile and basic limits of the package boot, but for chance',
  (one) => {
    const design = designOf(rows, { ...one, ...periods });
    const { logRatio } = bootstrapped(design, bootstrapGrowth(design, randomResample(1), 9999));
    const { perc, basic, se } = one.boot_pkg_B9999;
    for (const [limits, expected] of [
      [percentileLimits, perc],
      [basicLimits, basic],
    ] as const) {
      for (const [end, limit] of both(limits(logRatio, 0.95)).entries()) {
        expect(Math.abs(limit - (expected[end] ?? Number.NaN)) / se).toBeLessThan(chance);
      }
    }
  },
);

test('a resample depends only on the seed and its number', () => {
  const drawn = (seed: number, index: number): string => {
    const [cohort, comparator] = [new Uint32Array(4), new Uint32Array(6)];
    randomResample(seed)(index, cohort, comparator);
    return `${cohort} ${comparator}`;
  };
  const forwards = [0, 1, 2].map((index) => drawn(5, index));
  expect([2, 1, 0].map((index) => drawn(5, index)).reverse()).toEqual(forwards);
  expect(new Set([...forwards, drawn(6, 0)]).size).toBe(4);
});

test('a resample that is the sample in another order is not below it, and the bias is finite at both ends', () => {
  const biasOf = (value: number) =>
    biasCorrection({ value, sorted: Float64Array.of(0.1, 0.3, 0.1 + 0.2, 0.5), acceleration: 0 });
  expect([biasOf(0.1 + 0.2), biasOf(0.3)]).toEqual([normalQuantile(1 / 4), normalQuantile(1 / 4)]);
  expect(biasOf(9)).toBeCloseTo(-biasOf(0), 12);
  expect(biasOf(9)).toBeLessThan(2);
});

test('beside a comparator that does not move, the gap has the acceleration of the cohort’s own growth', () => {
  const same = armOfAreas([0, 1, 2].map(() => [1_000, 10_000, 1_000, 10_000]));
  const cohort = armOfAreas([900, 1_000, 1_300].map((events) => [1_000, 10_000, events, 10_000]));
  const design = { cohort, comparator: same };
  const found = bootstrapped(design, bootstrapGrowth(design, randomResample(1), 9));
  expect(Math.abs(found.cohort.acceleration)).toBeGreaterThan(0.01);
  expect(found.difference.acceleration).toBeCloseTo(found.cohort.acceleration, 12);
});

test.each([
  [2, 0.8],
  [3, 0.95],
  [4, 0.995],
])('%i areas of either side are too few to resample at %f, and one more is enough', (areas, level) => {
  const armOf = (count: number) =>
    armOfAreas(Array.from({ length: count }, (_, at) => [1_000, 10_000, 1_000 + 10 * at, 10_000]));
  const few = { none: expect.stringContaining(`a side has ${areas} areas, too few to resample`) };
  for (const [cohort, comparator] of [
    [areas, 9],
    [9, areas],
  ] as const) {
    const estimate = (more: number) =>
      bootstrapBca.estimate(
        { cohort: armOf(cohort + more), comparator: armOf(comparator + more) },
        { level, draws: 99 },
      );
    expect(estimate(0)).toEqual(few);
    expect(estimate(1)).not.toHaveProperty('none');
  }
});

test('two areas are enough at a half, where each lies beyond its limits as often as between them', () => {
  const arm = armOfAreas([0, 1].map((at) => [1_000, 10_000, 1_000 + 10 * at, 10_000]));
  const estimate = (level: number) => bootstrapBca.estimate({ cohort: arm, comparator: arm }, { level, draws: 99 });
  expect(estimate(0.5)).not.toEqual({ none: expect.stringContaining('too few to resample') });
  expect(estimate(0.51)).toEqual({ none: expect.stringContaining('too few to resample') });
});

test('a period of an arm without any event has no limits, and is why', () => {
  const arm = armOfAreas([0, 1, 2, 3].map((at) => [1_000, 10_000, 1_000 + 10 * at, 10_000]));
  const none = armOfAreas(areasOfArm(arm).map(([before = 0, people = 0]) => [before, people, 0, people]));
  const found = bootstrapBca.estimate({ cohort: none, comparator: arm }, { level: 0.95, draws: 99 });
  expect(found).toEqual({ none: expect.stringContaining('a period of an arm has no events') });
});

test.each([
  ['window', [20, 100, 0, 100]],
  ['baseline', [0, 100, 20, 100]],
])('limits have no value where a resample has no events in the %s', (_, odd) => {
  const whole = armOfAreas([odd, ...[1, 2, 3].map(() => [20, 100, 20, 100])]);
  const none = { none: expect.stringContaining('a resample of an arm') };
  expect(bootstrapBca.estimate({ cohort: whole, comparator: whole }, { level: 0.95, draws: 999 })).toEqual(none);
});
