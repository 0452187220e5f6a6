import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { bandOf } from '../../src/quality/numbers/band.js';
import { type Cells, cellsOf } from '../../src/quality/numbers/cells.js';
import { commonCourse } from '../../src/quality/numbers/common-course.js';
import { cellOf, kernel, layOutRow } from '../../src/quality/numbers/kernel.js';
import { contrastInflation, levelContrasts } from '../../src/quality/numbers/level-contrast.js';
import { logsOf } from '../../src/quality/numbers/logs.js';
import { longShortfalls } from '../../src/quality/numbers/long-shortfalls.js';
import { lowEnd } from '../../src/quality/numbers/low-end.js';
import {
  nearbyMedians,
  neighbourMedian,
  scalesAboutNeighbours,
  sideMedians,
} from '../../src/quality/numbers/neighbours.js';
import { findRepeats } from '../../src/quality/numbers/repeated-rows.js';
import { median, medians, rangesOf, robustScale } from '../../src/quality/numbers/robust-scale.js';
import { rootChanges, spreadOfRoots } from '../../src/quality/numbers/root-spread.js';
import { roundingBase } from '../../src/quality/numbers/rounding-base.js';
import { beyondRounding, biasOfRounding } from '../../src/quality/numbers/rounding-reach.js';
import { kernelSource } from '../../src/quality/numbers/rows-wasm.js';
import { findStillRows } from '../../src/quality/numbers/still-rows.js';
import { stillRuns } from '../../src/quality/numbers/still-runs.js';
import { usualSpread, varianceAt } from '../../src/quality/numbers/usual-spread.js';
import { normalsFrom, uniforms } from './panels.js';

const normal = normalsFrom(uniforms(31));
const trimmedMean = (cells: Cells) => cellOf(kernel().trimmedMean(layOutRow(cells), 0, cells.length));

test('the kernel is the one of its source', () => {
  const folder = join(import.meta.dirname, '..', '..', 'kernel', 'rows');
  const source = createHash('sha256');
  for (const name of readdirSync(folder).sort()) source.update(readFileSync(join(folder, name)));
  expect(source.digest('hex')).toBe(kernelSource);
});

test('the scale about neighbours is that of each cell less the median of its own neighbours', () => {
  for (const year of [4, 12]) {
    for (const length of [1, 3, 4, 5, 9, 12, 13, 24, 25, 26, 66]) {
      for (const draw of [normal, () => Math.round(normal()) + 0]) {
        const row = cellsOf(Array.from({ length }, () => (normal() > 1 ? undefined : draw())));
        const rest = row.map((cell, at) => cell - (neighbourMedian(row, at, year, year / 2) ?? Number.NaN));
        const [scale] = scalesAboutNeighbours([row], year);
        expect([length, cellOf(scale ?? Number.NaN)]).toEqual([length, robustScale(rest, 0)]);
      }
    }
  }
});

describe('a median and its scale', () => {
  test('are those of sorted numbers, however many there are', () => {
    for (const length of [1, 2, 39, 40, 41, 42, 99, 1000]) {
      for (const draw of [normal, () => Math.round(normal()) + 0, () => 1]) {
        const values = Array.from({ length }, draw);
        const sorted = [...values].sort((a, b) => a - b);
        const middle = ((sorted[(length - 1) >> 1] ?? 0) + (sorted[length >> 1] ?? 0)) / 2;
        const cut = Math.floor(length / 6);
        const kept = sorted.slice(cut, length - cut);
        expect(median(cellsOf(values))).toBe(middle);
        expect(trimmedMean(cellsOf(values))).toBeCloseTo(kept.reduce((sum, value) => sum + value, 0) / kept.length, 12);
      }
    }
  });

  test('leave holes out and are none without numbers', () => {
    expect(median(cellsOf([3, undefined, 1, 2]))).toBe(2);
    expect(median(cellsOf([4, 1, 2, 3]))).toBe(2.5);
    expect(median(cellsOf([undefined]))).toBeUndefined();
    expect(robustScale(cellsOf([]))).toBeUndefined();
  });

  test('do not move when nearly half of the sample is anything', () => {
    // R: mad(c(1, 2, 3, 4, 1e9)) is 1.4826.
    expect(robustScale(cellsOf([1, 2, 3, 4, 1e9]))).toBeCloseTo(1.4826, 4);
    const sample = Array.from({ length: 20_000 }, () => 5 + 2 * normal());
    expect(robustScale(cellsOf(sample))).toBeCloseTo(2, 1);
  });

  test('a trimmed mean loses a sixth on either side', () => {
    // R: mean(c(1:11, 1000), trim = 1/6) is 6.5.
    expect(trimmedMean(cellsOf([1000, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]))).toBe(6.5);
    expect(trimmedMean(cellsOf([undefined]))).toBeUndefined();
  });
});

