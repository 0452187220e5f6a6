import { expect, test } from 'vitest';
import { boundariesOf } from '../../src/geography/boundaries.js';
import { regionFinder } from '../../src/geography/regions.js';
import { strangeCodes, unmatchedFinding } from '../../src/geography/unmatched.js';
import { areaMerges } from '../../src/reference/area-changes.js';
import { areaCodes } from '../../src/reference/area-codes.js';
import { codes } from '../measure/data.js';

test('an area, old or new, and a site of practices lie in a region, and no merge crosses one', () => {
  const regionsOn = (date: string, ...areas: readonly string[]) =>
    codes(...areas).map(regionFinder(boundariesOf(date)));
  expect(regionsOn('2016-06-01', '05C', '00W', '08V', '11X', 'ZZ', '14L')).toEqual([
    'Midlands and East',
    'North',
    'London',
    'South',
    undefined,
    undefined,
  ]);
  expect(regionsOn('2020-06-01', '14L', '00W', 'PACS17', 'PACS20', 'MCP04', 'ACC41')).toEqual([
    'North',
    'North',
    'South',
    'North',
    'Midlands and East',
    undefined,
  ]);
  // Before 2015 Newcastle and Gateshead were three areas, which the list of 2016 does not know.
  expect(regionsOn('2014-06-01', '00F', '13T')).toEqual(['North', 'North']);
  const before = regionFinder(boundariesOf('2013-04-01'));
  for (const { into, date, from } of areaMerges) {
    const own = codes(...from).map((area) => before(area) ?? regionFinder(boundariesOf('2020-12-31'))(area));
    expect(new Set([...own, ...regionsOn(date, into)]).size, into).toBe(1);
  }
});

test('codes are strange where nearly all others are known, and stay so in the order of the alphabet', () => {
  const known = areaCodes.slice(0, 7).map(({ code }) => code);
  const strange = (named: readonly string[], ...areas: readonly string[]) =>
    strangeCodes(new Set(codes(...known, ...areas)), new Set(codes(...named)));
  expect(strange([], 'X24', 'ZZ2', 'ZZ1')).toEqual(['ZZ1', 'ZZ2']);
  expect(strange(['ZZ2'], 'X24', 'ZZ2', 'ZZ1')).toEqual(['ZZ1']);
  // Two of ten are a fifth; three of ten are more.
  expect(strange([], 'ZZ3', 'ZZ2', 'ZZ1')).toEqual([]);
});

test('what a strange code may have been meant for is one slip of a code or a few of a name away, what is lacking first', () => {
  const near = (text: string, ...inData: readonly string[]) => {
    const [found] = unmatchedFinding(codes(text), new Set(codes(...inData)));
    return found?.code === 'VM327' ? found.facts.near : undefined;
  };
  expect(unmatchedFinding([], new Set())).toEqual([]);
  expect(near('9OC')?.[0]).toMatch(/^9OC is \S{3} /);
  expect(near('O5D')).toEqual(['O5D is 05D NHS East Staffordshire CCG or 15D NHS East Berkshire CCG']);
  expect(near('E3800004Z')?.[0]?.split(' or ')).toHaveLength(3);
  expect(near('E3800021Z')?.[0]).toMatch(/^E3800021Z is E380002\d\d /);
  expect(near('NHS WAKEFEILD CCG')).toEqual(['NHS WAKEFEILD CCG is 03R NHS Wakefield CCG']);
  expect(near('Manchestr')).toEqual(['Manchestr is 14L NHS Manchester CCG']);
  // Two slips of eight letters are allowed, of four one.
  expect(near('Wakefeld Cty')).toBeUndefined();
  expect(near('Dudlxx')).toBeUndefined();
  expect(near('Wakefeelld')).toEqual(['Wakefeelld is 03R NHS Wakefield CCG']);
  expect(near('Dudlex')).toEqual(['Dudlex is 05C NHS Dudley CCG']);
  expect(near('somewhere else')).toBeUndefined();
  expect(near('zz')).toBeUndefined();
  const first = (...inData: readonly string[]) => near('05Z', ...inData)?.[0]?.slice(0, 10);
  expect([first(), first('05A', '05C', '05D')]).toEqual(['05Z is 05A', '05Z is 05F']);
  const many = Array.from({ length: 13 }, (_, at) => `05${at}`);
  const [found] = unmatchedFinding(codes(...many), new Set());
  expect(found).toMatchObject({ count: 13, facts: { areas: many } });
  const slips = [...new Set(areaCodes.map(({ code }) => `${code.slice(0, 2)}?`))].slice(0, 13);
  const [told] = unmatchedFinding(codes(...slips), new Set());
  expect(told?.code === 'VM327' ? [told.facts.areas.length, told.facts.near?.length] : []).toEqual([13, 12]);
  const [none] = unmatchedFinding(codes('zz'), new Set());
  expect(none?.facts).toStrictEqual({ areas: ['zz'] });
});
