import { expect, test } from 'vitest';
import type { AreaCode } from '../../src/domain/areas/area.js';
import type { Counted } from '../../src/domain/counts/counted.js';
import type { Shorthand } from '../../src/domain/counts/observation.js';
import type { AreaSeries, Segment } from '../../src/domain/counts/series.js';
import { readPeriod } from '../../src/domain/time/parse-period.js';
import type { MonthIndex } from '../../src/domain/time/period.js';
import { canonicalCode } from '../../src/geography/area-names.js';
import { boundariesOf } from '../../src/geography/boundaries.js';
import { comparatorName } from '../../src/geography/comparator-name.js';
import { followGroup } from '../../src/geography/follow.js';
import { findProgramme } from '../../src/geography/programmes.js';
import { rollForward } from '../../src/geography/roll-forward.js';
import { wholeOrParts } from '../../src/geography/whole-or-parts.js';
import { period } from '../measure/data.js';

const code = (text: string): AreaCode => text as AreaCode;
const codes = (...texts: readonly string[]): AreaCode[] => texts.map(code);

/** Series of one number a period, from "Q1 2014/15": 10 and so on. */
function series(areas: Readonly<Record<string, Readonly<Record<string, number | Shorthand | Counted>>>>): AreaSeries {
  return new Map(
    Object.entries(areas).map(([area, values]) => [
      code(area),
      new Map(
        Object.entries(values).map(([text, value]) => {
          const reading = readPeriod(text);
          if (reading.kind !== 'period') throw new Error(text);
          const counted = typeof value === 'object' ? value : { value };
          return [reading.period.start, { period: reading.period, ...counted }];
        }),
      ),
    ]),
  );
}

