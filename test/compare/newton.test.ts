import { expect, test } from 'vitest';
import { fitTwoPeriods } from '../../src/compare/models/binomial-logit.js';
import { maximise } from '../../src/compare/models/newton.js';

test('a step that overshoots is halved until it climbs: Newton alone leaves the maximum of -log cosh 3x from 0.4', () => {
  const likelihoodAt = ([x = 0]: Float64Array) => ({
    logLikelihood: -Math.log(Math.cosh(3 * x)),
    score: Float64Array.of(-3 * Math.tanh(3 * x)),
    information: Float64Array.of((3 / Math.cosh(3 * x)) ** 2),
  });
  expect(maximise(Float64Array.of(0.4), likelihoodAt).coefficients[0]).toBeCloseTo(0, 12);
});

test('an area without events in either period is no evidence, and one with events in the first alone is some', () => {
  const data = { events: [12, 9, 0], baselineEvents: [10, 11, 3], offset: [0, 0, 0], columns: [[1, 1, 1]] };
  const fit = fitTwoPeriods(data);
  expect(fit.df).toBe(2);
  const empty = { events: [...data.events, 0], baselineEvents: [...data.baselineEvents, 0] };
  expect(fitTwoPeriods({ ...empty, offset: [0, 0, 0, 0], columns: [[1, 1, 1, 1]] })).toEqual(fit);
});