test('the common course of rows that share one is that course, and the rest is each level', () => {
  const shared = [0, 0.1, -0.2, 0.3, 0.1, 0];
  const rows = [1, 2, 3, 4, 5, 6].map((level) => cellsOf(shared.map((value) => level + value)));
  const { course, own } = commonCourse(rows);
  for (const [at, value] of course.entries()) expect(value - (course[0] ?? 0)).toBeCloseTo(shared[at] ?? 0, 12);
  for (const range of rangesOf(own)) expect(range).toBeLessThan(1e-12);
  for (const range of rangesOf(commonCourse(rows.slice(0, 5)).own)) expect(range).toBeLessThan(1e-12);
  expect(commonCourse(rows.slice(0, 4)).course).toEqual(cellsOf([0, 0, 0, 0, 0, 0]));
  expect(commonCourse([])).toEqual({ alone: true, course: cellsOf([]), own: [] });
  expect([4, 5].map((count) => commonCourse(rows.slice(0, count)).alone)).toEqual([true, false]);
});

test('neighbours are those up to the reach, without the cell itself', () => {
  const medians = (cells: Cells, reach: number) => [...cells.keys()].map((at) => neighbourMedian(cells, at, reach, 1));
  expect(medians(cellsOf([1, 2, 90, 4, 5]), 1)).toEqual([2, 45.5, 3, 47.5, 4]);
  expect(medians(cellsOf([1, undefined]), 2)).toEqual([undefined, 1]);
});

test('what is near is a year on either side, or three where too little of it is known', () => {
  const rising = Float64Array.from({ length: 60 }, (_, at) => at);
  expect(nearbyMedians(rising, 12)[0]).toBe(6.5);
  const holed = rising.map((cell, at) => (at >= 6 && at <= 12 ? Number.NaN : cell));
  // Five within the year of the first cell are too few: 1 to 5 and 13 to 36.
  expect(nearbyMedians(holed, 12)[0]).toBe(22);
});

test('rows by the thousand find room, and of no rows there is nothing', () => {
  const rows = Array.from({ length: 20_000 }, (_, row) => new Float64Array(120).fill(row));
  expect(medians(rows).at(-1)).toBe(19_999);
  expect([medians([]), logsOf([]), levelContrasts([], 12), [...scalesAboutNeighbours([], 12)]]).toEqual([
    cellsOf([]),
    [],
    [],
    [],
  ]);
  expect(contrastInflation([], cellsOf([]))).toBe(1);
});

test('a band is that of eight rates or more, and wide below twenty', () => {
  const logs = Float64Array.from({ length: 20 }, (_, at) => at / 100);
  expect(bandOf(logs)).toEqual({ centre: expect.closeTo(0.095, 12), scale: 0.1, reach: 0.5 });
  expect(bandOf(logs.subarray(1))?.reach).toBe(Math.log(2.5));
  expect([12, 13].map((from) => bandOf(logs.subarray(from))?.scale)).toEqual([0.1, undefined]);
  expect(bandOf(logs.map((log) => 10 * log))?.scale).toBeCloseTo(0.5 * 1.4826, 3);
});

test('the usual spread finds the excess and the dispersion that the rows were made with', () => {
  const rows = Array.from({ length: 200 }, (_, index) => {
    const typical = 50 * Math.exp(index / 40);
    return { typical, scale: Math.sqrt(0.03 ** 2 + 8 / typical) };
  });
  const usual = usualSpread(rows);
  expect(usual.dispersion).toBeCloseTo(8, 1);
  expect(Math.sqrt(usual.excess)).toBeCloseTo(0.03, 2);
  expect(varianceAt(usualSpread([]), 100)).toBeCloseTo(0.0101, 12);
});

test('the usual spread is a line through the middles of the thirds, of nine rows or more with a number', () => {
  // Variances 1, 4, …, 81 at inverse counts 0.01, 0.02, …, 0.09: the thirds have their middles at 4 and 64.
  const curved = [1, 2, 3, 4, 5, 6, 7, 8, 9].map((scale) => ({ scale, typical: 100 / scale }));
  expect(usualSpread(curved).dispersion).toBeCloseTo(60 / 0.06, 9);
  const empty = { scale: Number.NaN, typical: 50 };
  const without = { scale: 0.5, typical: 0 };
  expect(usualSpread([...curved, empty, without, without, without])).toEqual(usualSpread(curved));
  expect(usualSpread(curved.slice(1)).dispersion).toBe(1);
  expect(usualSpread(curved.map(({ scale }) => ({ scale, typical: 50 }))).dispersion).toBe(1);
});

