import { expect, test } from 'vitest';
import { sumOfOthers } from '../../src/quality/checks/sum-of-others.js';
import { evidenceOf, type Rows, type Shape } from './evidence.js';
import { metric } from './steady-counts.js';

const find = (rows: Rows, shape?: Shape) => sumOfOthers.inspect(evidenceOf(rows, shape));
const told = (rows: Rows, shape?: Shape) => find(rows, shape).map(({ facts }) => facts);
const parts: Rows = { A: [5, 7, 9], B: [1, 2, 3] };

test.each([
  [1, 'April to June 2013'],
  [3, 'April to December 2013'],
  [12, 'April 2013 to March 2016'],
])('an area that is the sum of all others is told, in periods of %d months', (months, span) => {
  expect(find({ ...parts, all: [6, 9, 12] }, { months })).toEqual([
    expect.objectContaining({
      severity: 'warning',
      facts: { area: 'all', metric, span, areas: 2 },
      place: expect.objectContaining({ line: 8 }),
      concern: { kind: 'other', areas: ['all'] },
    }),
  ]);
});

test('it is so in every period in which all areas have a number, of which there are two at least with an event', () => {
  const first = { area: 'all', areas: 2 };
  expect(told({ ...parts, all: [6, 9, 13] })).toEqual([]);
  expect(told({ ...parts, all: [7, 10, 12] })).toEqual([]);
  expect(told({ ...parts, B: [1, undefined, 3], all: [6, 99, 12] })).toMatchObject([first]);
  expect(told({ ...parts, B: [undefined, undefined, 3], all: [99, 99, 12] })).toEqual([]);
  expect(told({ A: [5, 0], B: [1, 0], all: [6, 0] })).toEqual([]);
  expect(told({ A: [5, 0, 1], B: [1, 0, 1], all: [6, 0, 2] })).toMatchObject([first]);
  expect(told({ A: [5], B: [1], all: [6] })).toEqual([]);
});

test('of two areas each would be the sum of the other, and one that is not compared does no harm', () => {
  expect(told({ A: [5, 7], B: [5, 7] })).toEqual([]);
  expect(told({ A: [5, 7], B: [5, 7], C: [0, 0] })).toMatchObject([{ area: 'A' }, { area: 'B' }]);
  expect(find({ ...parts, all: [6, 9, 12] }, { compared: ['A', 'B'] })).toEqual([]);
});
