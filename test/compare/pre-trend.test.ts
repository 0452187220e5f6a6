import { expect, test } from 'vitest';
import type { ArmHistory, History } from '../../src/compare/histories/history.js';
import { hotelling, hotellingRelabelled } from '../../src/compare/histories/hotelling.js';
import {
  detectableDifference,
  jointPreTrend,
  preTrendRelabelled,
  yearPreTrend,
} from '../../src/compare/histories/pre-trend.js';
import { welch } from '../../src/compare/histories/welch.js';
import { listedRelabelling, randomRelabelling } from '../../src/compare/resampling/relabelling.js';
import type { AreaCode } from '../../src/domain/areas/area.js';
import { unwatched } from '../../src/domain/common/progress.js';
import { addMonths, monthIndex } from '../../src/domain/time/period.js';
import { randomStream } from '../../src/stats/random/random.js';
import { preTrendResult } from '../../src/steps/events/pre-trend-result.js';
import { type Count, historyOf, readIndex, readJson, readPanel } from './panel-data.js';
import { wandering } from './wandering.js';
import { comparing } from './worst-error.js';

// The file prints 15 digits; T² divides a difference of logs by a covariance of the same (README: 1e-8).
const relative = 1e-8;
// Four standard errors of a share: these draws are fixed by their seed.
const standardErrors = 4;

interface Tested {
  readonly diff: number | readonly number[];
  readonly T2: number;
  readonly F: number;
  readonly df1: number;
  readonly df2: number;
  readonly p: number;
}

const rows = readPanel('panel/panel.csv');
const periods = { before: [0, 1, 2, 3, 4, 5, 6, 7], reference: 7, earlier: [0, 1, 2, 3], later: [4, 5, 6, 7] };
const cases =
  readJson<
    readonly {
      readonly metric: Count;
      readonly cohort: string;
      readonly quarterly: Tested & { readonly p_permutation_B199: number };
      readonly annual_1df: Tested;
      readonly annual_welch: { readonly t: number; readonly df: number; readonly p: number };
    }[]
  >('panel/10_pretrend.json');

test.each(cases)('$metric $cohort: the tests of the time before agree with R', (one) => {
  const { close, closeAll } = comparing(relative);
  const history = historyOf(rows, one.cohort, one.metric);
  const [joint, year] = [jointPreTrend(history, periods), yearPreTrend(history, periods)];
  for (const [ours, expected] of [
    [joint, one.quarterly],
    [year.test, one.annual_1df],
  ] as const) {
    closeAll('differences', ours.differences, [expected.diff].flat());
    close('T²', ours.tSquared, expected.T2);
    close('F', ours.f, expected.F);
    close('p', ours.pValue, expected.p);
    expect([ours.df1, ours.df2]).toEqual([expected.df1, expected.df2]);
  }
  close('Welch t', year.welch?.t ?? 0, one.annual_welch.t);
  close('Welch df', year.welch?.df ?? 0, one.annual_welch.df);
  close('Welch p', year.welch?.pValue ?? 0, one.annual_welch.p);
  const relabel = listedRelabelling(readIndex(`panel/perm_index_${one.cohort}_B199.csv`));
  expect(preTrendRelabelled(history, periods, relabel, 199)).toBe(one.quarterly.p_permutation_B199);
});

test('periods in which no area moved otherwise than another are told in words, and leave no test', () => {
  const alike = [[1], [1], [1]];
  expect(() => hotelling(alike, alike)).toThrow('all areas moved alike between some periods');
  expect(() => hotelling([[1], [1]], [[2], [2]])).toThrow('the areas of each side moved exactly alike');
});

