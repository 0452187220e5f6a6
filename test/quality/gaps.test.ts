import { expect, test } from 'vitest';
import { gapsIn } from '../../src/quality/gaps.js';
import { type Grid, gridsOf } from '../../src/quality/grid.js';
import { type Deviations, deviationsIn } from '../../src/quality/grid-deviations.js';
import type { Shortfall } from '../../src/quality/numbers/shortfalls.js';
import { peopleIn } from '../../src/quality/usual-by-peers.js';
import { evidenceOf } from './evidence.js';
import { nameOf } from './panels.js';
import { rows } from './steady-counts.js';

const [short, other] = [3, 5];

/** The gaps of one row with these shortfalls, in a grid with these things in it. */
function gapsOf(shortfalls: readonly Partial<Shortfall>[], changed: Partial<Grid> = {}) {
  const [grid] = gridsOf(evidenceOf(rows).activity, [1]);
  if (grid === undefined) throw new Error('no grid');
  const deviations: Deviations = {
    ...deviationsIn(grid, peopleIn(new Map())),
    grid: { ...grid, ...changed },
    shortfalls: grid.areas.map((_, row) =>
      row === short ? shortfalls.map((one) => ({ at: 30, share: 0.3, expected: 100, ...one })) : [],
    ),
  };
  return gapsIn(deviations);
}

test('a gap runs on through periods that follow each other, and is beside a step if all of it is', () => {
  const apart = gapsOf([{ at: 30 }, { at: 31, share: 0.9 }, { at: 40, besideStep: true }]);
  expect(apart).toMatchObject([
    { area: nameOf(short), span: { months: 2 }, missing: 120, share: 0.6, besideStep: false },
    { span: { months: 1 }, besideStep: true },
  ]);
  expect(gapsOf([{ at: 30, besideStep: true }, { at: 31 }])).toMatchObject([{ besideStep: false }]);
});

test('a part hidden in another area is none of this gap', () => {
  const parts = [
    { row: other, at: 30 },
    { row: short, at: 31 },
    { row: short, at: 50 },
  ];
  expect(gapsOf([{ at: 30 }, { at: 31 }], { parts })).toMatchObject([{ parts: 1 }]);
});

test('a gap at the end of what its area has is open, and at the start initial, whatever others have', () => {
  const counts = Object.values(rows).map((own, row) =>
    Float64Array.from(own, (count = Number.NaN, at) => (row === short && (at < 4 || at > 50) ? Number.NaN : count)),
  );
  const ends = ({ open, initial }: { open: boolean; initial: boolean }) => [open, initial];
  expect(gapsOf([{ at: 4 }, { at: 30 }, { at: 50 }], { counts }).map(ends)).toEqual([
    [false, true],
    [false, false],
    [true, false],
  ]);
  // What is bounded so low that it falls short is known as well.
  expect(gapsOf([{ at: 50 }, { at: 52, most: 4 }], { counts }).map(ends)).toEqual([
    [false, false],
    [true, false],
  ]);
});

test('hidden counts of a gap may be the most that any of them may be', () => {
  const hidden = [
    { at: 30, most: 4, expected: 90 },
    { at: 31, most: 9, expected: 110 },
    { at: 32, expected: 500 },
  ];
  expect(gapsOf(hidden)).toMatchObject([{ hidden: { periods: 2, most: 9, usual: 100 } }]);
  expect(gapsOf([{ at: 30 }])[0]).not.toHaveProperty('hidden');
});
