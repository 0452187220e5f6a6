import { expect, test } from 'vitest';
import type { Design } from '../../src/compare/design.js';
import { placeboRatios } from '../../src/compare/resampling/placebo.js';
import { randomisationTest, sampledTest } from '../../src/compare/resampling/randomisation.js';
import { relabelledGrowth } from '../../src/compare/resampling/relabelled-growth.js';
import {
  choose,
  everyRelabelling,
  listedRelabelling,
  randomRelabelling,
} from '../../src/compare/resampling/relabelling.js';
import { type Count, designOf, readIndex, readJson, readPanel } from './panel-data.js';
import { comparing } from './worst-error.js';

// The files print 15 digits; a log ratio is what is left of log rates of about -2, so one near 0 is held to 1e-9 of 0.001.
const relative = 1e-9;
// R's own 9,999 draws are others than ours: four standard errors of the difference of two shares.
const standardErrors = 4;

const rows = readPanel('panel/panel.csv');
const periods = { baseline: [5, 6, 7, 8], window: [17, 18, 19, 20] };
const cases =
  readJson<
    readonly {
      readonly metric: Count;
      readonly cohort: string;
      readonly observed_log_ror: number;
      readonly observed_t: number;
      readonly p_raw_B199: number;
      readonly p_studentised_B199: number;
      readonly replicates_log_ror: readonly number[];
      readonly replicates_t: readonly number[];
      readonly mc_B9999: {
        readonly p_studentised: number;
        readonly placebo_in_controls_p: number;
        readonly placebo_quantiles: readonly number[];
      };
    }[]
  >('panel/04_randomisation.json');

test.each(cases)('$metric $cohort: relabelled as R did, the statistics agree and the p-values are the same', (one) => {
  const { close, closeAll } = comparing(relative, 1e-3);
  const design = designOf(rows, { ...one, ...periods });
  const relabel = listedRelabelling(readIndex(`panel/perm_index_${one.cohort}_B199.csv`));
  const { logRatios, studentised } = relabelledGrowth(design, relabel, 199);
  closeAll('log ratio', logRatios, one.replicates_log_ror);
  closeAll('t', studentised, one.replicates_t);
  const asObserved = relabelledGrowth(design, everyRelabelling(design.cohort.events.length), 1);
  close('observed log ratio', asObserved.logRatios[0], one.observed_log_ror);
  close('observed t', asObserved.studentised[0], one.observed_t);
  expect(sampledTest(design, relabel, 199)).toEqual({ value: one.p_studentised_B199, draws: 199, exact: false });
  const asFar = logRatios.filter((ratio) => Math.abs(ratio) >= Math.abs(one.observed_log_ror));
  expect((1 + asFar.length) / 200).toBe(one.p_raw_B199);
});

test.each(cases)('$metric $cohort: our own 9,999 draws agree with those of R but for chance', (one) => {
  const { value, draws, exact } = randomisationTest(designOf(rows, { ...one, ...periods }), 1, 9999);
  const expected = one.mc_B9999.p_studentised;
  const error = Math.sqrt((2 * expected * (1 - expected)) / 9999);
  expect({ draws, exact }).toEqual({ draws: 9999, exact: false });
  expect(Math.abs(value - expected)).toBeLessThan(standardErrors * error);
});

test.each(cases)('$metric $cohort: mock cohorts of controls are spread as those of R but for chance', (one) => {
  const design = designOf(rows, { ...one, ...periods });
  const logs = placeboRatios(design, 1, 9999).map(Math.log).sort();
  const shareBelow = (limit: number): number => logs.filter((log) => log < limit).length / logs.length;
  for (const [at, share] of [0.025, 0.05, 0.5, 0.95, 0.975].entries()) {
    const error = Math.sqrt((2 * share * (1 - share)) / 9999);
    const found = shareBelow(one.mc_B9999.placebo_quantiles[at] ?? Number.NaN);
    expect(Math.abs(found - share)).toBeLessThan(standardErrors * error);
  }
  const expected = one.mc_B9999.placebo_in_controls_p;
  const asFar = logs.filter((log) => Math.abs(log) >= Math.abs(one.observed_log_ror)).length;
  const error = Math.sqrt((2 * expected * (1 - expected)) / 9999);
  expect(Math.abs((1 + asFar) / 10_000 - expected)).toBeLessThan(standardErrors * error);
  const turned = { cohort: design.comparator, comparator: design.cohort };
  expect(() => placeboRatios(turned, 1, 9)).toThrow('more areas than the cohort');
});