test('with one number an area, T² is the square of t with a common spread, worked by hand', () => {
  const { tSquared, f, differences } = hotelling([[1], [3]], [[4], [6], [8]]);
  // Means 2 and 6; pooled variance (2 + 8)/3; t² = 16 / ((10/3)(1/2 + 1/3)).
  comparing(1e-14).closeAll('by hand', [tSquared, f, ...differences], [5.76, 5.76, -4]);
  const { t, df } = welch([1, 3], [4, 6, 8]);
  comparing(1e-14).closeAll('by hand', [t, df], [-4 / Math.sqrt(1 + 4 / 3), (7 / 3) ** 2 / (1 + 16 / 9 / 2)]);
});

test('Welch’s test needs an arm that varies', () => {
  expect(() => welch([1, 1], [2, 2, 2])).toThrow('at least one arm must vary');
  expect(() => welch([1], [1, 2])).toThrow('each must hold two numbers');
  expect(welch([1, 1], [2, 4]).df).toBeCloseTo(1, 12);
});

test('three areas are the fewest for one number, whichever arm has one of them, and an arm of none is refused', () => {
  // Pooled variance 2 of one degree of freedom; t² = 16 / (2 (1 + 1/2)).
  for (const [own, other] of [
    [[[1]], [[4], [6]]],
    [[[4], [6]], [[1]]],
  ] as const) {
    comparing(1e-14).close('by hand', hotelling(own, other).tSquared, 16 / 3);
    expect(() => hotelling([...own, ...other], [])).toThrow('areas in two arms');
    expect(() => hotelling([], [...own, ...other])).toThrow('areas in two arms');
  }
});

test('arms that differ by chance alone are found different in 5% of trials, with six areas against many', () => {
  const trials = 400;
  const noise = (trial: number, areas: number, first: number): number[][] =>
    Array.from({ length: areas }, (_, area) => {
      const stream = randomStream(trial, first + area);
      return Array.from({ length: 7 }, () => stream.nextUnit() + stream.nextUnit() + stream.nextUnit());
    });
  let byF = 0;
  let byRelabelling = 0;
  for (let trial = 0; trial < trials; trial++) {
    const [cohort, comparator] = [noise(trial, 6, 0), noise(trial, 40, 6)];
    if (hotelling(cohort, comparator).pValue <= 0.05) byF += 1;
    if (hotellingRelabelled(cohort, comparator, randomRelabelling(trial, 6), 99) <= 0.05) byRelabelling += 1;
  }
  const chance = standardErrors * Math.sqrt((0.05 * 0.95) / trials);
  expect(Math.abs(byF / trials - 0.05)).toBeLessThan(chance);
  expect(Math.abs(byRelabelling / trials - 0.05)).toBeLessThan(chance);
});

test('arms whose years moved alike hide a difference of as many standard errors as any others', () => {
  const moves = [-0.1, 0, 0.1];
  const arm = { events: moves.map((move) => [Math.exp(move), 1]), exposure: moves.map(() => [1, 1]) };
  const two = { before: [0, 1], reference: 1, earlier: [0], later: [1] };
  const found = yearPreTrend({ cohort: arm, comparator: arm }, two);
  const years = found.test;
  expect(years.differences).toEqual([0]);
  expect(years.pValue).toBeCloseTo(1, 12);
  // Student's t on 4 degrees of freedom, from tables; pooled variance (0.02 + 0.02)/4.
  const error = Math.sqrt(0.01 * (1 / 3 + 1 / 3));
  expect(detectableDifference(found, 1)).toBeCloseTo((2.776445 + 0.940965) * error, 6);
  expect(detectableDifference(found, 2)).toBeCloseTo((3.495406 + 0.940965) * error, 6);
});

