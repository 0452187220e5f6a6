import { expect, test } from 'vitest';
import { listedRelabelling } from '../../src/compare/resampling/relabelling.js';
import { syntheticDid } from '../../src/compare/synthetic/synthetic-did.js';
import { placeboSpread, syntheticPlacebos } from '../../src/compare/synthetic/synthetic-placebo.js';
import { ridgesOf } from '../../src/compare/synthetic/synthetic-weights.js';
import { unwatched } from '../../src/domain/common/progress.js';
import type { SyntheticResult } from '../../src/domain/results/event-result.js';
import { syntheticResult } from '../../src/steps/events/synthetic-result.js';
import { readIndex } from './panel-data.js';
import { panelOf, panelOfCase, synthCases } from './synth-cases.js';
import { wandering } from './wandering.js';
import { comparing } from './worst-error.js';

// As of the effect of one cohort: exact in both, 15 digits in the file, and sizes of about 0.01.
const relative = 1e-9;
const typical = 1e-2;

test.each(synthCases)('$metric $cohort: the mock cohorts of R have the same effects, error and p', (one) => {
  const relabel = listedRelabelling(readIndex(`panel/sdid_placebo_index_${one.cohort}.csv`));
  const placebos = syntheticPlacebos(panelOfCase(one), relabel, 199);
  comparing(relative, typical).closeAll('effect', placebos, one.placebo.estimates);
  const { error, pValue } = placeboSpread(one.exact_qp.tau, placebos);
  comparing(relative).close('error', error, one.placebo.se);
  expect(pValue).toBe(one.placebo.p_two_sided);
});

const settings = { level: 0.95, seed: 20150401, draws: 9999 };

function resultOf(trial: number, areas: number, others: number, draws = settings.draws): SyntheticResult {
  const found = syntheticResult(wandering(trial, areas, others, 12), 8, { ...settings, draws }, unwatched);
  if ('none' in found) throw new Error(found.none);
  return found;
}

test('where there are few mock cohorts each is looked at once, and none allows a word', () => {
  const history = wandering(1, 1, 6, 12);
  const panel = panelOf(history);
  const effects = panel.comparator.map((own, at) => {
    const mock = { cohort: [own], comparator: panel.comparator.toSpliced(at, 1), before: 8 };
    return syntheticDid(mock, ridgesOf(panel)).value;
  });
  const found = resultOf(1, 1, 6);
  const extreme = effects.filter((effect) => Math.abs(effect) >= Math.abs(found.log_ratio)).length;
  expect(found).toMatchObject({ draws: 6, exact: true, p_value: (1 + extreme) / 7 });
  expect(found.growth_ratio).toMatchObject({ lower: null, upper: null });
  expect(found.no_interval).toBe(
    "mock cohorts of 1 among the comparator's 6 areas: 6, and fewer than 19 mock cohorts allow no p of 0.05",
  );
});

test('p of one area beside six is 1/7 in a seventh of null data sets, not 1/200', () => {
  const trials = 300;
  const found = Array.from({ length: trials }, (_, trial) => resultOf(trial, 1, 6).p_value ?? 0);
  expect(Math.min(...found)).toBeCloseTo(1 / 7, 12);
  const first = found.filter((p) => p < 1.5 / 7).length / trials;
  expect(Math.abs(first - 1 / 7)).toBeLessThan(4 * Math.sqrt((1 / 7) * (6 / 7) * (1 / trials)));
});

test.each([
  [1, 18, 9999, 18, true, false],
  [1, 19, 9999, 19, true, true],
  [2, 7, 9999, 21, true, true],
  [2, 21, 9999, 199, false, true],
  [1, 60, 49, 49, false, true],
  [1, 60, 12, 12, false, false],
  [3, 4, 9999, 0, false, false],
])('%i areas beside %i with %i draws: %i mock cohorts', (areas, others, draws, mocks, exact, hasLimits) => {
  const found = resultOf(3, areas, others, draws);
  expect(found).toMatchObject({ draws: mocks, exact });
  expect([found.growth_ratio.lower !== null, found.no_interval === null]).toEqual([hasLimits, hasLimits]);
});

test('the limits are as many errors away as t has for the areas of the comparator less one', () => {
  const { log_ratio, error, growth_ratio } = resultOf(3, 2, 7);
  // Student's t on 6 degrees of freedom, from tables.
  expect(Math.log(growth_ratio.upper ?? 0)).toBeCloseTo(log_ratio + 2.446912 * (error ?? 0), 6);
  expect(Math.log(growth_ratio.lower ?? 0)).toBeCloseTo(log_ratio - 2.446912 * (error ?? 0), 6);
});

test('areas that all ran exactly alike have a p of 1 beside each other, and no limits', () => {
  const arm = (areas: number) => {
    const rows = Array.from({ length: areas }, (_, at) =>
      Array.from({ length: 12 }, (_, period) => (at + 3) * (50 + period)),
    );
    return { events: rows, exposure: rows.map((row) => row.map(() => 10_000)) };
  };
  const found = syntheticResult({ cohort: arm(2), comparator: arm(9) }, 8, settings, unwatched);
  expect(found).toMatchObject({ p_value: 1, no_interval: expect.stringContaining('grew exactly alike') });
  expect(found).toMatchObject({ growth_ratio: { lower: null, upper: null } });
});
