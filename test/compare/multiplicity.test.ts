import { expect, test } from 'vitest';
import { jackknife } from '../../src/compare/estimators/jackknife.js';
import { adjustFamily, adjustments } from '../../src/compare/multiplicity.js';
import { growthCases } from './growth-reference.js';
import { readJson } from './panel-data.js';
import { comparing } from './worst-error.js';

// As exact as the p-values that go in; the files print 15 digits.
const relative = 1e-9;

test('six p-values of the panel, from the counts to their adjusted values, agree with R', () => {
  const { from_panel: expected } = readJson<{
    readonly from_panel: readonly { id: string; p: number; holm: number; bh: number; bonferroni: number }[];
  }>('panel/09_multiplicity.json');
  const { close } = comparing(relative);
  const family = growthCases('panel').filter(({ label }) => label.startsWith('FY'));
  const pValues = family.map(({ design }) => {
    const estimate = jackknife.estimate(design, { level: 0.95 });
    return 'none' in estimate ? undefined : estimate.pValue;
  });
  expect(family.map(({ cohort, metric }) => `${cohort} ${metric}`)).toEqual(expected.map(({ id }) => id));
  const found = {
    p: pValues,
    holm: adjustFamily(pValues),
    bh: adjustFamily(pValues, adjustments['benjamini-hochberg']),
    bonferroni: adjustFamily(pValues, adjustments.bonferroni),
  };
  for (const [at, one] of expected.entries()) {
    for (const name of ['p', 'holm', 'bh', 'bonferroni'] as const)
      close(`${one.id} ${name}`, found[name][at], one[name]);
  }
});

test('a comparison without a p-value keeps its place and does not count', () => {
  expect(adjustFamily([0.01, undefined, 0.04])).toEqual([0.02, undefined, 0.04]);
  expect(adjustFamily([undefined])).toEqual([undefined]);
  expect(adjustFamily([])).toEqual([]);
  for (const adjustment of Object.values(adjustments)) expect(adjustFamily([0.04], adjustment)).toEqual([0.04]);
});
