import { describe, expect, test } from 'vitest';
import { highPeriod } from '../../src/quality/checks/high-period.js';
import { type Cells, cellsOf } from '../../src/quality/numbers/cells.js';
import { excessDeviations, findExcesses, leastRatio } from '../../src/quality/numbers/excesses.js';
import type { ShortfallRow } from '../../src/quality/numbers/shortfalls.js';
import { april2013, evidenceOf, type Rows, type Shape } from './evidence.js';
import { nameOf } from './panels.js';
import { area, metric } from './steady-counts.js';

const months = 60;
const usualCount = 1_000_000;
const places = Array.from({ length: months }, (_, at) => at);

/** A row of logs about a million events, which varies by this and as usual rows do. */
function rowOf(own: Cells, { scale = 0.02, usual = 0.02 } = {}): ShortfallRow {
  return {
    counts: own.map((log) => usualCount * Math.exp(log)),
    own,
    scale: () => scale,
    scaleAboutGaps: () => scale,
    usual: () => ({ excess: usual ** 2, dispersion: 0, rounding: 0 }),
    year: 12,
  };
}
const logs = (off: Readonly<Record<number, number>>) => cellsOf(places.map((at) => off[at] ?? 0));
const found = (own: Cells, varies = {}) => findExcesses(rowOf(own, varies), []).map(({ at }) => at);

describe('a month is far above its neighbours', () => {
  test('half as many again, and beyond what it and a usual row vary by', () => {
    expect(findExcesses(rowOf(logs({ 30: 1 })), [])).toStrictEqual([
      { at: 30, ratio: Math.E, expected: expect.closeTo(usualCount, 3) },
    ]);
    expect(found(logs({ 30: Math.log(leastRatio) }))).toEqual([30]);
    expect(found(logs({ 30: Math.log(leastRatio) - 1e-9 }), { scale: 0.001, usual: 0.001 })).toEqual([]);
    for (const varies of [{ scale: 0.1 }, { usual: 0.1 }]) {
      expect(found(logs({ 30: 0.1 * excessDeviations - 0.01 }), varies)).toEqual([]);
      expect(found(logs({ 30: 0.1 * excessDeviations + 0.01 }), varies)).toEqual([30]);
    }
    expect(found(logs({ 30: 0.1 * excessDeviations }), { scale: 0.1 })).toEqual([]);
  });

  test('on its own, and above the higher side of a step', () => {
    expect(found(logs({ 30: 1, 31: 1 }))).toEqual([]);
    expect(found(logs({ 0: 1, 30: 1, 32: 1, 59: 1 }))).toEqual([0, 30, 32, 59]);
    const step = (before: number, after: number) =>
      found(cellsOf(places.map((at) => (at < 30 ? before : after) + (at === 30 ? 0.35 : 0))));
    expect([step(0, 0.35), step(0, 0)]).toEqual([[], []]);
  });
});

/** What is found where a month holds this share of the usual, and one beside it that. */
const besides = (at: number, share: number, other: number, left: number) =>
  findExcesses(rowOf(logs({ [at]: Math.log(share), [other]: Math.log(left) })), []).map(({ lackingAt }) => lackingAt);

test('the month beside lacks less than half, and about what the other has too many', () => {
  for (const other of [29, 31]) {
    expect(besides(30, 1.7, other, 0.3)).toEqual([other]);
    expect(besides(30, 2.25, other, 0.1)).toEqual([other]);
    expect(besides(30, 1.55, other, 0.1)).toEqual([other]);
    expect(besides(30, 2.6, other, 0.1)).toEqual([undefined]);
    expect(besides(30, 1.51, other, 0.05)).toEqual([undefined]);
    expect(besides(30, 1.6, other, 0.55)).toEqual([undefined]);
    expect(besides(30, 1.6, other, 0.5)).toEqual([undefined]);
  }
  expect(besides(30, 1.7, 32, 0.3)).toEqual([undefined]);
  expect([besides(0, 1.7, 1, 0.3), besides(59, 1.7, 58, 0.3)]).toEqual([[1], [58]]);
});

describe('the finding of it', () => {
  /** Eight areas that never change, and one that does by a fiftieth but for these months. */
  const given = (off: Readonly<Record<number, number | undefined>>): Rows => ({
    ...Object.fromEntries([...Array(9).keys()].map((index) => [nameOf(index), places.map(() => 5000)])),
    [area]: places.map((at) => (at in off ? off[at] : 4900 + 200 * (at % 2))),
  });
  const find = (off: Readonly<Record<number, number | undefined>>, shape?: Shape) =>
    highPeriod.inspect(evidenceOf(given(off), shape));

  test('says where it is and what it concerns, and which month lacks what it has too many', () => {
    const facts = { area, metric, period: 'October 2015', count: 10_000, ratio: 2, open: false };
    const [plain, ...none] = find({ 30: 10_000 });
    expect(none).toEqual([]);
    expect(plain).toMatchObject({
      severity: 'warning',
      place: { line: 3 * 60 + 32 },
      facts: { ...facts, ratio: expect.closeTo(2, 1), expected: expect.closeTo(5000, -3) },
      concern: { kind: 'other', areas: [area], spans: [{ start: april2013 + 30, months: 1 }] },
    });
    expect(plain?.facts).not.toHaveProperty('lacking');
    expect(find({ 30: 9800, 31: 100 })).toMatchObject([{ facts: { lacking: 'November 2015' } }]);
    expect(find({ 59: 10_000 })).toMatchObject([{ facts: { open: true } }]);
    expect(find({ 58: 10_000, 59: undefined })).toMatchObject([{ facts: { open: true } }]);
    expect(find({ 30: 10_000 }, { compared: [nameOf(1)] })).toEqual([]);
    expect(find({})).toEqual([]);
  });

  test('expects what it would, were there nothing in the months that fall short', () => {
    const expected = (count: number | undefined) =>
      find({ 24: count, 26: count, 28: count, 30: 10_000 }).map(
        ({ code, facts }) => code === 'VM343' && facts.expected,
      );
    expect(expected(10)).toEqual(expected(undefined));
    expect(expected(10)).toHaveLength(1);
  });
});
