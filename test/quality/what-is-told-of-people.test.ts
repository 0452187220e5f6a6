import { expect, test } from 'vitest';
import { monthIndex } from '../../src/domain/time/period.js';
import { populationJump } from '../../src/quality/checks/population-jump.js';
import { rateBand } from '../../src/quality/checks/rate-band.js';
import { stalePopulation } from '../../src/quality/checks/stale-population.js';
import { evidenceOf, populationsOf } from './evidence.js';
import { nameOf } from './panels.js';
import { metric } from './steady-counts.js';

test('a jump of people is told with the period, both counts and the area that mirrors it', () => {
  const people: Record<string, number[]> = Object.fromEntries(
    Array.from({ length: 30 }, (_, index) => [
      nameOf(index),
      [0, 1, 2, 3].map((at) => 100_000 + 997 * index + 400 * at),
    ]),
  );
  const moved = (name: string, by: number) => (people[name] ?? []).map((count, at) => (at > 1 ? count + by : count));
  const given = { ...people, [nameOf(4)]: moved(nameOf(4), 30_000), [nameOf(7)]: moved(nameOf(7), -30_000) };
  const evidence = (compared: readonly string[]) =>
    evidenceOf({ A: [1] }, { populations: populationsOf(given), compared });
  const [up, down] = populationJump.inspect(evidence(Object.keys(given)));
  expect(up).toMatchObject({
    facts: { area: nameOf(4), group: 'all', at: '2015/16', before: 104_388, after: 134_788 },
    concern: { kind: 'other', areas: [nameOf(4)], spans: [{ start: monthIndex(2015, 4), months: 12 }] },
  });
  expect(up?.code === 'VM333' && up.facts.mirror).toEqual({ area: nameOf(7), before: 107_379, after: 77_779 });
  expect(down).toMatchObject({ facts: { area: nameOf(7), mirror: { area: nameOf(4) } } });
  expect(populationJump.inspect(evidence([nameOf(7)]))).toHaveLength(1);
  expect(populationJump.inspect(evidenceOf({ A: [1] }))).toEqual([]);
});

test('populations that stand still are told for areas of 5,000 people or more, in whole years', () => {
  const still = (people: number, periods: number, months: number, rounding = 1) => {
    const others = [0, 1, 2].map((index) => [
      nameOf(index),
      Array.from({ length: 30 }, (_, at) => (7_000 + 13 * at + index) * rounding),
    ]);
    const one = Array.from({ length: 30 }, (_, at) => (at < periods ? people : people + 11 * at * rounding));
    const given = { ...Object.fromEntries(others), Z: one, Y: one };
    const evidence = evidenceOf(
      { A: [1] },
      { populations: populationsOf(given, months), compared: ['Y', 'Z', nameOf(0)] },
    );
    return stalePopulation.inspect(evidence).map(({ facts, count }) => ({ ...facts, count }));
  };
  expect(still(5_000, 2, 12)).toEqual([{ areas: ['Y', 'Z'], group: 'all', span: '2013/14 to 2014/15', count: 2 }]);
  expect(still(4_999, 2, 12)).toEqual([]);
  expect(still(5_000, 13, 1)).toMatchObject([{ span: 'April 2013 to April 2014' }]);
  expect([still(5_000, 12, 1), still(5_000, 4, 3)]).toEqual([[], []]);
  expect(still(5_000, 5, 3)).toMatchObject([{ span: 'Q1 2013/14 to Q1 2014/15' }]);
  expect(still(40_000, 2, 12, 10)).toEqual([]);
  expect(still(50_000, 2, 12, 10)).toHaveLength(1);
  expect(stalePopulation.inspect(evidenceOf({ A: [1] }))).toEqual([]);
});

test('a rate outside the band is told with its worst year, the usual rate and the band, which it is far out of', () => {
  const rates = Array.from({ length: 31 }, (_, index) => 0.1 * Math.exp(0.02 * (index - 15)));
  const people = Object.fromEntries(rates.map((_, index) => [nameOf(index), [10_000_000, 10_000_000]]));
  const events: Record<string, number[]> = Object.fromEntries(
    rates.map((rate, index) => [nameOf(index), new Array<number>(8).fill(Math.round((rate * 10_000_000) / 4))]),
  );
  const tell = (own: readonly number[], compared = Object.keys(events)) =>
    rateBand.inspect(
      evidenceOf({ ...events, [nameOf(30)]: [...own] }, { months: 3, compared, populations: populationsOf(people) }),
    );
  expect(tell(events[nameOf(30)] ?? [])).toEqual([]);
  const [low, lower] = [50_000, 10_000];
  const [found, ...none] = tell([low, low, low, low, lower, lower, lower, lower]);
  expect(none).toEqual([]);
  expect(found).toMatchObject({
    count: 2,
    facts: { area: nameOf(30), metric, years: ['2013/14', '2014/15'], rate: 4 },
    concern: { kind: 'other', areas: [nameOf(30)] },
  });
  // The median of the logs, and four and a half of their scaled median deviations either way.
  const logs = [...rates.slice(0, 30).map(Math.log), Math.log(0.004)].sort((a, b) => a - b);
  const centre = logs[15] ?? 0;
  const scale = 1.4826022185 * ([...logs].map((log) => Math.abs(log - centre)).sort((a, b) => a - b)[15] ?? 0);
  if (found?.code !== 'VM335') throw new Error('no rate');
  const { typical, lowest, highest } = found.facts;
  expect(typical).toBeCloseTo(1000 * Math.exp(centre), 2);
  expect(typical / lowest).toBeCloseTo(highest / typical, 6);
  expect(Math.log(highest / typical) / scale).toBeGreaterThan(3);
  expect(tell([low, low, low, low], [...Object.keys(events).slice(0, 29), nameOf(30)])).toHaveLength(1);
});
