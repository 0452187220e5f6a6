import { expect, test } from 'vitest';
import {
  baselineMeanWeights,
  contrastCovariance,
  seasonallyMatched,
  seasonalWeights,
} from '../../src/compare/event-study/contrasts.js';
import { eventStudy } from '../../src/compare/event-study/event-study.js';
import { fitEventStudy } from '../../src/compare/event-study/fit.js';
import { eventModel } from '../../src/compare/event-study/model.js';
import { simultaneousBand } from '../../src/compare/event-study/simultaneous-band.js';
import type { ArmHistory, History } from '../../src/compare/histories/history.js';
import { choose, everyRelabelling, randomRelabelling } from '../../src/compare/resampling/relabelling.js';
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

test('a band is as many errors wide as the largest effect of a share of relabellings, whose areas are moved by hand', () => {
  const history = wandering(3, 3, 5, 4);
  // One term of two periods beside one of one.
  const terms = [
    { label: 'early', periods: [1, 2] },
    { label: 'late', periods: [3] },
  ];
  const sums = [
    [0, 1, 1, -2],
    [0, 0, 0, 1],
  ];
  const [draws, lower, areas] = [19, 0.9, history.cohort.events.length];
  const relabel = randomRelabelling(7, areas);
  const band = bandOf(simultaneousBand(history, terms, sums, { level: lower, seed: 7, draws }));
  /** The sums with the errors of each arm by its own number of areas. */
  const contrastsOf = (of: History) => {
    const { termEffects, influences } = fitEventStudy(eventModel(of, terms));
    return [(early = 0, late = 0) => 2 * early - 2 * late, (_: number | undefined, late = 0) => late].map((weigh) => {
      const squares = influences.map(([early, late]) => weigh(early, late) ** 2);
      const add = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
      const [own, others] = [squares.slice(0, areas), squares.slice(areas)];
      const variance = (add(own) * own.length) / (own.length - 1) + (add(others) * others.length) / (others.length - 1);
      return { value: weigh(termEffects[0], termEffects[1]), error: Math.sqrt(variance) };
    });
  };
  const both = (name: 'events' | 'exposure') => [...history.cohort[name], ...history.comparator[name]];
  const largest = Array.from({ length: draws }, (_, index) => {
    const order = new Uint32Array(8);
    relabel(index, order);
    const moved = (name: 'events' | 'exposure') => [...order].map((area) => both(name)[area] ?? []);
    const arm = (from: number, to?: number): ArmHistory => ({
      events: moved('events').slice(from, to),
      exposure: moved('exposure').slice(from, to),
    });
    const drawn = contrastsOf({ cohort: arm(0, areas), comparator: arm(areas) });
    return Math.max(...drawn.map(({ value, error }) => Math.abs(value) / error));
  }).sort((a, b) => a - b);
  const { close } = comparing(1e-7, 1e-3);
  // Nine tenths of twenty: the 18th of the nineteen.
  close('critical', band.critical, largest[17]);
  for (const [at, expected] of contrastsOf(history).entries()) {
    const found = band.contrasts[at];
    close('value', found?.value, expected.value);
    close('error', found?.error, expected.error);
    close('lower', found?.lower, expected.value - band.critical * expected.error);
    close('upper', found?.upper, expected.value + band.critical * expected.error);
    const asFar = largest.filter((most) => most > Math.abs(expected.value) / expected.error).length;
    close('p', found?.pValue, (1 + asFar) / (1 + draws));
  }
  const identity = bandOf(simultaneousBand(history, terms, sums, { level: lower, seed: 7, draws, relabel: stay }));
  // Where nothing moves, every relabelling is as far as the furthest, and no limit can be told from the largest.
  expect(Math.min(...identity.contrasts.map(({ pValue }) => pValue))).toBe(1);
});

function stay(_: number, order: Uint32Array): void {
  for (let at = 0; at < order.length; at++) order[at] = at;
}

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
