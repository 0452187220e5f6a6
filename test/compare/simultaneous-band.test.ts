import { expect, test } from 'vitest';
import {
  baselineMeanWeights,
  contrastCovariance,
  seasonallyMatched,
  seasonalWeights,
} from '../../src/compare/event-study/contrasts.js';
import { eventStudy } from '../../src/compare/event-study/event-study.js';
import { simultaneousBand } from '../../src/compare/event-study/simultaneous-band.js';
import type { ArmHistory, History } from '../../src/compare/history.js';
import { choose, everyRelabelling } from '../../src/compare/relabelling.js';
import { historyOf, readPanel } from './panel-data.js';
import { bandOf, termsBut, wandering } from './wandering.js';
import { comparing } from './worst-error.js';

// Newton's steps in another order of areas.
const rounding = 1e-9;

const level = 0.95;
const baseline = [4, 5, 6, 7];

test('quarterly effects of the panel have a band wider than their limits one by one, the same for the same seed', () => {
  const history = historyOf(readPanel('panel/panel.csv'), 'EHCH', 'emergency_admissions');
  const terms = termsBut(7, 20);
  const { curve } = eventStudyOf(history, terms);
  for (const weights of [seasonalWeights(20, baseline), baselineMeanWeights(20, baseline)]) {
    const options = { level, seed: 1, draws: 39 };
    const band = bandOf(simultaneousBand(history, terms, weights, options));
    expect(band.critical).toBeGreaterThan(2.5);
    for (const { value, lower, upper, pValue } of band.contrasts) {
      // By p the test is (1 + #)/(B + 1), and the critical value is the 38th of the 39.
      expect(lower > 0 || upper < 0).toBe(pValue < 0.05);
      expect([lower <= value, value <= upper]).toEqual([true, true]);
    }
    expect(simultaneousBand(history, terms, weights, options)).toEqual(band);
  }
  const sums = seasonalWeights(20, baseline);
  const covariance = contrastCovariance(curve, sums);
  const matched = seasonallyMatched(curve, baseline);
  for (const at of baseline) {
    expect(matched[at]).toEqual({ value: 0, error: 0 });
  }
  const { closeAll } = comparing(rounding, 1e-2);
  closeAll(
    'errors',
    matched.map((_, at) => Math.sqrt(Math.max(0, covariance[at * 21] ?? 0))),
    matched.map(({ error }) => error),
  );
  closeAll(
    'symmetric',
    covariance,
    covariance.map((_, at) => covariance[(at % 20) * 20 + Math.floor(at / 20)] ?? 0),
  );
});

function eventStudyOf(history: History, terms: ReturnType<typeof termsBut>) {
  const study = eventStudy(history, terms, { level });
  if ('none' in study) throw new Error(study.none);
  return study;
}

test('over every relabelling, neither the order of the areas nor which arm is the cohort matters', () => {
  const history = wandering(5, 3, 4, 4);
  const all = (of: History) =>
    bandOf(
      simultaneousBand(of, termsBut(1, 4), seasonalWeights(4, [0, 1]), {
        level,
        seed: 1,
        draws: choose(7, of.cohort.events.length),
        relabel: everyRelabelling(of.cohort.events.length),
      }),
    );
  const backwards = ({ events, exposure }: ArmHistory) => ({
    events: events.toReversed(),
    exposure: exposure.toReversed(),
  });
  const found = all(history);
  const reversed = all({ cohort: backwards(history.cohort), comparator: backwards(history.comparator) });
  const swapped = all({ cohort: history.comparator, comparator: history.cohort });
  const { close } = comparing(rounding, 1e-3);
  for (const other of [reversed, swapped]) {
    close('critical', other.critical, found.critical);
    for (const [at, one] of found.contrasts.entries()) {
      close('value', other.contrasts[at]?.value, other === swapped ? -one.value : one.value);
      close('p', other.contrasts[at]?.pValue, one.pValue);
    }
  }
});

test('too few areas, or an area without events in a period, have no band', () => {
  const history = wandering(1, 2, 3, 3);
  const empty = { ...history.cohort, events: [[0, 9, 9], ...history.cohort.events.slice(1), [9, 9, 9]] };
  const sums = seasonalWeights(3, [0]);
  const options = { level, seed: 1, draws: 9 };
  const withEmpty = { ...history, cohort: { events: empty.events, exposure: empty.events.map(() => [90, 90, 90]) } };
  expect(simultaneousBand(withEmpty, termsBut(0, 3), sums, options)).toEqual({
    none: expect.stringContaining('places'),
  });
  const alone = { ...history, cohort: { events: [[9, 9, 9]], exposure: [[90, 90, 90]] } };
  expect(simultaneousBand(alone, termsBut(0, 3), sums, options)).toEqual({
    none: expect.stringContaining('two areas'),
  });
});
