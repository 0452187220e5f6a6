import { expect, test } from 'vitest';
import type { AreaCode } from '../../src/domain/areas/area.js';
import type { Series } from '../../src/domain/counts/series.js';
import { areasOfPractices, type PracticeMap } from '../../src/geography/practice-areas.js';
import { withPracticeUnits } from '../../src/geography/practice-units.js';
import { byArea, codes, period, series } from '../measure/data.js';

const area = (text: string): AreaCode => text as AreaCode;
const values = (own: Series | undefined) => [...(own?.values() ?? [])].map(({ value }) => value);
const sites = new Map([['S1', codes('P1', 'P2')]]);
const areasBy = (pairs: Readonly<Record<string, string>>): PracticeMap['areas'] =>
  new Map(Object.entries(pairs).map(([practice, into]) => [area(practice), area(into)]));

test('the practices of a site are one unit, with a number only where each has one for the same months', () => {
  const own = byArea({
    A: series({ '2014-04': 7 }),
    P1: series({ '2014-04': 1, '2014-05': 2, '2014-06': 3, 'Q2 2014/15': 4, '2014-10': '[x]' }),
    P2: series({ '2014-04': 10, '2014-06': '[c]', '2014-07': 40, '2014-10': 1 }),
  });
  expect(withPracticeUnits(own, new Map())).toBe(own);
  const units = withPracticeUnits(own, sites);
  expect([...units.keys()]).toEqual(['A', 'S1']);
  expect([...(units.get(area('S1')) ?? [])].map(([, segment]) => segment)).toEqual(
    [series({ '2014-04': 11 }), series({ '2014-06': '[c]' }), series({ '2014-10': '[x]' })].flatMap((one) => [
      ...one.values(),
    ]),
  );
  const lacking = withPracticeUnits(byArea({ P1: series({ '2014-04': 1 }) }), sites);
  expect([...lacking].map(([unit, months]) => [unit, months.size])).toEqual([['S1', 0]]);
  expect([...withPracticeUnits(byArea({ A: series({ '2014-04': 1 }) }), sites).keys()]).toEqual(['A']);
  const april = period('2014-04');
  const rounded = new Map([[april.start, { period: april, value: 5, bounds: { lower: 3, upper: 7, hidden: false } }]]);
  const sum = withPracticeUnits(byArea({ P1: rounded, P2: rounded }), sites).get(area('S1'));
  expect([...(sum?.values() ?? [])]).toEqual([
    { period: april, value: 10, bounds: { lower: 6, upper: 14, hidden: false } },
  ]);
});

test('areas are made of the practices that were open, between the first and the last row of each', () => {
  const made = areasOfPractices(
    byArea({
      Q1: series({ '2014-06': 3, '2014-04': 1, '2014-05': 2 }),
      // Opens in May; lacks July; closes in August.
      Q2: series({ '2014-05': 20, '2014-06': 30, '2014-08': 50 }),
      Q3: series({ '2014-07': 400, '2014-06': '[c]' }),
      N1: series({ '2014-04': 1000 }),
    }),
    { areas: areasBy({ Q1: 'A', Q2: 'A', Q3: 'A', N1: 'A' }), sites: new Map(), named: new Set(codes('N1')) },
  );
  expect(values(made.areas.get(area('A')))).toEqual([1, 22, '[c]', 50]);
  expect([...made.used]).toEqual(['Q1', 'Q2', 'Q3']);
  expect(made.findings.map(({ code, facts, count }) => [code, facts, count])).toEqual([
    ['VM363', { practices: 3, areas: ['A'] }, 3],
    ['VM364', { area: 'A', periods: ['July 2014'], absent: ['Q2'] }, 1],
  ]);
  const months = { '2014-04': 1, '2014-05': 1, '2014-06': 1 };
  const { findings } = areasOfPractices(
    byArea({ Z: series({ '2014-04': 1, '2014-06': 1 }), Y: series({ '2014-04': 1, '2014-06': 1 }), X: series(months) }),
    { areas: areasBy({ X: 'A', Y: 'A', Z: 'A' }), sites: new Map(), named: new Set() },
  );
  expect(findings[1]?.facts).toEqual({ area: 'A', periods: ['May 2014'], absent: ['Y', 'Z'] });
  const lengths = areasOfPractices(
    byArea({ Q1: series({ 'Q1 2014/15': 1, 'Q2 2014/15': 2 }), Q2: series({ '2014-04': 1, 'Q2 2014/15': '[x]' }) }),
    { areas: areasBy({ Q1: 'A', Q2: 'A' }), sites: new Map(), named: new Set() },
  );
  expect(values(lengths.areas.values().next().value)).toEqual(['[x]']);
  const april = period('2014-04');
  const hidden = new Map([[april.start, { period: april, value: 4, bounds: { lower: 1, upper: 7, hidden: true } }]]);
  const bounded = areasOfPractices(byArea({ Q1: hidden, Q2: series({ '2014-04': 10 }) }), {
    areas: areasBy({ Q1: 'A', Q2: 'A' }),
    sites: new Map(),
    named: new Set(),
  });
  expect([...(bounded.areas.get(area('A'))?.values() ?? [])]).toEqual([
    { period: april, value: 14, bounds: { lower: 11, upper: 17, hidden: true } },
  ]);
  expect(lengths.findings.map(({ facts }) => facts)).toContainEqual({
    area: 'A',
    periods: ['Q1 2014/15'],
    absent: ['Q2'],
  });
});

test('an area given whole is taken whole, and one of which only practices of sites are given is not made', () => {
  const map: PracticeMap = {
    areas: areasBy({ P1: 'A', P2: 'A', Q1: 'B', Q2: 'B', P3: 'B', C: 'C', R2: 'D', R1: 'D', E1: 'E' }),
    sites: new Map([...sites, ['S2', codes('P3')]]),
    named: new Set(),
  };
  const month = { '2014-04': 1 };
  const own = byArea({
    P1: series(month),
    B: series({ 'Q1 2014/15': 100 }),
    Q2: series({ '2014-05': 1 }),
    Q1: series({ ...month, '2014-05': 2 }),
    P3: series(month),
    C: series(month),
    E1: series(month),
    R2: series(month),
    R1: series(month),
    unknown: series(month),
  });
  const { areas, used, findings } = areasOfPractices(own, map);
  expect([...areas].map(([into, whole]) => [into, values(whole)])).toEqual([
    ['E', [1]],
    ['D', [2]],
  ]);
  expect([...used]).toEqual(['Q2', 'Q1', 'P3', 'E1', 'R2', 'R1']);
  expect(findings.map(({ code, facts, count }) => [code, facts, count])).toEqual([
    ['VM363', { practices: 3, areas: ['D', 'E'] }, 3],
    ['VM326', { area: 'B', parts: ['Q1', 'Q2'], periods: ['May 2014', 'April 2014'] }, 2],
  ]);
  expect(areasOfPractices(own, { ...map, areas: new Map() })).toEqual({
    areas: new Map(),
    used: new Set(),
    findings: [],
  });
});