test('the tiny panel has ten relabellings, each once, with the log ratios of R and p = 0.1', () => {
  const tiny = readPanel('tiny/tiny.csv');
  const expected = readJson<readonly { metric: Count; log_ror: readonly number[]; p_two_sided: number }[]>(
    'tiny/05_exact_randomisation.json',
  );
  const { closeAll } = comparing(relative, 1e-3);
  for (const { metric, log_ror, p_two_sided } of expected) {
    const design = designOf(tiny, { cohort: 'PACS', metric, baseline: [1, 2, 3, 4], window: [5, 6, 7, 8] });
    const { logRatios } = relabelledGrowth(design, everyRelabelling(2), 10);
    closeAll(metric, logRatios, log_ror);
    const asFar = logRatios.filter((ratio) => Math.abs(ratio) >= Math.abs(logRatios[0] ?? 0));
    expect(asFar.length / 10).toBe(p_two_sided);
    expect(randomisationTest(design, 1, 9999)).toEqual({ value: 0.1, draws: 10, exact: true });
  }
});

test('relabellings depend only on the seed and their number, and all of them are each there once', () => {
  const order = new Uint32Array(30);
  const drawn = (seed: number, index: number): string => {
    randomRelabelling(seed, 6)(index, order);
    expect([...order].sort((a, b) => a - b)).toEqual(Array.from({ length: 30 }, (_, at) => at));
    return order.subarray(0, 6).join();
  };
  const forwards = [0, 1, 2, 3].map((index) => drawn(5, index));
  expect([3, 2, 1, 0].map((index) => drawn(5, index)).reverse()).toEqual(forwards);
  expect(drawn(6, 0)).not.toBe(forwards[0]);
  for (const [all, chosen] of [
    [7, 3],
    [5, 5],
    [6, 1],
  ] as const) {
    const relabel = everyRelabelling(chosen);
    const seen = Array.from({ length: choose(all, chosen) }, (_, index) => {
      const places = new Uint32Array(all);
      relabel(index, places);
      return [...places.subarray(0, chosen)].sort((a, b) => a - b).join();
    });
    expect(new Set(seen).size).toBe(seen.length);
    expect([...seen].sort()).toEqual(seen);
  }
  expect(choose(207, 29) / 1.6e35).toBeGreaterThan(0.01);
});

test('identical areas give p = 1, an arm that stands alone the least p, and an arm of one area is refused', () => {
  const arm = (areas: number, events: number): Design['cohort'] => ({
    baselineEvents: Array.from({ length: areas }, () => 700),
    baselineExposure: Array.from({ length: areas }, () => 9_000),
    events: Array.from({ length: areas }, () => events),
    exposure: Array.from({ length: areas }, () => 9_100),
  });
  expect(randomisationTest({ cohort: arm(3, 650), comparator: arm(4, 650) }, 1, 99).value).toBe(1);
  expect(randomisationTest({ cohort: arm(3, 650), comparator: arm(4, 900) }, 1, 99)).toEqual({
    value: 1 / 35,
    draws: 35,
    exact: true,
  });
  expect(randomisationTest({ cohort: arm(3, 0), comparator: arm(30, 650) }, 1, 99).value).toBeLessThanOrEqual(1);
  expect(randomisationTest({ cohort: arm(2, 650), comparator: arm(2, 650) }, 1, 99).value).toBe(1);
  expect(() => randomisationTest({ cohort: arm(4, 650), comparator: arm(1, 650) }, 1, 99)).toThrow('two areas');
  expect(() => randomisationTest({ cohort: arm(1, 650), comparator: arm(4, 650) }, 1, 99)).toThrow(
    'each arm must hold at least two areas',
  );
});
