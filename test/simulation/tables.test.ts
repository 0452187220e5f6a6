import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { subjects } from '../../bench/subjects/index.js';
import { keepBlock, readBlock } from '../../docs/marked-block.js';
import { type Experiment, noCounts } from '../../simulate/experiment.js';
import { coverage } from '../../simulate/experiments/coverage.js';
import { experiments } from '../../simulate/experiments/index.js';
import { preTrendSize } from '../../simulate/experiments/pre-trend.js';
import { randomisation } from '../../simulate/experiments/randomisation.js';
import { resampling } from '../../simulate/experiments/resampling.js';
import { placeOf, readTable, tableOf } from '../../simulate/tables.js';

const docs = (name: string): string => readFileSync(join(import.meta.dirname, '..', '..', 'docs', name), 'utf8');
const methods = docs('methods.md');

test('a place on a page keeps what is put there, and nothing else changes', () => {
  const page = 'before <!-- a --> old <!-- end --> between <!-- b -->\n<!-- end --> after';
  const kept = keepBlock(page, 'b', '| $1 |');
  expect(readBlock(kept, 'b')).toBe('| $1 |');
  expect(kept.replace('\n\n| $1 |\n', '')).toBe(page);
  expect(() => keepBlock(page, 'c', '')).toThrow('the page must hold a place marked <!-- c -->');
});

test.each(experiments)('the table of $name is of the cells and columns that are run now', (experiment) => {
  const counts = experiment.cells.map(() => noCounts(experiment.columns.length));
  const withoutShares = (table: string): string[][] =>
    table.split('\n').map((line) => line.split('|').slice(1, 1 + experiment.rows.length));
  const kept = readBlock(methods, placeOf(experiment));
  const now = tableOf(experiment, counts);
  expect(withoutShares(kept)).toEqual(withoutShares(now));
  expect(kept.split('\n')[0]).toBe(now.split('\n')[0]);
});

test('every benchmark has its table in docs/performance.md', () => {
  const page = docs('performance.md');
  for (const name of Object.keys(subjects)) expect(readBlock(page, `bench:${name}`)).toContain('| --- |');
});

/** The kept shares of a column, by cell. */
function keptColumn(experiment: Experiment, name: string): number[] {
  const column = experiment.columns.indexOf(name);
  expect(column).toBeGreaterThanOrEqual(0);
  return readTable(methods, experiment).flatMap((shares) => shares[column] ?? []);
}

test('the tables say that intervals cover and tests keep their size', () => {
  const isUneven = coverage.cells.map(({ label }) => label[1]?.startsWith('0.90') === true);
  for (const name of ['gap: jackknife, t(n−1)', 'jackknife, t(n−1)']) {
    for (const [cell, share] of keptColumn(coverage, name).entries()) {
      expect(share).toBeGreaterThanOrEqual(isUneven[cell] === true ? 0.93 : 0.94);
      expect(share).toBeLessThanOrEqual(0.96);
    }
  }
  for (const share of keptColumn(resampling, 'event study, CR3 t(n−1)')) expect(share).toBeGreaterThanOrEqual(0.93);
  const sizes = [
    ...keptColumn(randomisation, 'studentised'),
    ...['pooled Hotelling', 'by relabelling', 'year against year'].flatMap((name) => keptColumn(preTrendSize, name)),
  ];
  for (const size of sizes) {
    expect(size).toBeGreaterThanOrEqual(0.04);
    expect(size).toBeLessThanOrEqual(0.06);
  }
});
