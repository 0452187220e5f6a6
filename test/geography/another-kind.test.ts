import { expect, test } from 'vitest';
import { anotherKindFinding } from '../../src/geography/another-kind.js';
import { codes } from '../measure/data.js';

const found = (areas: readonly string[], meant: readonly string[] = []) => {
  const isMeant = (area: string): boolean => meant.includes(area);
  return anotherKindFinding(new Set(codes(...areas)), isMeant).map(({ facts }) => facts);
};

const districts = ['E07000004', 'E06000001', 'E07000005', 'E08000003'];

test.each([
  ['a region among districts', [...districts, 'E12000001'], ['E12000001'], 'E06000001'],
  ['a county among its districts', [...districts, 'E10000002'], ['E10000002'], 'E06000001'],
  [
    'a region of NHS England among systems',
    ['E54000007', 'E54000008', 'E54000009', 'E40000010'],
    ['E40000010'],
    'E54000007',
  ],
  ['Wales among districts', [...districts, 'W92000004'], ['W92000004'], 'E06000001'],
  ['a region among areas of the NHS by their codes', ['05C', 'D4U1Y', 'E38000001', 'Y54'], ['Y54'], '05C'],
])('says that %s is of another kind', (_, areas, odd, like) => {
  expect(found(areas)).toEqual([{ areas: odd, like }]);
  expect(found(areas, odd)).toEqual([]);
});

test('counts the odd ones in order wherever they stand, and takes the most for the usual kind', () => {
  const many = Array.from({ length: 8 }, (_, at) => `E0700000${at}`);
  const areas = new Set(codes('E12000002', 'E12000001', ...many));
  expect(anotherKindFinding(areas, () => false)).toMatchObject([
    { count: 2, concern: { kind: 'other', areas: ['E12000001', 'E12000002'] } },
  ]);
  expect(found([...areas].reverse())).toMatchObject([{ areas: ['E12000001', 'E12000002'], like: 'E07000000' }]);
});

test.each(['XE12000001', 'E120000011', '105C', '05CX', 'AY54', 'Y54A'])('takes %s for a name of its own', (name) => {
  expect(found([...districts, name])).toEqual([]);
});

test('says nothing of areas that are side by side, of names, and of data that are of several kinds', () => {
  expect(found(['E06000001', 'E08000001', 'E09000001', 'E10000001', 'W06000001', 'S12000005', 'N09000001'])).toEqual(
    [],
  );
  expect(found(['E12000001', 'E12000002', 'E12000003', 'W92000004'])).toEqual([]);
  expect(found(['E12000001', 'E12000002', 'E12000003', 'W92000004', 'S92000003', 'N92000002'])).toEqual([]);
  expect(found(['T1', 'T2', 'T3', 'T4', 'E12000001'])).toEqual([]);
  expect(found(['E07000001', 'E07000002', 'E12000001'])).toEqual([]);
  expect(found([...districts, 'E12000001', 'E12000002'])).toEqual([]);
  const many = Array.from({ length: 8 }, (_, at) => `E0700000${at}`);
  expect(found([...many, 'E12000001', 'E12000002'])).toMatchObject([{ areas: ['E12000001', 'E12000002'] }]);
});
