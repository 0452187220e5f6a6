import { expect, test } from 'vitest';
import {
  baselineMeanWeights,
  contrastCovariance,
  seasonallyMatched,
  seasonalWeights,
} from '../../src/compare/event-study/contrasts.js';
import { eventStudy } from '../../src/compare/event-study/event-study.js';
import { type SimultaneousBand, simultaneousBand } from '../../src/compare/event-study/simultaneous-band.js';
import type { ArmHistory, History } from '../../src/compare/history.js';
import { choose, everyRelabelling } from '../../src/compare/relabelling.js';
import { randomStream } from '../../src/stats/random.js';
import { historyOf, readPanel } from './panel-data.js';
import { comparing } from './worst-error.js';

// Newton's steps in another order of areas.
const rounding = 1e-9;
// Three standard errors of a share: these draws are fixed by their seed.
const standardErrors = 3;

const level = 0.95;
const baseline = [4, 5, 6, 7];

function bandOf(band: SimultaneousBand): Exclude<SimultaneousBand, { none: string }> {
  if ('none' in band) throw new Error(band.none);
  return band;
}

function termsBut(reference: number, periods: number) {
  return Array.from({ length: periods }, (_, period) => period)
    .filter((period) => period !== reference)
    .map((period) => ({ label: `${period}`, periods: [period] }));
}

/** Two arms of areas whose rates wander by chance alone. */
function wandering(seed: number, areas: number, others: number, periods: number): History {
  const arm = (count: number, first: number): ArmHistory => {
    const rows = Array.from({ length: count }, (_, area) => {
      const stream = randomStream(seed, first + area);
      const people = 10_000 + stream.nextBelow(50_000);
      const rate = () => 0.1 * (1 + 0.1 * (stream.nextUnit() + stream.nextUnit() + stream.nextUnit() - 1.5));
      return { people, events: Array.from({ length: periods }, () => Math.round(people * rate())) };
    });
    return { events: rows.map((row) => row.events), exposure: rows.map((row) => row.events.map(() => row.people)) };
  };
  return { cohort: arm(areas, 0), comparator: arm(others, areas) };
}

test('quarterly effects of the panel have a band wider than their limits one by one, the same for the same seed', () => {
  const history = historyOf(readPanel('panel/panel.csv'), 'EHCH', 'emergency_admissions');
  const terms = termsBut(7, 20);
  const { curve } = eventStudyOf(history, terms);
  for (const weights of [seasonalWeights(20, baseline), baselineMeanWeights(20, baseline)]) {
    const options = { level, seed: 1, draws: 99 };
    const band = bandOf(simultaneousBand(history, terms, weights, options));
    expect(band.critical).toBeGreaterThan(2.5);
    for (const { value, lower, upper, pValue } of band.contrasts) {
      // By p the test is (1 + #)/(B + 1), and the critical value is the 95th of the 99.
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

test('where nothing happened, the band misses in 5% of trials', () => {
  const trials = 300;
  const misses = Array.from({ length: trials }, (_, trial) => {
    const history = wandering(trial, 4, 12, 4);
    const band = simultaneousBand(history, termsBut(0, 4), seasonalWeights(4, [0]), { level, seed: trial, draws: 79 });
    return bandOf(band).contrasts.some(({ lower, upper }) => lower > 0 || upper < 0);
  }).filter((isMissed) => isMissed).length;
  expect(Math.abs(misses / trials - 0.05)).toBeLessThan(standardErrors * Math.sqrt((0.05 * 0.95) / trials));
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
