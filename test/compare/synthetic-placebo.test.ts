import { expect, test } from 'vitest';
import { listedRelabelling } from '../../src/compare/relabelling.js';
import { placeboSpread, syntheticPlacebos } from '../../src/compare/synthetic-placebo.js';
import { readIndex } from './panel-data.js';
import { panelOfCase, synthCases } from './synth-cases.js';
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
