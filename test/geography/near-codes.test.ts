import { describe, expect, test } from 'vitest';
import { absentAreas } from '../../src/geography/absent-areas.js';
import { cohortNames } from '../../src/geography/cohort-names.js';
import { isAreaOfEngland, nearestArea } from '../../src/geography/known-areas.js';
import { siteOfId } from '../../src/geography/programmes.js';
import { codes } from '../measure/data.js';

describe('what a slip may have been meant for', () => {
  const near = (text: string, ...areas: readonly string[]) => nearestArea(text, new Set(codes(...areas)));

  test('of the areas in hand first, then of all of England', () => {
    expect(near('0SC', '05C', '01G')).toBe('05C');
    expect(near('0SC')).toBe('00C');
    expect(near(' 05c ')).toBe('05C');
    // As near as each other: the first of the alphabet.
    expect(near('ZZ9', 'ZZ2', 'ZZ1')).toBe('ZZ1');
    expect(near('X99-Q')).toBeUndefined();
  });

  test('an ONS code only where one alone is a slip away, since they differ by so little', () => {
    expect(near('E08000042')).toBe('E38000042');
    expect(near('E38000499')).toBeUndefined();
    expect(near('E08000042', 'E08000043')).toBe('E38000042');
    // These are no ONS codes.
    expect(near('E08000042X', 'E08000042Y')).toBe('E08000042Y');
    expect(near('1E0800004', '1E0800005')).toBe('1E0800005');
    expect(near('ÉE3800004', 'ÉE3800005')).toBe('ÉE3800005');
  });

  test('a name by the names of England, and then by those in hand', () => {
    expect(near('Salfrd')).toBe('NHS Salford CCG (01G)');
    expect(near(' salford ccg ')).toBe('NHS Salford CCG (01G)');
    expect(near('Narniaa', 'Salford', 'NARNIB', 'NARNIA')).toBe('NARNIA');
    expect(near('Narnia', 'Narnix', 'Narniq')).toBe('Narniq');
    expect(near('Narnia')).toBeUndefined();
    expect(near('ABC1', 'ABC2')).toBe('ABC2');
  });

  test('and an area of England is one by its code of the NHS or of ONS', () => {
    const [found, not] = [codes('05C', 'E38000042', '14L', 'X24'), codes('99Z', 'Salford')];
    expect(found.map(isAreaOfEngland)).toEqual([true, true, true, true]);
    expect(not.map(isAreaOfEngland)).toEqual([false, false]);
  });
});

describe('an area of a cohort that the activity lacks', () => {
  const facts = (absent: readonly string[], unnamed: readonly string[]) =>
    absentAreas('MCP', codes(...absent), new Set(codes(...unnamed))).map((one) => one.facts);

  test('has a slip in the list or in the data, by which of the two codes is known', () => {
    expect(facts(['O5C'], ['05C', '01G'])).toEqual([{ cohort: 'MCP', area: 'O5C', suggestion: '05C' }]);
    expect(facts(['05C'], ['O5C', '05D'])).toEqual([{ cohort: 'MCP', area: '05C', slip: 'O5C' }]);
    expect(Object.keys(facts(['05C'], ['05D'])[0] ?? {})).toEqual(['cohort', 'area']);
    expect(facts([], ['05D'])).toEqual([]);
  });

  test('is compared with others only twenty times', () => {
    const many = facts(new Array(21).fill('O5C'), ['05C']);
    expect(many[19]).toEqual({ cohort: 'MCP', area: 'O5C', suggestion: '05C' });
    expect(many[20]).toEqual({ cohort: 'MCP', area: 'O5C' });
  });
});

test('names between commas are known names where they are, the longest first', () => {
  const isKnown = (name: string) => ['Kent', 'Kent, East', 'Kent, East, new'].includes(name);
  expect(cohortNames(['Kent, East, new,Kent, East, old', ' , Kent'], isKnown)).toEqual([
    'Kent, East, new',
    'Kent, East',
    'old',
    'Kent',
  ]);
  expect(cohortNames(['Kent, East'])).toEqual(['Kent', 'East']);
});

test('a vanguard site and a system are found by their ids', () => {
  expect(siteOfId(' mcp14 ')).toEqual({ kind: 'site', areas: ['04N'] });
  expect(siteOfId('e54000041')).toEqual({ kind: 'system', areas: ['11J'] });
  expect(siteOfId('MCP99')).toBeUndefined();
});
