import { expect, test } from 'vitest';
import { seasonalWeights } from '../../src/compare/event-study/contrasts.js';
import { simultaneousBand } from '../../src/compare/event-study/simultaneous-band.js';
import { bandOf, termsBut, wandering } from '../compare/wandering.js';

const level = 0.95;
// Three standard errors of a share: these draws are fixed by their seed.
const standardErrors = 3;

test('where nothing happened, the band misses in 5% of trials', () => {
  const trials = 300;
  const misses = Array.from({ length: trials }, (_, trial) => {
    const history = wandering(trial, 4, 12, 4);
    const band = simultaneousBand(history, termsBut(0, 4), seasonalWeights(4, [0]), { level, seed: trial, draws: 79 });
    return bandOf(band).contrasts.some(({ lower, upper }) => lower > 0 || upper < 0);
  }).filter((isMissed) => isMissed).length;
  expect(Math.abs(misses / trials - 0.05)).toBeLessThan(standardErrors * Math.sqrt((0.05 * 0.95) / trials));
});
