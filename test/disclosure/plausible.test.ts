import { expect, test } from 'vitest';
import { plausibility } from '../../src/disclosure/plausible.js';
import type { Observation } from '../../src/domain/counts/observation.js';
import { evidenceOf, type Rows } from '../quality/evidence.js';
import { uniforms } from '../quality/panels.js';

/** Whether one of 1 to 7 may stand for the marks that take the place of the counts below 8. */
function mayBeHidden(rows: Rows): boolean {
  const { observations } = evidenceOf(rows, { quantity: 'emergency_bed_days' });
  const marked = observations.map((one): Observation => (Number(one.value) < 8 ? { ...one, value: '[c]' } : one));
  const mark = marked.find(({ value }) => value === '[c]');
  return mark !== undefined && plausibility(marked)(mark, 7);
}

const uniform = uniforms(5);
/** Stays of no fixed length: sums of six, each from 1 to hundreds of days. */
const stays = (): number => Array.from({ length: 6 }, () => Math.ceil(2 / (uniform() + 0.01))).reduce((a, b) => a + b);
const months = (of: () => number, count = 48): number[] => Array.from({ length: count }, of);

test('few bed days are no wonder where they vary widely', () => {
  expect(mayBeHidden({ A: [...months(stays), 5] })).toBe(true);
});

test('among steady counts of as many they are, and among many that took a step', () => {
  const about = (level: number) => () => level + Math.round(6 * (uniform() - 0.5));
  expect(mayBeHidden({ A: [...months(about(45)), 5] })).toBe(false);
  expect(mayBeHidden({ A: [...months(about(300), 24), ...months(about(600), 24), 5] })).toBe(false);
});

test('an area that shows few is judged by how all vary', () => {
  const short = [60, 55, 5, 62];
  expect(mayBeHidden({ A: short })).toBe(false);
  expect(mayBeHidden({ A: short, B: [...months(stays), 5], C: [...months(stays), 5] })).toBe(true);
});
