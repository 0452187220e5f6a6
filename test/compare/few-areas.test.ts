import { expect, test } from 'vitest';
import type { Design } from '../../src/compare/design.js';
import type { Estimate } from '../../src/compare/estimator.js';
import { clusterJackknife } from '../../src/compare/estimators/cluster-jackknife.js';
import { jackknife } from '../../src/compare/estimators/jackknife.js';
import { taylor } from '../../src/compare/estimators/taylor.js';
import { eventStudy } from '../../src/compare/event-study/event-study.js';
import { type AreaTest, areaTests } from '../../src/compare/robustness/area-tests.js';
import { detectableGap } from '../../src/compare/robustness/detectable.js';
import { leaveOneOut, wordsWithoutOther } from '../../src/compare/robustness/leave-one-out.js';
import { unweightedGrowth } from '../../src/compare/robustness/unweighted.js';
import { directionOf } from '../../src/domain/results/direction.js';
import { studentTTail, studentTUpperQuantile } from '../../src/stats/distributions/student-t.js';
import { areasOfArm, armOfAreas } from './designs.js';
import { readJson } from './panel-data.js';
import { comparing } from './worst-error.js';

// Sums of a few hundred thousand events, printed with 15 digits.
const relative = 1e-9;

interface FewCase {
  readonly level: number;
  readonly cohort: readonly (readonly number[])[];
  readonly comparator: readonly (readonly number[])[];
  readonly df: number;
  readonly gap_limits: readonly number[];
  readonly ratio_limits: readonly number[];
  readonly growth_limits: readonly number[];
  readonly comparator_limits: readonly number[];
  readonly p: number;
  readonly taylor_limits: readonly number[];
  readonly taylor_p: number;
  readonly detectable: number;
  readonly word: string;
  readonly words_without: readonly string[];
  readonly words_without_other: readonly string[];
  readonly area_p: readonly number[];
  readonly area_bh: readonly number[];
}

const cases = readJson<readonly FewCase[]>('few/few_areas.json').map((one) => ({
  ...one,
  areas: one.cohort.length,
  others: one.comparator.length,
  design: { cohort: armOfAreas(one.cohort), comparator: armOfAreas(one.comparator) },
}));

function measured(estimate: Estimate) {
  if ('none' in estimate) throw new Error(estimate.none);
  return estimate;
}

test.each(cases)(
  '$areas areas beside $others at $level: limits, p and the detectable gap are t on the smaller side, as in R',
  ({ design, level, ...expected }) => {
    const { close, closeAll } = comparing(relative);
    const found = measured(jackknife.estimate(design, { level }));
    const ends = ({ lower, upper }: { lower: number; upper: number }) => [lower, upper];
    expect(found.df).toBe(expected.df);
    closeAll('gap', ends(found.differencePp), expected.gap_limits);
    closeAll('ratio', ends(found.growthRatio), expected.ratio_limits);
    closeAll(
      'growth',
      ends({ lower: 100 * found.growth.lower, upper: 100 * found.growth.upper }),
      expected.growth_limits,
    );
    const { lower, upper } = found.comparatorGrowth;
    closeAll('comparator', ends({ lower: 100 * lower, upper: 100 * upper }), expected.comparator_limits);
    close('p', found.pValue ?? 0, expected.p);
    const linearised = measured(taylor.estimate(design, { level }));
    expect(linearised.df).toBe(expected.df);
    closeAll('taylor', ends(linearised.differencePp), expected.taylor_limits);
    close('taylor p', linearised.pValue ?? 0, expected.taylor_p);
    const detectable = detectableGap(design, level);
    close('detectable', 'none' in detectable ? 0 : detectable.differencePp, expected.detectable);
    expect(directionOf(found.differencePp)).toBe(expected.word);
    expect(leaveOneOut(design, level).map(({ direction }) => direction ?? 'none')).toEqual(expected.words_without);
    expect(wordsWithoutOther(design, level).map((word) => word ?? 'none')).toEqual(expected.words_without_other);
  },
);

test('where every area is a cluster of its own, a word rests on the same areas of the comparator', () => {
  for (const { design, level } of cases) {
    const places = (arm: Design['cohort']) => arm.events.map((_, at) => `${at}`);
    const clusters = { cohort: places(design.cohort), comparator: places(design.comparator) };
    expect(wordsWithoutOther(design, level, clusters)).toEqual(wordsWithoutOther(design, level));
  }
});

test('the word without an area of the comparator is that of the areas or clusters that are left, compared anew', () => {
  const without = <T>(all: readonly T[], leftOut: number): T[] => all.filter((_, at) => at !== leftOut);
  const regions = (arm: Design['cohort'], count: number) => arm.events.map((_, at) => `region ${at % count}`);
  const wordOf = (estimate: Estimate) => ('none' in estimate ? null : directionOf(estimate.differencePp));
  let clustered = 0;
  for (const { design: one, level } of cases) {
    for (const design of [one, { cohort: one.comparator, comparator: one.cohort }]) {
      const { cohort, comparator } = design;
      const rests = comparator.events.map((_, leftOut) => ({
        cohort,
        comparator: armOfAreas(without(areasOfArm(comparator), leftOut)),
      }));
      const words = wordsWithoutOther(design, level);
      expect(words).toEqual(rests.map((rest) => wordOf(jackknife.estimate(rest, { level }))));
      const clusters = { cohort: regions(cohort, 5), comparator: regions(comparator, 5) };
      const own = wordsWithoutOther(design, level, clusters);
      const anew = rests.map((rest, leftOut) => ({ rest, labels: without(clusters.comparator, leftOut) }));
      expect(own).toEqual(
        anew.map(({ rest, labels }) =>
          wordOf(clusterJackknife.estimate(rest, { level, clusters: { ...clusters, comparator: labels } })),
        ),
      );
      if (own.some((word, at) => word !== words[at])) clustered++;
    }
  }
  expect(clustered).toBeGreaterThan(0);
});

