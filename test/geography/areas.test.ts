import { expect, test } from 'vitest';
import type { AreaCode } from '../../src/domain/area.js';
import { readPeriod } from '../../src/domain/parse-period.js';
import type { AreaSeries } from '../../src/domain/series.js';
import { canonicalCode } from '../../src/geography/area-names.js';
import { boundariesOf } from '../../src/geography/boundaries.js';
import { followGroup } from '../../src/geography/follow.js';
import { findProgramme } from '../../src/geography/programmes.js';
import { rollForward } from '../../src/geography/roll-forward.js';

const code = (text: string): AreaCode => text as AreaCode;
const codes = (...texts: readonly string[]): AreaCode[] => texts.map(code);

/** Series of one number a period, from "Q1 2014/15": 10 and so on. */
function series(areas: Readonly<Record<string, Readonly<Record<string, number>>>>): AreaSeries {
  return new Map(
    Object.entries(areas).map(([area, values]) => [
      code(area),
      new Map(
        Object.entries(values).map(([text, value]) => {
          const reading = readPeriod(text);
          if (reading.kind !== 'period') throw new Error(text);
          return [reading.period.start, { period: reading.period, value }];
        }),
      ),
    ]),
  );
}

const april2017 = boundariesOf('2017-04-01');
const nobody = (): undefined => undefined;

test('a code of any date leads to its area of the date asked for', () => {
  expect(april2017.follow(code('00F'))).toBe('13T');
  expect(boundariesOf('2015-03-31').follow(code('00F'))).toBe('00F');
  // 02V merged into 15F in 2018, and 15F was still there in 2021; 00C went to 16C and 16C into nothing smaller.
  expect(boundariesOf('2021-04-01').follow(code('02V'))).toBe('15F');
  expect(boundariesOf('2019-04-01').follow(code('E38000046'))).toBe(canonicalCode(code('E38000046')));
  expect(canonicalCode(code('E38000046'))).toBe('05C');
});

test('a merged area adds up only when each of its parts has a number', () => {
  const quarter = 'Q1 2014/15';
  const rolled = rollForward(
    series({
      '00F': { [quarter]: 1, 'Q2 2014/15': 2 },
      '00G': { [quarter]: 10 },
      '00H': { [quarter]: 100, 'Q2 2014/15': 200 },
      '13T': { 'Q1 2015/16': 111 },
    }),
    april2017,
    'activity',
  );
  const own = rolled.series.get(code('13T')) ?? new Map();
  expect([...own.values()].map((segment) => segment.value)).toEqual([111, 111]);
  expect(rolled.findings).toMatchObject([
    { code: 'VM325', facts: { area: '13T', periods: ['Q2 2014/15'], absent: ['00G'] } },
  ]);
});

test('an area given whole and in parts is taken whole, and said so', () => {
  const rolled = rollForward(
    series({ '00F': { 'Q1 2014/15': 1 }, '13T': { 'Q1 2014/15': 111 } }),
    april2017,
    'activity',
  );
  expect([...(rolled.series.get(code('13T'))?.values() ?? [])].map((segment) => segment.value)).toEqual([111]);
  expect(rolled.findings).toMatchObject([{ code: 'VM326' }]);
});

test('a group is followed into a merged area that is its own, or at least 80% its own by people', () => {
  const april2019 = boundariesOf('2019-04-01');
  const whole = followGroup(codes('00F', '00G', '00H'), april2017, nobody);
  expect(whole).toEqual({ areas: ['13T'], mostly: [], lost: [] });
  const unknown = followGroup(codes('03X', '05C'), april2019, nobody);
  expect(unknown).toMatchObject({ areas: ['05C'], lost: [{ into: '15M', from: ['03X'] }] });
  const people = (most: string) => (area: AreaCode) => (area === most ? 900 : 10);
  expect(followGroup(codes('03X'), april2019, people('03X'))).toMatchObject({
    areas: ['15M'],
    mostly: [{ into: '15M' }],
  });
  expect(followGroup(codes('03X'), april2019, people('04R')).lost).toMatchObject([{ into: '15M' }]);
});

test('programmes are found by key, system code and system name', () => {
  expect(findProgramme('uec')?.sites).toHaveLength(8);
  expect(findProgramme('STP')?.sites).toHaveLength(44);
  expect(findProgramme('stp:E54000041')?.sites[0]?.areas).toEqual(['11J', '11X'].slice(0, 1));
  expect(findProgramme('acs:dorset')?.sites).toHaveLength(1);
  expect(findProgramme('devolution:Greater Manchester')?.sites[0]?.areas).toHaveLength(12);
  expect(findProgramme('acs:Atlantis')).toBeUndefined();
  expect(findProgramme('pacs ')?.sites).toHaveLength(9);
});
