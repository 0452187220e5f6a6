import { expect, test } from 'vitest';
import type { AreaCode } from '../../src/domain/area.js';
import { readPeriod } from '../../src/domain/parse-period.js';
import type { MonthIndex } from '../../src/domain/period.js';
import type { AreaSeries } from '../../src/domain/series.js';
import { canonicalCode } from '../../src/geography/area-names.js';
import { boundariesOf } from '../../src/geography/boundaries.js';
import { comparatorName } from '../../src/geography/comparator-name.js';
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

const month = (text: string): MonthIndex => {
  const reading = readPeriod(text);
  if (reading.kind !== 'period') throw new Error(text);
  return reading.period.start;
};
const april2017 = boundariesOf('2017-04-01');
const nobody = (): undefined => undefined;

test('a code of any date leads to its area of the date asked for', () => {
  expect(april2017.follow(code('00F'))).toBe('13T');
  expect(boundariesOf('2015-03-31').follow(code('00F'))).toBe('00F');
  // 02V merged into 15F in 2018, and 15F was still there in 2021; 00C went to 16C and 16C into nothing smaller.
  expect(boundariesOf('2021-04-01').follow(code('02V'))).toBe('15F');
  expect(boundariesOf('2019-04-01').follow(code('E38000046'))).toBe(canonicalCode(code('E38000046')));
  const ons = ['E38000046', 'E38000215', 'E38000093', 'E38000228', 'E38999999'];
  expect(codes(...ons).map(canonicalCode)).toEqual(['05C', '01H', '01K', '01K', 'E38999999']);
  expect(april2017.partsOf(code('13T'), month('2015-03'))).toEqual(['00F', '00G', '00H']);
  expect(april2017.partsOf(code('13T'), month('2015-04'))).toEqual(['13T']);
  expect(april2017.partsOf(code('05C'), month('2015-04'))).toEqual(['05C']);
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
  const quarter = 'Q1 2014/15';
  const rolled = rollForward(series({ '00F': { [quarter]: 1 }, '13T': { [quarter]: 111 } }), april2017, 'activity');
  expect([...(rolled.series.get(code('13T'))?.values() ?? [])].map((segment) => segment.value)).toEqual([111]);
  const facts = { area: '13T', parts: ['00F'], periods: [quarter] };
  expect(rolled.findings).toMatchObject([{ code: 'VM326', facts, count: 1 }]);
  const twice = { [quarter]: 1, 'Q2 2014/15': 1 };
  const again = rollForward(series({ '00G': twice, '00F': twice, '13T': twice }), april2017, 'activity').findings;
  expect(again).toMatchObject([{ facts: { parts: ['00F', '00G'], periods: [quarter, 'Q2 2014/15'] }, count: 2 }]);
});

test('an area alone is left as it is, and parts add up month by month where their periods are of one length', () => {
  const own = series({ '05C': { 'May 2014': 2, 'April 2014': 1 } });
  expect(rollForward(own, april2017, 'activity')).toEqual({ series: own, findings: [] });
  const beside = new Map([...own, ...series({ '00F': { 'April 2014': 1 } })]);
  expect(rollForward(beside, april2017, 'activity').series.get(code('05C'))).toBe(own.get(code('05C')));
  const parts = {
    '00F': { 'Q2 2014/15': 3, '2014-05': 2, '2014-04': 1, '2014-06': 9 },
    '00H': { '2014-04': 10, '2014-05': 20, '2014-06': 90, 'Q2 2014/15': 30 },
    '00G': { '2014-05': 200, '2014-04': 100, '2014-06': 900, '2014-07': 1000 },
  };
  const { series: rolled, findings } = rollForward(series(parts), april2017, 'activity');
  expect([...(rolled.get(code('13T'))?.entries() ?? [])]).toEqual(
    ['2014-04', '2014-05', '2014-06'].map((text, at) => [
      month(text),
      { period: { start: month(text), months: 1 }, value: [111, 222, 999][at] },
    ]),
  );
  expect(findings).toMatchObject([
    { code: 'VM325', facts: { area: '13T', into: 'activity', periods: ['Q2 2014/15'], absent: [] }, count: 1 },
  ]);
  const apart = { '00H': { '2014-04': 1, '2014-05': 1 }, '00F': { '2014-04': 1 }, '00G': { '2014-05': 1 } };
  expect(rollForward(series(apart), april2017, 'activity').findings).toMatchObject([
    { facts: { periods: ['April 2014', 'May 2014'], absent: ['00F', '00G'] }, count: 2 },
  ]);
  const alone = rollForward(series({ '00H': { '2014-04': 1 } }), april2017, 'population');
  expect(alone.findings).toMatchObject([{ facts: { into: 'population', absent: ['00F', '00G'] } }]);
  expect(alone.series.get(code('13T'))?.size).toBe(0);
});

test('a group is followed into a merged area that is its own, or at least 80% its own by people', () => {
  const april2019 = boundariesOf('2019-04-01');
  const whole = followGroup(codes('00F', '00G', '00H'), april2017, nobody);
  expect(whole).toEqual({ areas: ['13T'], mostly: [], lost: [] });
  const unknown = followGroup(codes('03X', '05C'), april2019, nobody);
  expect(unknown).toMatchObject({ areas: ['05C'], lost: [{ into: '15M', from: ['03X'] }] });
  expect(unknown.lost).toStrictEqual([{ into: '15M', from: ['03X'] }]);
  expect(followGroup(codes('E38000046'), april2019, nobody).areas).toEqual(['05C']);
  expect(followGroup(codes('03X'), april2019, () => 0).lost).toStrictEqual([{ into: '15M', from: ['03X'] }]);
  // The people of the month before the merge, whenever others of the group merged; a chain of merges from its first.
  const asked: string[] = [];
  followGroup(codes('00F', '03X'), april2019, (area, at) => {
    asked.push(`${area} ${at - month('2019-03')}`);
    return 1;
  });
  expect(asked).toEqual([
    ...['00F', '00G', '00H'].map((area) => `${area} -48`),
    ...['03X', '03Y', '04J', '04R'].map((area) => `${area} 0`),
  ]);
  const april2021 = boundariesOf('2021-04-01');
  const chain = followGroup(codes('99M', '10G'), april2021, (area) => (area === '99M' ? 8 : 0.5));
  expect(chain.mostly).toEqual([{ into: 'D4U1Y', from: ['99M', '10G'], share: 0.85 }]);
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
  expect(findProgramme('stp:somerset')).toMatchObject({
    key: 'STP:somerset',
    title: 'Somerset, Bristol, North Somerset and South Gloucestershire',
  });
  expect(findProgramme('acs: dorset')?.key).toBe('ACS:dorset');
  expect(findProgramme('atlantis:dorset')).toBeUndefined();
  expect(findProgramme('acs:Atlantis')).toBeUndefined();
  expect(findProgramme('pacs ')?.sites).toHaveLength(9);
});

test('a comparator is the rest of England where at least half of its areas are of England', () => {
  expect(comparatorName(codes('05C', '00F'))).toBe('rest_of_england');
  expect(comparatorName(codes('05C', 'S08000015'))).toBe('rest_of_england');
  expect(comparatorName(codes('05C', 'S08000015', 'S08000016'))).toBe('rest');
});
