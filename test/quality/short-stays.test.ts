import { describe, expect, test } from 'vitest';
import type { PopulationGroup } from '../../src/domain/counts/population-group.js';
import type { Activity } from '../../src/domain/counts/series.js';
import type { Evidence } from '../../src/quality/check.js';
import { shortStays } from '../../src/quality/checks/short-stays.js';
import { describeFinding } from '../../src/report/problems/describe.js';
import { activityOf, evidenceOf, type Rows } from './evidence.js';
import { cleanPanel, quartersOf, scaled } from './panels.js';

const admissions = cleanPanel({ areas: 9, months: 36, seed: 61 });
const bedDays: Rows = Object.fromEntries(
  Object.entries(admissions).map(([area, own]) => [area, own.map((count) => Math.round(5.4 * count))]),
);

/** What is found where the areas have these admissions and bed days. */
function find(stays: Rows, days: Rows, months = 1, compared?: readonly string[], group: PopulationGroup = 'all') {
  const shape = { months, group, ...(compared === undefined ? {} : { compared }) };
  const [one, other] = [
    evidenceOf(stays, shape),
    evidenceOf(days, { ...shape, quantity: 'emergency_bed_days' }),
  ] as const;
  const activity: Activity = new Map([...one.activity, ...other.activity]);
  return shortStays.inspect({ ...one, activity } satisfies Evidence);
}
const told = (...given: Parameters<typeof find>) => find(...given).map(describeFinding);
const areas = (names: readonly string[], from: Rows, to: Rows): Rows => ({
  ...to,
  ...Object.fromEntries(names.map((name) => [name, from[name] ?? []])),
});

test('bed days that are several for each admission are as they should be', () => {
  expect(find(admissions, bedDays)).toEqual([]);
  expect(find(admissions, {})).toEqual([]);
  expect(find({}, bedDays)).toEqual([]);
});

test.each([
  ['months', 1, admissions, bedDays],
  ['quarters', 3, quartersOf(admissions), quartersOf(bedDays)],
] as const)('columns that are swapped or used twice are told of all areas at once, in %s', (_, months, stays, days) => {
  const all = 'A000, A001, A002, A003, A004, A005 and 3 more';
  expect(told(days, stays, months)).toEqual([
    `no more emergency_bed_days than emergency_admissions in 9 of 9 areas (${all}), 0.2 for each: columns swapped, or one used for both`,
  ]);
  expect(told(stays, stays, months)).toEqual([expect.stringMatching(/in 9 of 9 areas \(.*\), 1\.0 for each/)]);
  expect(find(stays, stays, months)).toEqual([expect.not.objectContaining({ concern: expect.anything() })]);
});

test('an area on its own is one that a screen may leave out', () => {
  const own = find(areas(['A004'], bedDays, admissions), areas(['A004'], admissions, bedDays));
  expect(own).toMatchObject([
    { severity: 'warning', count: 1, facts: { areas: ['A004'], of: 9 }, concern: { kind: 'other', areas: ['A004'] } },
  ]);
  expect(find(admissions, areas(['A004'], admissions, bedDays), 1, ['A005'])).toEqual([]);
});

test('single periods, areas with few admissions, and another group are not held to it', () => {
  expect(find(admissions, scaled(bedDays, 'A004', 3, 8, 0.1))).toEqual([]);
  const few = cleanPanel({ areas: 9, months: 36, seed: 62, sizes: [4, 12] });
  expect(find(few, few)).toEqual([]);
  expect(told(admissions, admissions, 1, undefined, 'care_home_residents')).toEqual([
    expect.stringMatching(/^no more emergency_bed_days of care_home_residents than emergency_admissions of care_home/),
  ]);
  const [all, residents] = [
    evidenceOf(admissions),
    evidenceOf(admissions, { quantity: 'emergency_bed_days', group: 'care_home_residents' }),
  ];
  expect(shortStays.inspect({ ...all, activity: new Map([...all.activity, ...residents.activity]) })).toEqual([]);
});