test('one quarter without events makes every level that of a whole year, whatever the people in each', () => {
  const own = [2, 4, 3, 5];
  const areas = (...events: number[][]) => events.map((_, area) => [5, 5, 10, 20 + area]);
  const armOf = (...events: number[][]): ArmHistory => ({ events, exposure: areas(...events) });
  const cohort = armOf(own, [4, 0, 6, 5], [8, 6, 2, 7]);
  const comparator = armOf([3, 5, 6, 8], [9, 7, 8, 4]);
  const two = { before: [0, 1, 2, 3], reference: 3, earlier: [0, 1], later: [2, 3] };
  const fall = ([a = 0, b = 0, c = 0, d = 0]: readonly number[], area: number): number =>
    Math.log((a + b) / 10) - Math.log((c + d) / (30 + area));
  const mean = ({ events }: ArmHistory): number => events.map(fall).reduce((sum, one) => sum + one, 0) / events.length;
  const found = yearPreTrend({ cohort, comparator }, two);
  expect(found.test.differences[0]).toBeCloseTo(mean(cohort) - mean(comparator), 12);
  expect(found.welch).toBeDefined();
  const without = (year: number[]) => () => yearPreTrend({ cohort: armOf(own, year), comparator }, two);
  expect(without([0, 0, 6, 5])).toThrow('no events in period 1');
  expect(without([1, 0, 0, 0])).toThrow('no events in period 3');
});

test('what could be found is about 2.8 standard errors, and too few areas or an empty period are refused', () => {
  const history = historyOf(rows, 'EHCH', 'emergency_bed_days');
  const found = yearPreTrend(history, periods);
  const error = Math.abs(found.test.differences[0] ?? 0) / Math.sqrt(found.test.tSquared);
  const detectable = detectableDifference(found, 1);
  expect(detectable / error).toBeGreaterThan(2.8);
  expect(detectable / error).toBeLessThan(2.83);
  const few = ({ cohort, comparator }: History, areas: number): History => ({
    cohort: { events: cohort.events.slice(0, areas), exposure: cohort.exposure.slice(0, areas) },
    comparator: { events: comparator.events.slice(0, areas), exposure: comparator.exposure.slice(0, areas) },
  });
  expect(() => jointPreTrend(few(history, 4), periods)).toThrow('there must be at least 9 areas in two arms, not 8');
  const empty = {
    ...history,
    cohort: { ...history.cohort, events: history.cohort.events.map((row) => row.map(() => 0)) },
  };
  expect(() => yearPreTrend(empty, periods)).toThrow('area 1 of the cohort has no events in period 1');
});

function testsOf(history: History, cells = 4, draws = 199) {
  const named = (arm: ArmHistory, letter: string): AreaCode[] =>
    arm.events.map((_, at) => `${letter}${at + 1}` as AreaCode); // as a reader would have checked them
  const spans = Array.from({ length: 2 * cells }, (_, at) => ({
    start: addMonths(monthIndex(2013, 4), (at * 12) / cells),
    months: 12 / cells,
  }));
  const areas = { cohort: named(history.cohort, 'T'), comparator: named(history.comparator, 'C') };
  const request = { years: 1, cells, seed: 1, draws, watch: unwatched };
  const found = preTrendResult({ history, areas, spans }, request);
  if ('none' in found) throw new Error(found.none);
  return found;
}

test('arms that part in the year before alone are not said to run alike, whatever the joint test says', () => {
  const parted = Array.from({ length: 60 }, (_, trial) => {
    const { cohort, comparator } = wandering(trial, 4, 8, 8);
    const events = cohort.events.map((row) => row.map((count, at) => (at < 4 ? count * 1.06 : count)));
    return testsOf({ cohort: { ...cohort, events }, comparator });
  }).filter(
    ({ p_value, p_permutation, year_p_value }) =>
      Math.min(p_value ?? 1, p_permutation ?? 1) > 0.1 && year_p_value < 0.02,
  );
  expect(parted.length).toBeGreaterThan(5);
  expect(parted.some((found) => found.no_evidence_against)).toBe(false);
});

test('where a year is one period the two tests are one, and it is not adjusted for two', () => {
  const found = Array.from({ length: 200 }, (_, trial) => testsOf(wandering(trial, 4, 12, 2), 1, 0));
  for (const one of found) expect(one.no_evidence_against).toBe((one.p_value ?? 1) >= 0.05);
  expect(found.some(({ p_value }) => (p_value ?? 1) > 0.025 && (p_value ?? 1) < 0.05)).toBe(true);
});