/** What 13T comes to in a quarter of which it and its three parts are given so. */
function ofNewcastle(quarter: string, given: Readonly<Record<string, number | Shorthand | Counted>>) {
  const rows = Object.fromEntries(Object.entries(given).map(([area, value]) => [area, { [quarter]: value }]));
  const { series: rolled, findings } = rollForward(series(rows), april2017, 'activity');
  const [segment] = rolled.get(code('13T'))?.values() ?? [];
  return { value: segment?.value, findings: findings.map((one) => [one.code, one.severity, one.facts]) };
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

const before = 'Q4 2014/15';
const after = 'Q1 2015/16';
const counts = { '00F': 1, '00G': 10, '00H': 100 };
const parts = ['00F', '00G', '00H'];

test('a whole that is 0 or a mark gives way to its parts before and after it was formed', () => {
  for (const quarter of [before, after]) {
    const facts = { area: '13T', parts, periods: [quarter], passedOver: 'zeros of the whole' };
    const zero = ofNewcastle(quarter, { ...counts, '13T': 0 });
    expect(zero).toEqual({ value: 111, findings: [['VM326', 'note', facts]] });
    for (const mark of ['[x]', '[z]'] as const) {
      expect(ofNewcastle(quarter, { ...counts, '13T': mark })).toEqual({ value: 111, findings: [] });
    }
    expect(ofNewcastle(quarter, counts)).toEqual({ value: 111, findings: [] });
  }
});

test('parts that are 0 or marks give way to the whole, and a 0 on every side is a 0', () => {
  for (const quarter of [before, after]) {
    const facts = { area: '13T', parts, periods: [quarter], passedOver: 'zeros of the parts' };
    const zeros = { '00F': 0, '00G': 0, '00H': 0 };
    expect(ofNewcastle(quarter, { ...zeros, '13T': 3 })).toEqual({ value: 3, findings: [['VM326', 'note', facts]] });
    const marks = { '00F': '[x]', '00G': '[z]', '00H': '[x]' } as const;
    expect(ofNewcastle(quarter, { ...marks, '13T': 3 })).toEqual({ value: 3, findings: [] });
    expect(ofNewcastle(quarter, { ...marks, '13T': 0 })).toEqual({ value: 0, findings: [] });
    expect(ofNewcastle(quarter, { ...zeros, '13T': '[x]' })).toEqual({ value: '[x]', findings: [] });
    expect(ofNewcastle(quarter, { ...zeros, '13T': 0 })).toEqual({ value: 0, findings: [] });
    // A part of which nobody was admitted is a count beside the others.
    expect(ofNewcastle(quarter, { ...counts, '00F': 0, '13T': '[x]' }).value).toBe(110);
  }
});

test('parts that are not whole stand for nothing, whatever 0 or mark the whole has', () => {
  for (const whole of [0, '[x]'] as const) {
    const lacking = ofNewcastle(before, { '00F': 1, '00H': 100, '13T': whole });
    const facts = { area: '13T', into: 'activity', periods: [before], absent: ['00G'] };
    expect(lacking).toEqual({ value: undefined, findings: [['VM325', 'warning', facts]] });
    expect(ofNewcastle(before, { ...counts, '00G': '[x]', '13T': whole }).value).toBe('[x]');
  }
  expect(ofNewcastle(after, { '00F': 1, '13T': '[x]' }).findings).toMatchObject([
    ['VM325', 'warning', { absent: ['00G', '00H'] }],
  ]);
  expect(ofNewcastle(after, { '00F': 1 }).findings).toMatchObject([['VM325', 'warning', { absent: ['13T'] }]]);
});

test('an area that was made of others and then merged itself stands for them', () => {
  const quarter = 'Q1 2014/15';
  const made = (areas: Parameters<typeof series>[0]) => {
    const { series: rolled, findings } = rollForward(series(areas), boundariesOf('2021-04-01'), 'activity');
    const values = [...(rolled.get(code('D4U1Y'))?.values() ?? [])].map(({ value }) => value);
    return { values, findings: findings.map((one) => [one.code, one.severity, one.facts]) };
  };
  const others = { '99M': { [quarter]: 10 }, '10C': { [quarter]: 1 } };
  const first = { '10G': { [quarter]: 200 }, '10T': { [quarter]: 300 }, '11C': { [quarter]: 100 } };
  expect(made({ ...others, ...first })).toEqual({ values: [611], findings: [] });
  expect(made({ ...others, '15D': { [quarter]: 600 } })).toEqual({ values: [611], findings: [] });
  const zeros = { area: '15D', parts: ['10G', '10T', '11C'], periods: [quarter], passedOver: 'zeros of the whole' };
  expect(made({ ...others, ...first, '15D': { [quarter]: 0 } })).toEqual({
    values: [611],
    findings: [['VM326', 'note', zeros]],
  });
  const twice = { area: 'D4U1Y', parts: ['10C', '10G', '10T', '11C', '99M'], periods: [quarter] };
  expect(made({ ...others, ...first, D4U1Y: { [quarter]: 0 } })).toEqual({
    values: [611],
    findings: [['VM326', 'note', { ...twice, passedOver: 'zeros of the whole' }]],
  });
  const both = { area: '15D', parts: ['10G', '10T', '11C'], periods: [quarter] };
  expect(made({ ...others, ...first, '15D': { [quarter]: 500 } })).toEqual({
    values: [511],
    findings: [['VM326', 'warning', both]],
  });
  const absent = (areas: Parameters<typeof series>[0]) => made(areas).findings;
  expect(absent({ '99M': { [quarter]: 10 }, '15D': { [quarter]: 600 } })).toMatchObject([
    ['VM325', 'warning', { absent: ['10C'] }],
  ]);
  expect(absent(others)).toMatchObject([['VM325', 'warning', { absent: ['10G', '10T', '11C'] }]]);
  const late = { '99M': { 'Q1 2019/20': 10 }, '10C': { 'Q1 2019/20': 1 } };
  expect(absent(late)).toMatchObject([['VM325', 'warning', { absent: ['15D'] }]]);
  // Where the last area is given too, what lies below it is not told twice.
  const all = { ...others, ...first, '15D': { [quarter]: 500 }, D4U1Y: { [quarter]: 700 } };
  expect(made(all)).toMatchObject({ values: [700], findings: [['VM326', 'warning', { area: 'D4U1Y' }]] });
});

test('a hidden whole gives way to parts that are all shown, and to no others', () => {
  const hidden = { value: 4, bounds: { lower: 1, upper: 7, hidden: true } };
  const facts = { area: '13T', parts, periods: [before], passedOver: 'hidden whole' };
  const shown = { '00F': 1, '00G': 2, '00H': 2 };
  for (const whole of [hidden, '[c]', '[c 1 to 7]', '[low]'] as const) {
    expect(ofNewcastle(before, { ...shown, '13T': whole })).toEqual({
      value: 5,
      findings: [['VM326', 'note', facts]],
    });
  }
  const conflict = { area: '13T', parts, periods: [before] };
  const whole = { findings: [['VM326', 'warning', conflict]] };
  expect(ofNewcastle(before, { ...shown, '00F': hidden, '13T': hidden })).toEqual({ value: 4, ...whole });
  expect(ofNewcastle(before, { ...shown, '13T': 6 })).toEqual({ value: 6, ...whole });
  expect(ofNewcastle(before, { '00F': 0, '00G': 0, '00H': 0, '13T': hidden }).value).toBe(4);
  // A rounded 0 is a 0 like another.
  const rounded = { value: 0, bounds: { lower: 0, upper: 2, hidden: false } };
  expect(ofNewcastle(before, { ...counts, '13T': rounded }).value).toBe(111);
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

test('a nought that is hidden is a count, and beats a nought, but not counts that are shown', () => {
  const segment = (value: number | '[x]', hidden = false): Segment => ({
    period: period(before),
    value,
    ...(hidden ? { bounds: { lower: 0, upper: 4, hidden } } : {}),
  });
  const part = (one: Segment) => [{ codes: codes('00F'), segment: one }];
  const count = segment(3);
  const choose = (whole: Segment, one: Segment, sum?: Segment) =>
    wholeOrParts(whole, { given: part(one), ...(sum === undefined ? {} : { sum }) });
  const over = (what: string) => ({ what, parts: ['00F'] });
  expect(choose(segment(0, true), segment(0))).toEqual({ used: 'whole', passedOver: over('zeros of the parts') });
  expect(choose(segment(0, true), count, count)).toEqual({ used: 'parts', passedOver: over('hidden whole') });
  expect(choose(segment(4, true), count)).toEqual({ used: 'whole', passedOver: over('counts of the parts') });
  expect(choose(segment('[x]'), count, count)).toEqual({ used: 'parts' });
});