test('the word without an area of the comparator turns at the level at which the limit of those left is zero', () => {
  let seen = 0;
  for (const { design } of cases.filter(({ level }) => level === 0.95)) {
    const areas = areasOfArm(design.comparator);
    for (const leftOut of [0, areas.length - 1]) {
      const comparator = armOfAreas(areas.filter((_, at) => at !== leftOut));
      const estimate = jackknife.estimate({ ...design, comparator }, { level: 0.95 });
      if ('none' in estimate) continue;
      const { df = 0, differencePp } = estimate;
      const { lower, upper } = differencePp;
      const halfWidths = Math.abs(lower + upper) / (upper - lower);
      const p = 2 * studentTTail(halfWidths * studentTUpperQuantile(0.025, df), df);
      // A level nearer to 1 has no digits left.
      if (p < 1e-6) continue;
      const wordAt = (level: number) => wordsWithoutOther(design, level)[leftOut];
      expect(wordAt(1 - p * (1 - 1e-6))).toBe('unclear');
      expect(['slower', 'faster']).toContain(wordAt(1 - p * (1 + 1e-6)));
      seen++;
    }
  }
  expect(seen).toBeGreaterThan(5);
});

test('without an area of the comparator that has all of its events there is no word, nor beside a cohort of one area', () => {
  const area = [100, 1_000, 110, 1_000];
  const cohort = armOfAreas([area, [100, 1_000, 120, 1_000], [90, 1_000, 95, 1_000]]);
  const comparator = armOfAreas([
    [900, 1_000, 950, 1_000],
    [0, 1_000, 0, 1_000],
    [0, 900, 0, 900],
  ]);
  expect(wordsWithoutOther({ cohort, comparator }, 0.95)[0]).toBeNull();
  expect(wordsWithoutOther({ cohort: armOfAreas([area]), comparator }, 0.95)).toEqual([null, null, null]);
});

test('every interval of a gap has as many degrees of freedom whichever side has the few areas', () => {
  for (const { design, level, df } of cases) {
    const turned: Design = { cohort: design.comparator, comparator: design.cohort };
    for (const way of [design, turned]) {
      const clusters = {
        cohort: way.cohort.events.map((_, at) => `${at}`),
        comparator: way.comparator.events.map((_, at) => `${at}`),
      };
      expect(measured(clusterJackknife.estimate(way, { level, clusters })).df).toBe(df);
      const unweighted = unweightedGrowth(way, level);
      if ('none' in unweighted) throw new Error(unweighted.none);
      expect(measured(unweighted.limits).df).toBe(df);
    }
    const [one, other] = [design, turned].map((way) => measured(jackknife.estimate(way, { level })).differencePp);
    expect(one?.lower).toBeCloseTo(-(other?.upper ?? 0), 9);
  }
});

test('an event study beside two areas has one degree of freedom, however many areas the cohort has', () => {
  const arm = (areas: readonly (readonly number[])[]) => ({ events: areas, exposure: areas.map(() => [90, 90]) });
  const cohort = arm([
    [90, 80],
    [70, 90],
    [80, 85],
    [60, 66],
  ]);
  const comparator = arm([
    [90, 95],
    [80, 70],
  ]);
  const terms = [{ label: 'last', periods: [1] }];
  const study = eventStudy({ cohort, comparator }, terms, { level: 0.95 });
  if ('none' in study) throw new Error(study.none);
  expect(study.df).toBe(1);
  expect(study.terms[0]?.df).toBe(1);
});

test.each(cases.filter(({ level }) => level === 0.95))(
  '$areas areas beside $others: the p-values of single areas are those of R',
  ({ design, ...expected }) => {
    const { closeAll } = comparing(relative);
    const tests = areaTests(design);
    const values = (of: (one: AreaTest) => number) => tests.map((one) => (one === undefined ? Number.NaN : of(one)));
    closeAll(
      'p',
      values((one) => one.pValue),
      expected.area_p,
    );
    closeAll(
      'p, adjusted',
      values((one) => one.pBenjaminiHochberg),
      expected.area_bh,
    );
  },
);

test('an area without events before or after has no test and does not count, and one area has no spread to be tested by', () => {
  const [{ design }] = cases.filter(({ others }) => others === 40) as [(typeof cases)[number]];
  const empty = armOfAreas([...areasOfArm(design.cohort), [0, 1000, 5, 1000], [5, 1000, 0, 1000]]);
  expect(areaTests({ ...design, cohort: empty })).toEqual([...areaTests(design), undefined, undefined]);
  const one = armOfAreas(areasOfArm(design.comparator).slice(0, 1));
  expect(areaTests({ ...design, comparator: one })).toEqual(design.cohort.events.map(() => undefined));
});

test('an area of the comparator without events before or after is no part of the spread that areas are tested by', () => {
  const [{ design }] = cases.filter(({ others }) => others === 40) as [(typeof cases)[number]];
  const comparator = armOfAreas([...areasOfArm(design.comparator), [0, 1000, 5, 1000]]);
  for (const one of areaTests({ ...design, comparator })) expect(one?.pValue).toBeGreaterThan(0);
});