test('arms that run alike are said not to in 5% of trials or fewer, and not far fewer', () => {
  const trials = 400;
  const all = Array.from({ length: trials }, (_, trial) => testsOf(wandering(trial, 6, 20, 8), 4, 99));
  const share = all.filter((found) => !found.no_evidence_against).length / trials;
  const chance = standardErrors * Math.sqrt((0.05 * 0.95) / trials);
  expect(share).toBeLessThan(0.05 + chance);
  expect(share).toBeGreaterThan(0.01);
});

test('with three areas the year before is tested by Student’s t, and why the joint test is not', () => {
  const found = testsOf(wandering(2, 1, 2, 8));
  const { cohort, comparator } = wandering(2, 1, 2, 8);
  const moves = [...cohort.events, ...comparator.events].map((row, at) => {
    const people = [...cohort.exposure, ...comparator.exposure][at]?.[0] ?? 0;
    const level = (from: number) =>
      [0, 1, 2, 3].reduce((sum, q) => sum + Math.log((row[from + q] ?? 0) / people) / 4, 0);
    return level(0) - level(4);
  });
  const [own = 0, first = 0, second = 0] = moves;
  const error = Math.sqrt(((first - second) ** 2 / 2) * (1 + 1 / 2));
  const t = (own - (first + second) / 2) / error;
  // Student's t on 1 degree of freedom is Cauchy's distribution.
  expect(found.year_p_value).toBeCloseTo(1 - (2 / Math.PI) * Math.atan(Math.abs(t)), 10);
  expect(Math.log1p(found.detectable_percent_per_year / 100)).toBeCloseTo((12.706205 + 1.376382) * error, 5);
  expect(found).toMatchObject({ f: null, df1: null, p_value: null, p_permutation: null, draws: 0, exact: false });
  expect(found.no_joint).toBe('there must be at least 9 areas in two arms, not 3');
  expect(found.no_evidence_against).toBe(found.year_p_value >= 0.05);
});

test('a quarter without events takes the joint test alone, names its area, and years are taken whole', () => {
  const { cohort, comparator } = wandering(5, 6, 20, 8);
  const [gap = [], ...others] = comparator.events;
  const holed = { ...comparator, events: [gap.with(2, 0), ...others] };
  const found = testsOf({ cohort, comparator: holed });
  expect(found.no_joint).toBe('C1 has no events in Q3 2013/14, so its log rate has no value');
  const whole = ({ events, exposure }: ArmHistory): ArmHistory => ({
    events: events.map((row) => [0, 4].map((from) => row.slice(from, from + 4).reduce((sum, count) => sum + count, 0))),
    exposure: exposure.map((row) => [0, 4].map((from) => row.slice(from, from + 4).reduce((sum, one) => sum + one, 0))),
  });
  const yearly = testsOf({ cohort: whole(cohort), comparator: whole(holed) }, 1);
  expect(found.year_p_value).toBeCloseTo(yearly.year_p_value, 12);
  expect(found.year_difference).toBeCloseTo(yearly.year_difference, 12);
});

test('what would be found is of the test as it is adjusted: for two where the joint test is there, else for itself', () => {
  const quarterly = { before: [0, 1, 2, 3, 4, 5, 6, 7], reference: 7, earlier: [0, 1, 2, 3], later: [4, 5, 6, 7] };
  for (const [areas, tests] of [
    [6, 2],
    [2, 1],
  ] as const) {
    const history = wandering(3, areas, areas, 8);
    const found = testsOf(history, 4, 0);
    expect(found.f === null).toBe(tests === 1);
    const expected = detectableDifference(yearPreTrend(history, quarterly), tests);
    expect(Math.log1p(found.detectable_percent_per_year / 100)).toBeCloseTo(expected, 12);
  }
});
