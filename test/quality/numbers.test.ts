import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Cells, cellsOf } from '../../src/quality/numbers/cells.js';
import { commonCourse } from '../../src/quality/numbers/common-course.js';
import { cellOf, kernel, layOutRow } from '../../src/quality/numbers/kernel.js';
import { longShortfalls } from '../../src/quality/numbers/long-shortfalls.js';
import { neighbourMedian } from '../../src/quality/numbers/neighbours.js';
import { findRepeats } from '../../src/quality/numbers/repeated-rows.js';
import { median, rangesOf, robustScale } from '../../src/quality/numbers/robust-scale.js';
import { roundingBase } from '../../src/quality/numbers/rounding-base.js';
import { kernelSource } from '../../src/quality/numbers/rows-wasm.js';
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
  expect(commonCourse(rows.slice(0, 4)).course).toEqual(cellsOf([0, 0, 0, 0, 0, 0]));
  expect(commonCourse([])).toEqual({ course: cellsOf([]), own: [] });
});

test('neighbours are those up to the reach, without the cell itself', () => {
  const medians = (cells: Cells, reach: number) => [...cells.keys()].map((at) => neighbourMedian(cells, at, reach, 1));
  expect(medians(cellsOf([1, 2, 90, 4, 5]), 1)).toEqual([2, 45.5, 3, 47.5, 4]);
  expect(medians(cellsOf([1, undefined]), 2)).toEqual([undefined, 1]);
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

test('a long run below counts only when the row comes back', () => {
  const row = (after: number): Cells =>
    cellsOf([...Array(20).fill(0), ...Array(15).fill(-1), ...Array(20).fill(after)]);
  expect(longShortfalls(row(0), 12, 0.3).filter((found) => found === 1)).toHaveLength(15);
  expect(longShortfalls(row(-1), 12, 0.3)).not.toContain(1);
});

test('the base of rounding is the largest that divides all', () => {
  expect([[5, 10], [10, 30], [3, 5], [100, 200], [], [0]].map((values) => roundingBase([values]))).toEqual([
    5, 10, 1, 100, 1000, 1000,
  ]);
});

test('still runs hold one value without a hole', () => {
  expect(stillRuns(cellsOf([1, 1, undefined, 1, 2, 2, 2]), 2)).toEqual([
    { first: 0, last: 1, value: 1 },
    { first: 4, last: 6, value: 2 },
  ]);
});

test('rows repeat only where chance does not', () => {
  const large = cellsOf(Array.from({ length: 10 }, (_, at) => 1000 + 37 * at));
  expect(findRepeats([large, large], 1)).toEqual([{ row: 0, other: 1, first: 0, last: 9 }]);
  const small = cellsOf([2, 0, 1, 3, 2, 1, 0, 1, 2, 6]);
  expect(findRepeats([small, small], 1)).toEqual([]);
  expect(findRepeats([], 1)).toEqual([]);
});
