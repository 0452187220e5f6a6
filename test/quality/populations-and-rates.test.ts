import { describe, expect, test } from 'vitest';
import { populationJump } from '../../src/quality/checks/population-jump.js';
import { rateBand } from '../../src/quality/checks/rate-band.js';
import { stalePopulation } from '../../src/quality/checks/stale-population.js';
import { describeFinding } from '../../src/report/problems/describe.js';
import { evidenceOf, populationsOf, type Rows } from './evidence.js';
import { nameOf, normalsFrom, uniforms } from './panels.js';

const normal = normalsFrom(uniforms(11));
/** People of sixty areas of 80,000 to 570,000, growing a little by chance from period to period. */
function growing(periods: number, growth: number, spread: number): Record<string, number[]> {
  return Object.fromEntries(
    Array.from({ length: 60 }, (_, index) => {
      let now = 80_000 * Math.exp(index / 30);
      const counts = Array.from({ length: periods }, () => {
        now *= 1 + growth + spread * normal();
        return Math.round(now);
      });
      return [nameOf(index), counts];
    }),
  );
}

const people = growing(5, 0.008, 0.006);
const monthly = growing(48, 0.0007, 0.0007);
const areas = Object.fromEntries(Object.keys(people).map((area) => [area, [1]]));
const row = (rows: Rows, area: string): (number | undefined)[] => [...(rows[area] ?? [])];
const told = (rows: Rows, months = 12) => {
  const evidence = evidenceOf(areas, { populations: populationsOf(rows, months) });
  return [populationJump, stalePopulation].flatMap((check) => check.inspect(evidence)).map(describeFinding);
};

test.each([
  ['years', people, 12],
  ['months', monthly, 1],
  ['one year', Object.fromEntries(Object.entries(people).map(([area, own]) => [area, own.slice(0, 1)])), 12],
  ['zeros', { ...people, [nameOf(0)]: [0, 0, 0, 0, 0] }, 12],
  ['nobody', {}, 12],
  ['months of a list that is counted each quarter', byQuarter(monthly), 1],
] as [string, Rows, number][])('%s of people as they move give nothing', (_, rows, months) => {
  expect(told(rows, months)).toEqual([]);
});

describe('a population', () => {
  test('that jumps is named with the area that lost as many', () => {
    const moved = 60_000;
    const [gains, loses] = [row(people, nameOf(10)), row(people, nameOf(59))];
    const rows = {
      ...people,
      [nameOf(10)]: gains.map((count, at) => (at >= 3 ? (count ?? 0) + moved : count)),
      [nameOf(59)]: loses.map((count, at) => (at >= 3 ? (count ?? 0) - moved : count)),
    };
    expect(told(rows)).toEqual([
      expect.stringMatching(/^A010: population up 5\d% at 2016\/17 \(.+\), while A059 goes down 9%/),
      expect.stringMatching(/^A059: population down 9% at 2016\/17 \(.+\), while A010 goes up 5\d%/),
    ]);
  });

  test('that jumps in a month is dated to it, and without a mirror has none', () => {
    const rows = {
      ...monthly,
      [nameOf(7)]: row(monthly, nameOf(7)).map((n, at) => Math.round((n ?? 0) * (at < 20 ? 1 : 1.08))),
    };
    expect(told(rows, 1)).toEqual([
      expect.stringMatching(/^A007: population up 8% at December 2014 \([\d,]+ to [\d,]+\)$/),
    ]);
  });

  test('that does not move is named with all that stand still in the same years', () => {
    const still = (area: string) => row(people, area).map((count, at, own) => (at === 3 ? own[2] : count));
    const rows = { ...people, [nameOf(4)]: still(nameOf(4)), [nameOf(9)]: still(nameOf(9)) };
    expect(told(rows)).toEqual(['population the same to the person in 2015/16 to 2016/17: A004, A009']);
    const evidence = evidenceOf(areas, { populations: populationsOf(rows), compared: [nameOf(4)] });
    expect(stalePopulation.inspect(evidence)).toMatchObject([{ facts: { areas: [nameOf(4)] } }]);
  });

  test('of thirteen months is named, rounded ones are given room', () => {
    const still = row(monthly, nameOf(4)).map((count, at, own) => (at > 12 && at < 26 ? own[12] : count));
    expect(told({ ...monthly, [nameOf(4)]: still }, 1)).toEqual([
      'population the same to the person in April 2014 to May 2015: A004',
    ]);
    const rounded = Object.entries(people).map(([area, own]) => [area, own.map((n) => 1000 * Math.round(n / 1000))]);
    expect(told(Object.fromEntries(rounded))).toEqual([]);
  });
});

describe('a rate', () => {
  const events = Object.fromEntries(
    Object.entries(people).map(([area, own]) => {
      const rate = 0.1 * Math.exp(0.15 * normal());
      return [area, own.flatMap((n) => [1, 1, 1, 1].map(() => Math.round((n * rate) / 4)))];
    }),
  );
  const told = (rows: Rows, given: Rows = people) =>
    rateBand.inspect(evidenceOf(rows, { months: 3, populations: populationsOf(given) })).map(describeFinding);

  test('like its peers gives nothing, nor does one without people or a whole year', () => {
    expect(told(events)).toEqual([]);
    expect(told(events, {})).toEqual([]);
    expect(told(events, { ...people, [nameOf(0)]: [0, 0, 0, 0, 0] })).toEqual([]);
    expect(told({ [nameOf(0)]: [1, 1] })).toEqual([]);
    expect(rateBand.inspect(evidenceOf(events, { months: 3 }))).toEqual([]);
  });

  test('with the population of another area is named with its years and the band', () => {
    const given = { ...people, [nameOf(2)]: (people[nameOf(2)] ?? []).map((n, at) => (at > 2 ? n / 10 : n)) };
    expect(told(events, given)).toEqual([
      expect.stringMatching(
        /^A002: [\d.]+ emergency_admissions per 1,000 in 2016\/17, 2017\/18; its peers have [\d.]+ \([\d.]+ to [\d.]+ is plausible\)$/,
      ),
    ]);
  });

  test('that chance explains in a small area, or that has too few peers, is not named', () => {
    const small = { [nameOf(60)]: [3, 3, 2, 2] };
    const living = { ...people, [nameOf(60)]: [25] };
    expect(told({ ...events, ...small }, living)).toEqual([]);
    const few = Object.fromEntries(Object.entries(events).slice(0, 5));
    expect(told({ ...few, [nameOf(2)]: new Array(20).fill(0) })).toEqual([]);
  });

  test('of no event at all is named', () => {
    expect(told({ ...events, [nameOf(2)]: new Array(20).fill(0) })).toEqual([expect.stringMatching(/^A002: 0.0 /)]);
  });
});

function byQuarter(rows: Record<string, number[]>): Rows {
  return Object.fromEntries(Object.entries(rows).map(([area, own]) => [area, own.map((_, at) => own[at - (at % 3)])]));
}
