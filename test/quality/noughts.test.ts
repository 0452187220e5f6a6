import { describe, expect, test } from 'vitest';
import { manyNoughts } from '../../src/quality/checks/many-noughts.js';
import { gridsOf } from '../../src/quality/grid.js';
import { deviationsIn } from '../../src/quality/grid-deviations.js';
import { type Cells, cellsOf } from '../../src/quality/numbers/cells.js';
import { noughtPeriods, usuallyMany } from '../../src/quality/numbers/noughts.js';
import { medians } from '../../src/quality/numbers/robust-scale.js';
import { runsOfPlaces } from '../../src/quality/numbers/runs.js';
import { scaleAboutGaps } from '../../src/quality/numbers/short-rows.js';
import { peopleIn } from '../../src/quality/usual-by-peers.js';
import { april2013, evidenceOf } from './evidence.js';
import { nameOf, quartersOf } from './panels.js';
import { metric, rows } from './steady-counts.js';

describe('periods of noughts', () => {
  /** Rows of one count each, with noughts in these places of the first ones. */
  const found = (count: number, usual: number, ...noughts: readonly (readonly number[])[]) => {
    const counts: Cells[] = Array.from({ length: count }, (_, row) =>
      cellsOf(Array.from({ length: 12 }, (_unused, at) => (noughts[row]?.includes(at) === true ? 0 : usual))),
    );
    return noughtPeriods(counts, medians(counts));
  };
  const times = <T>(count: number, value: T): T[] => new Array<T>(count).fill(value);

  test('are of five rows and over a tenth of those with twenty and more', () => {
    const ofFive = [{ at: 4, rows: [0, 1, 2, 3, 4] }];
    expect(found(49, usuallyMany, ...times(5, [4]))).toEqual({ of: 49, periods: ofFive });
    expect(found(49, usuallyMany, ...times(4, [4]))).toEqual({ of: 49, periods: [] });
    expect(found(49, usuallyMany - 1, ...times(5, [4]))).toEqual({ of: 0, periods: [] });
    expect(found(60, usuallyMany, ...times(6, [4])).periods).toEqual([]);
    expect(found(60, usuallyMany, ...times(7, [4])).periods).toHaveLength(1);
  });

  test('are more than the noughts of a usual period and chance give', () => {
    // Of thirty rows, each period has four noughts: up to ten more are chance.
    const often = Array.from({ length: 16 }, (_, row) => [0, 1, 2].map((at) => (3 * row + at) % 12));
    expect(found(30, 50, ...often).periods).toEqual([]);
    const many = (rows: number) => [...often, ...times(rows, [4])];
    expect(found(40, 50, ...many(10)).periods).toEqual([]);
    expect(found(40, 50, ...many(11)).periods).toMatchObject([{ at: 4 }]);
  });

  test('are in their order, whichever row has them first', () => {
    const { periods } = found(20, 50, ...times(5, [9]), ...times(5, [2, 11]));
    expect(periods.map(({ at }) => at)).toEqual([2, 9, 11]);
  });
});

test('periods without any event are told with the areas of all of them, and half of the areas may be left out', () => {
  const inRows = (places: Readonly<Record<number, readonly [first: number, end: number]>>) => {
    const isNought = (index: number, at: number): boolean => {
      const [first = 0, end = 0] = places[at] ?? [];
      return index >= first && index < end;
    };
    return Object.fromEntries(
      Object.entries(rows).map(([name, own], index) => [name, own.map((n, at) => (isNought(index, at) ? 0 : n))]),
    );
  };
  const names = (first: number, end: number) => Array.from({ length: end - first }, (_, at) => nameOf(first + at));
  const areas = [...names(2, 8), ...names(20, 34)];
  const [found, ...none] = manyNoughts.inspect(evidenceOf(inRows({ 30: [20, 34], 31: [2, 8] })));
  expect(none).toEqual([]);
  expect(found).toMatchObject({
    count: 20,
    facts: { metric, span: 'October to November 2015', areas, of: 40 },
    concern: { kind: 'gap', areas, spans: [{ start: april2013 + 30, months: 2 }] },
  });
  const [more] = manyNoughts.inspect(evidenceOf(inRows({ 30: [0, 21] })));
  expect([more?.count, more?.concern]).toEqual([21, undefined]);
  const quarters = Object.fromEntries([30, 31, 32, 33, 34, 35].map((at) => [at, [0, 6]])) as Record<
    number,
    [number, number]
  >;
  expect(manyNoughts.inspect(evidenceOf(quartersOf(inRows(quarters)), { months: 3 }))).toMatchObject([
    { facts: { span: 'October 2015 to March 2016' }, concern: { spans: [{ months: 6 }] } },
  ]);
});

test('runs are of places that follow each other and that join', () => {
  const of = (...places: readonly number[]) => places.map((at) => ({ at }));
  expect(runsOfPlaces([])).toEqual([]);
  expect(runsOfPlaces(of(3, 4, 6, 9, 10, 11))).toEqual([of(3, 4), of(6), of(9, 10, 11)]);
  expect(runsOfPlaces(of(3, 4, 5), (before, { at }) => before.at < 4 && at < 9)).toEqual([of(3, 4), of(5)]);
});

test('a row of three years or less varies by its changes, of which there must be five', () => {
  const year = 4;
  const swaying = (length: number, hole = Number.NaN) =>
    cellsOf(Array.from({ length }, (_, at) => (at % 2 === 0 ? (at / 2) % 2 : hole)));
  // Every change is 1: R: mad(rep(c(1, -1), 3), center = 0) is 1.4826.
  const byChanges = expect.closeTo(1.4826 / Math.SQRT2, 4);
  expect(scaleAboutGaps(swaying(11), year, 9)).toEqual(byChanges);
  expect(scaleAboutGaps(swaying(12), year, 9)).toEqual(byChanges);
  expect(scaleAboutGaps(swaying(13), year, 9)).toBe(9);
  expect(scaleAboutGaps(swaying(9), year, 9)).toBe(9);
  expect(scaleAboutGaps(swaying(11), year, 0.5)).toBe(0.5);
});

test('nothing falls short in rows without a fault, however each of them stands out', () => {
  const [grid] = gridsOf(evidenceOf(rows).activity, [1]);
  expect(grid && deviationsIn(grid, peopleIn(new Map())).shortfalls).toEqual(Object.keys(rows).map(() => []));
});
