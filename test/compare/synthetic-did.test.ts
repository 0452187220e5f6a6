import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { History } from '../../src/compare/history.js';
import { listedRelabelling, randomRelabelling } from '../../src/compare/relabelling.js';
import { logPanel, syntheticDid } from '../../src/compare/synthetic-did.js';
import { placeboSpread, syntheticPlacebos } from '../../src/compare/synthetic-placebo.js';
import type { LogPanel } from '../../src/compare/synthetic-weights.js';
import { type Count, historyOf, readIndex, readJson, readPanel } from './panel-data.js';
import { comparing } from './worst-error.js';

// R's solver of the quadratic programme stops at about 1e-8 of a weight.
const solver = 1e-6;
// The package synthdid stops its own solver early and rounds small weights to none; both are absolute, in logs.
const stopsEarly = 1e-4;
const rounding = 1e-12;

interface SynthCase {
  readonly metric: Count;
  readonly cohort: string;
  readonly noise_level: number;
  readonly zeta_omega: number;
  readonly zeta_lambda: number;
  readonly synthdid_pkg: { readonly sdid: number };
  readonly exact_qp: {
    readonly tau: number;
    readonly ratio: number;
    readonly omega: readonly number[];
    readonly lambda: readonly number[];
    readonly effect_curve: readonly number[];
    readonly pre_rmse: number;
    readonly max_weight: number;
    readonly effective_donors: number;
  };
  readonly placebo: { readonly estimates: readonly number[]; readonly se: number; readonly p_two_sided: number };
}

const rows = readPanel('panel/panel.csv');
const cases = readJson<readonly SynthCase[]>('panel/06_synth.json');

function panelOf(history: History, before = 8): LogPanel {
  const panel = logPanel(history, before);
  if ('none' in panel) throw new Error(panel.none);
  return panel;
}

describe.each(cases)('$metric $cohort', (one) => {
  const panel = panelOf(historyOf(rows, one.cohort, one.metric));
  const found = syntheticDid(panel);

  test('the effect, its curve, the weights and what they are worth agree with the exact answer in R', () => {
    const { close, closeAll } = comparing(solver);
    close('ridge of areas', found.ridges.areas, one.zeta_omega);
    close('ridge of periods', found.ridges.periods, one.zeta_lambda);
    close('effect', found.value, one.exact_qp.tau);
    close('ratio', found.growthRatio, one.exact_qp.ratio);
    close('distance before', found.distanceBefore, one.exact_qp.pre_rmse);
    close('heaviest', found.heaviest, one.exact_qp.max_weight);
    close('effective areas', found.effectiveAreas, one.exact_qp.effective_donors);
    const typical = comparing(solver, 1e-2);
    typical.closeAll('curve', found.effects, one.exact_qp.effect_curve);
    typical.closeAll('areas', found.weights.areas, one.exact_qp.omega);
    typical.closeAll('periods', found.weights.periods, one.exact_qp.lambda);
    closeAll('total', [found.weights.areas, found.weights.periods].map((own) => own.reduce((a, b) => a + b)), [1, 1]);
    console.log(one.metric, one.cohort, comparing.length, typical.worst, found.value / one.exact_qp.tau - 1, Math.abs(found.value - one.synthdid_pkg.sdid));
  });

  test('the effect is near that of the package synthdid', () => {
    expect(Math.abs(found.value - one.synthdid_pkg.sdid)).toBeLessThan(stopsEarly);
  });

  test('the mock cohorts of R have the same effects, error and p', () => {
    const t = performance.now();
    const relabel = listedRelabelling(readIndex(`panel/sdid_placebo_index_${one.cohort}.csv`));
    const placebos = syntheticPlacebos(panel, relabel, 199);
    const c = comparing(solver, 1e-2);
    c.closeAll('placebo', placebos, one.placebo.estimates);
    const { error, pValue } = placeboSpread(found.value, placebos);
    comparing(solver).close('error', error, one.placebo.se);
    expect(pValue).toBe(one.placebo.p_two_sided);
    console.log('placebos', c.worst, error / one.placebo.se - 1, performance.now() - t);
  });
});
