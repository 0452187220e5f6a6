import { describe, expect, test } from 'vitest';
import type { Cells } from '../../src/quality/numbers/cells.js';
import { type Contrast, levelContrasts } from '../../src/quality/numbers/level-contrast.js';
import { findSteps } from '../../src/quality/numbers/level-steps.js';
import { scalesAboutNeighbours } from '../../src/quality/numbers/neighbours.js';
import { normalsFrom, uniforms } from './panels.js';

const year = 12;
const months = 60;
const noise = 0.01;

type Row = (at: number) => number;

/** Logs of a row: noise of 1% on what `level` gives. */
function rowOf(level: Row, length = months): Cells {
  const normal = normalsFrom(uniforms(11));
  return Float64Array.from({ length }, (_, at) => level(at) + noise * normal());
}

const contrastOf = (cells: Cells): Contrast => levelContrasts([cells], year)[0] as Contrast;

function stepsOf(cells: Cells, { scale = noise, usual = noise } = {}) {
  return findSteps({
    cells,
    contrast: contrastOf(cells),
    least: noise,
    scale: () => scale,
    usual: () => usual,
    year,
  });
}

const stepAt =
  (first: number, size: number): Row =>
  (at) =>
    at < first ? 0 : size;
const trend =
  (perYear: number): Row =>
  (at) =>
    (perYear * at) / year;
const sum =
  (...rows: readonly Row[]): Row =>
  (at) =>
    rows.reduce((total, row) => total + row(at), 0);
const places = (level: Row, length = months): number[] => stepsOf(rowOf(level, length)).map(({ at }) => at);

describe('the steps of a row', () => {
  test('come in the order of time, four at most', () => {
    expect(places(sum(stepAt(20, 0.2), stepAt(40, -0.5)))).toEqual([20, 40]);
    const many = [14, 30, 46, 62, 78].map((first, at) => stepAt(first, at % 2 === 0 ? 0.4 : -0.4));
    expect(places(sum(...many), 96)).toHaveLength(4);
    expect(places(() => 0)).toEqual([]);
  });

  test('are changes of 10%, of the level and beyond the growth of other years, in one direction', () => {
    expect(places(stepAt(30, 0.08))).toEqual([]);
    expect(places(stepAt(30, 0.13))).toEqual([30]);
    expect(places(sum(trend(-0.05), stepAt(30, 0.13)))).toEqual([]);
    expect(places(sum(trend(0.08), stepAt(30, 0.05)))).toEqual([]);
    expect(places(sum(trend(0.1), stepAt(30, 0.08)))).toEqual([]);
    expect(places(sum(trend(-0.28), stepAt(30, 0.14)))).toEqual([]);
  });

  test('are there at once: within four months is more than half of the change', () => {
    const ramp: Row = (at) => 0.4 * Math.min(1, Math.max(0, (at - 18) / 24));
    expect(places(ramp)).toEqual([]);
  });

  test('are held against growth where a year of it is known beside the step', () => {
    expect(places(sum(trend(0.08), stepAt(44, 0.05)))).toEqual([]);
    expect(places(sum(trend(0.08), stepAt(18, 0.05)), 36)).toEqual([]);
    expect(places(sum(trend(0.08), stepAt(18, 0.05)), 35)).toEqual([18]);
  });

  test('may come after a month without a number', () => {
    const cells = rowOf(stepAt(30, 0.3));
    cells[30] = Number.NaN;
    expect(stepsOf(cells).map(({ at }) => at)).toEqual([31]);
  });

  test('have the standard error of a row without them, or of a usual row', () => {
    // So short that the step is within a year of every month.
    const length = 28;
    const [own = 0] = scalesAboutNeighbours([rowOf(() => 0, length)], year);
    const cells = rowOf(stepAt(14, 0.3), length);
    const unitError = contrastOf(cells).unitError[14] ?? 0;
    // Between half and the whole of what the step needs, by the standard deviation with the step in it.
    const scale = 0.3 / unitError / 4;
    const [step] = stepsOf(cells, { scale });
    expect(step?.change).toBeCloseTo(0.3, 1);
    const expected = (step?.change ?? 0) / (own * unitError);
    expect(Math.abs((step?.deviations ?? 0) / expected - 1)).toBeLessThan(0.05);
    expect(stepsOf(cells, { usual: 0.3 / unitError / 6 })).toHaveLength(1);
    expect(stepsOf(cells, { usual: 0.3 / unitError / 4 })).toEqual([]);
  });
});