test('those that count twenty and have both are looked at, and half of them may be left out', () => {
  const alike = (areas: readonly string[], count: number): Rows =>
    Object.fromEntries(areas.map((area) => [area, [count, count, count]]));
  const facts = (...given: Parameters<typeof find>) => find(...given).map((found) => found.facts);
  expect(facts(alike(['B', 'A', 'C', 'D'], 20), alike(['B', 'A'], 20))).toMatchObject([
    { areas: ['A', 'B'], of: 2, days: 1 },
  ]);
  expect(facts(alike(['A'], 19), alike(['A'], 19))).toEqual([]);
  const concerns = (short: readonly string[]) =>
    find(alike(['A', 'B', 'C', 'D'], 40), { ...alike(['A', 'B', 'C', 'D'], 200), ...alike(short, 30) }).map(
      ({ concern }) => concern,
    );
  expect(concerns(['A', 'C'])).toEqual([{ kind: 'other', areas: ['A', 'C'] }]);
  expect(concerns(['A', 'C', 'D'])).toEqual([undefined]);
});

test('periods are held to those as long', () => {
  const [months, quarters] = [evidenceOf({ A: [100, 100, 100] }), evidenceOf({ B: [300, 300] }, { months: 3 })];
  const days = evidenceOf({ B: [300, 300] }, { months: 3, quantity: 'emergency_bed_days' });
  const admitted = activityOf([...months.observations, ...quarters.observations]);
  const evidence = { ...quarters, activity: new Map([...admitted, ...days.activity]) };
  expect(shortStays.inspect(evidence)).toMatchObject([{ facts: { areas: ['B'] } }]);
});

describe('columns swapped in one year', () => {
  const swapped = (one: Rows, other: Rows, of = 9, from = 24): Rows =>
    Object.fromEntries(
      Object.entries(one).map(([area, own], index) => [
        area,
        own.map((count, at) => (index < of && at >= from ? other[area]?.[at] : count)),
      ]),
    );

  test('are told with the year where they are of nearly all areas', () => {
    expect(told(swapped(admissions, bedDays), swapped(bedDays, admissions))).toEqual([
      expect.stringMatching(
        /^no more emergency_bed_days than emergency_admissions in 2015\/16 in 9 of 9 areas .*0\.2 for each/,
      ),
    ]);
    const quarters = [quartersOf(admissions), quartersOf(bedDays)] as const;
    const [stays, days] = [swapped(...quarters, 9, 8), swapped(quarters[1], quarters[0], 9, 8)];
    expect(find(stays, days, 3)).toMatchObject([{ code: 'VM345', count: 9, facts: { year: '2015/16', of: 9 } }]);
  });

  test('are not told of a few, which may be, nor in a part of a year', () => {
    expect(find(swapped(admissions, bedDays, 7), swapped(bedDays, admissions, 7))).toEqual([]);
    const five = (given: Rows): Rows => Object.fromEntries(Object.entries(given).slice(0, 5));
    const [stays, days] = [five(admissions), five(bedDays)];
    expect(find(swapped(stays, days, 4), swapped(days, stays, 4))).toMatchObject([{ count: 4, facts: { of: 5 } }]);
    const part = (one: Rows, other: Rows): Rows => swapped(swapped(one, other), one, 9, 26);
    expect(find(part(admissions, bedDays), part(bedDays, admissions))).toEqual([]);
  });

  test('are not told of a year that has no admissions', () => {
    const two = (given: Rows): Rows =>
      Object.fromEntries(Object.entries(given).map(([area, own]) => [area, own.slice(0, 24)]));
    const none = Object.fromEntries(Object.keys(bedDays).map((area) => [area, new Array<number>(36).fill(0)]));
    expect(find(two(admissions), swapped(bedDays, none))).toEqual([]);
  });
});
