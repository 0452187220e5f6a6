import { expect, test } from 'vitest';
import { markedBesideSteps } from '../../src/quality/beside-steps.js';
import { gridsOf } from '../../src/quality/grid.js';
import { type Deviations, deviationsIn } from '../../src/quality/grid-deviations.js';
import { stepsIn } from '../../src/quality/steps.js';
import { peopleIn } from '../../src/quality/usual-by-peers.js';
import { evidenceOf, type Rows } from './evidence.js';
import { nameOf, scaled } from './panels.js';
import { rows } from './steady-counts.js';

const stepped = 3;
const other = 5;

/** What deviates where these are the counts of all. */
function deviationsOf(given: Rows): Deviations {
  const [grid] = gridsOf(evidenceOf(given).activity, [1]);
  if (grid === undefined) throw new Error('no grid');
  return deviationsIn(grid, peopleIn(new Map()));
}
const once = deviationsOf(scaled(rows, nameOf(stepped), 30, 59, 2));
const twice = deviationsOf(scaled(scaled(rows, nameOf(stepped), 30, 59, 2), nameOf(stepped), 45, 59, 2));

/** The deviations with shortfalls at these places of a row, which hold as much as their lower side does. */
const withShort = (deviations: Deviations, row: number, ...places: readonly number[]): Deviations => ({
  ...deviations,
  shortfalls: deviations.own.map((_, index) =>
    index === row ? places.map((at) => ({ at, share: 0.3, expected: 100 })) : [],
  ),
});
const marked = (deviations: Deviations, row: number): number[] =>
  (markedBesideSteps(deviations).shortfalls[row] ?? []).flatMap(({ at, besideStep }) => (besideStep ? [at] : []));

test('the two months before a step and the two from it on are beside it, in its own area alone', () => {
  expect(stepsIn(once).map(({ area, from }) => [area, once.grid.periods.indexOf(from)])).toEqual([
    [nameOf(stepped), 30],
  ]);
  const places = [20, 27, 28, 31, 32, 40];
  expect(places.filter((at) => marked(withShort(once, stepped, at), stepped).includes(at))).toEqual([28, 31]);
  expect(marked(withShort(once, other, 28, 31), other)).toEqual([]);
  const hidden = withShort(once, stepped, 28, 31).shortfalls.map((short) => short.map((one) => ({ ...one, most: 4 })));
  expect(marked({ ...once, shortfalls: hidden }, stepped)).toEqual([]);
  expect(stepsIn(twice)).toHaveLength(2);
  expect(marked(withShort(twice, stepped, 20, 28, 43), stepped)).toEqual([28, 43]);
});

test('a shortfall that is marked is otherwise as it was, and without any so are the deviations', () => {
  const given = withShort(once, stepped, 20, 28);
  const [unmarked, one] = given.shortfalls[stepped] ?? [];
  expect(markedBesideSteps(given)).toEqual({
    ...given,
    shortfalls: given.shortfalls.map((short, row) =>
      row === stepped ? [unmarked, { ...one, besideStep: true }] : short,
    ),
  });
  for (const same of [deviationsOf(rows), withShort(once, stepped, 20), withShort(once, other, 28)]) {
    expect(markedBesideSteps(same)).toBe(same);
  }
});

test('a month that is short of its lower side as well is not marked, whatever the step', () => {
  const low = deviationsOf(scaled(scaled(rows, nameOf(stepped), 30, 59, 2), nameOf(stepped), 28, 28, 0.1));
  expect(low.shortfalls[stepped]?.map(({ at }) => at)).toContain(28);
  expect(marked(low, stepped)).toEqual([29]);
});

test('an area on its own is looked at as well', () => {
  const alone = deviationsOf(scaled({ A: rows[nameOf(stepped)] ?? [] }, 'A', 30, 59, 2));
  expect(marked(withShort(alone, 0, 28), 0)).toEqual([28]);
});