test('a last cell is low beside a year of growth where there is a year and a half, or else beside the others', () => {
  const course = (...cells: readonly number[]): Cells => cellsOf(cells);
  const flat = (count: number, ...end: readonly number[]): Cells => course(...new Array<number>(count).fill(0), ...end);
  expect(lowEnd(flat(29, -0.059), 12)).toBeUndefined();
  expect(lowEnd(flat(29, -0.061), 12)?.drop).toBeCloseTo(0.061, 12);
  expect(lowEnd(flat(29, 0.2), 12)).toBeUndefined();
  // Of 19 cells seven have one a year before; of 18 the season may lie between them.
  expect(lowEnd(flat(18, -0.15), 12)?.drop).toBeCloseTo(0.15, 12);
  expect(lowEnd(flat(17, -0.15), 12)).toBeUndefined();
  expect(lowEnd(flat(17, -0.21), 12)?.drop).toBeCloseTo(0.21, 12);
  expect(lowEnd(flat(6, -0.25), 12)?.drop).toBeCloseTo(0.25, 12);
  expect(lowEnd(flat(5, -0.25), 12)).toBeUndefined();
  expect(lowEnd(cellsOf([]), 12)).toBeUndefined();
});

test('a last cell is low against the last twelve growths and what they vary by', () => {
  /** Of years that grow by this, month by month, after a first one without a season. */
  const grown = (...growths: readonly number[]): Cells => {
    const all = new Array<number>(12).fill(0);
    for (const growth of growths) all.push((all.at(-12) ?? 0) + growth);
    return cellsOf(all);
  };
  const wavering = Array.from({ length: 12 }, (_, at) => (at % 2 === 0 ? 0.03 : -0.03));
  expect(lowEnd(grown(...wavering, -0.15), 12)).toBeUndefined();
  expect(lowEnd(grown(...wavering, -0.19), 12)?.drop).toBeCloseTo(0.19, 12);
  const wild = Array.from({ length: 23 }, (_, at) => (at % 2 === 0 ? 0.4 : -0.4));
  expect(lowEnd(grown(...wild, ...new Array<number>(12).fill(0), -0.1), 12)?.drop).toBeCloseTo(0.1, 12);
  const rising = [...new Array<number>(6).fill(0), ...new Array<number>(6).fill(0.02)];
  expect(lowEnd(grown(...rising, -0.1), 12)?.drop).toBeCloseTo(0.11, 12);
});

test('a low end is half a year at most, each of its cells held to those before it', () => {
  /** Of months each twice as far below as the one before, so that most of a year may be low before the last. */
  const ended = (low: number): Cells =>
    cellsOf([...new Array<number>(40).fill(0), ...Array.from({ length: low }, (_, at) => -0.2 * 2 ** at)]);
  expect([1, 5, 6, 7].map((low) => lowEnd(ended(low), 12)?.periods)).toEqual([1, 5, 6, 6]);
  expect(lowEnd(ended(2), 12)).toEqual({ periods: 2, drop: expect.closeTo(0.4), deepest: expect.closeTo(0.4) });
  // Where no number is before it, nothing is known of the last.
  expect(lowEnd(cellsOf([...new Array<undefined>(12).fill(undefined), -0.3]), 12)).toBeUndefined();
});

test('the roots of Poisson counts vary by a half, and no counts are taken to vary by less', () => {
  expect(rootChanges([1, 4, 9, 25, 16])).toEqual([1, 1, 2, -1]);
  expect([rootChanges([]), rootChanges([4])]).toEqual([[], []]);
  // The median size of the changes, as a standard deviation, over that of the difference of two roots.
  const [ofNormal, ofPoisson] = [1.4826, Math.SQRT1_2];
  expect(spreadOfRoots([2, -3, 4])).toBeCloseTo((3 * ofNormal) / ofPoisson, 3);
  expect(spreadOfRoots([0.5, -0.4, 0.6])).toBeCloseTo((0.5 * ofNormal) / ofPoisson, 3);
  expect([spreadOfRoots([0.4, -0.3, 0.5]), spreadOfRoots([])]).toEqual([1, 1]);
});

test('a long run below counts only when the row comes back', () => {
  const row = (after: number): Cells =>
    cellsOf([...Array(20).fill(0), ...Array(15).fill(-1), ...Array(20).fill(after)]);
  expect(longShortfalls(row(0), 12, 0.3).filter((found) => found === 1)).toHaveLength(15);
  expect(longShortfalls(row(-1), 12, 0.3)).not.toContain(1);
});

test('the base of rounding is the largest that divides all', () => {
  expect(
    [[5, 10], [10, 30], [3, 5], [100, 200], [], [0], [Number.NaN, 10]].map((values) => roundingBase([values])),
  ).toEqual([5, 10, 1, 100, 1000, 1000, 10]);
});

test('rounding is taken off what counts vary by, not put on it', () => {
  const rounding = 100 ** 2 / 12;
  const rows = [400, 500, 600, 700].map((typical) => ({
    typical,
    scale: Math.sqrt(0.01 + 1 / typical + rounding / typical ** 2),
  }));
  expect(usualSpread(rows, rounding)).toEqual({ excess: expect.closeTo(0.01, 12), dispersion: 1, rounding });
});

test('the medians of the sides are of a year before and a year after, each known for half of it', () => {
  const row = cellsOf([1, 3, 99, 5, 7, 9, 11, 200]);
  expect([1, 2, 5, 6].map((at) => sideMedians(row, at, 4))).toEqual([[8], [2, 8], [6, 105.5], [8]]);
});

test('still runs hold one value without a hole', () => {
  expect(stillRuns(cellsOf([1, 1, undefined, 1, 2, 2, 2]), 2)).toEqual([
    { first: 0, last: 1, value: 1 },
    { first: 4, last: 6, value: 2 },
  ]);
  expect(stillRuns(cellsOf([1, undefined]), 1)).toEqual([{ first: 0, last: 0, value: 1 }]);
});

test('rows stay still by chance as often as what all rows have in that run is rounded', () => {
  // Of 1,000,000 twice more, chance has 1 in 13,000,000, and 1 in 1,300 where all is rounded to 100.
  const still = cellsOf([1e6, 1e6, 1e6]);
  const found = [{ row: 0, first: 0, last: 2, value: 1e6 }];
  expect(findStillRows([still, cellsOf([100, 200, 300])])).toEqual([]);
  expect(findStillRows([still, cellsOf([100, 200, 303])])).toEqual(found);
  expect(findStillRows([still, cellsOf([100, 202, 300])])).toEqual(found);
});

test('a long run of a count under five is told of no row, not even beside one that is', () => {
  const row = cellsOf([...new Array(60).fill(1), ...new Array(6).fill(5000), 7]);
  const other = row.map((_, at) => 1001 + 3 * at);
  expect(findStillRows([row, other])).toEqual([{ row: 0, first: 60, last: 65, value: 5000 }]);
});

test('rows repeat only where chance does not', () => {
  const large = cellsOf(Array.from({ length: 10 }, (_, at) => 1000 + 37 * at));
  expect(findRepeats([large, large], 1)).toEqual([{ row: 0, other: 1, first: 0, last: 9 }]);
  const small = cellsOf([2, 0, 1, 3, 2, 1, 0, 1, 2, 6]);
  expect(findRepeats([small, small], 1)).toEqual([]);
  expect(findRepeats([], 1)).toEqual([]);
  // Two rows of three cells are three tries; 17s are alike by chance in 3.2 of 10,000 triples, 16s in 3.5.
  const triple = (count: number): Cells[] => [cellsOf([count, count, count]), cellsOf([count, count, count])];
  expect(findRepeats(triple(17), 1)).toEqual([{ row: 0, other: 1, first: 0, last: 2 }]);
  expect(findRepeats(triple(16), 1)).toEqual([]);
  expect(findRepeats(triple(17), 2)).toEqual([]);
});

test('rows repeat only with a count of five or more, which zeros may lie between', () => {
  const many = (...pattern: readonly number[]): Cells =>
    cellsOf(Array.from({ length: 24 }, (_, at) => pattern[at % pattern.length] ?? 0));
  const whole = [{ row: 0, other: 1, first: 0, last: 23 }];
  for (const row of [many(5), many(9, 0), many(200_000, 3), many(12.5, 9)]) {
    expect(findRepeats([row, row], 1)).toEqual(whole);
  }
  expect(findRepeats([many(4), many(4)], 1)).toEqual([]);
});

test('many rows that are alike are named in a chain of eight, and other triples of large counts are not alike', () => {
  const row = cellsOf(Array.from({ length: 10 }, (_, at) => 1000 + 37 * at));
  expect(findRepeats(new Array<Cells>(10).fill(row), 1)).toHaveLength(8 + 8 + 7 + 6 + 5 + 4 + 3 + 2 + 1);
  const limit = 131_072;
  expect(findRepeats([cellsOf([10 * limit, 5, 7]), cellsOf([0, 15, 7])], 1)).toEqual([]);
});

test('rounding hides how far down counts lie, and how far off their mean is', () => {
  const toTen = 100 / 12;
  expect(beyondRounding(Math.LN2, 7, 100, 0)).toBe(7);
  expect(beyondRounding(Math.LN2, 7, 100, toTen)).toBeCloseTo(Math.log(100 / 42.5), 12);
  expect(beyondRounding(Math.LN2, 7, 14, toTen)).toBe(Number.POSITIVE_INFINITY);
  expect(biasOfRounding(0, 0)).toBe(0);
  expect(biasOfRounding(toTen, 0)).toBeCloseTo(10 / Math.PI, 12);
  expect(biasOfRounding(toTen, 3)).toBeCloseTo((10 / Math.PI) * Math.exp(-0.18 * Math.PI ** 2), 12);
});
