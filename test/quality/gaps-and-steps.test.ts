import { describe, expect, test } from 'vitest';
import { monthIndex } from '../../src/domain/time/period.js';
import { baselineDefect } from '../../src/quality/checks/baseline-defect.js';
import { highPeriod } from '../../src/quality/checks/high-period.js';
import { levelStep } from '../../src/quality/checks/level-step.js';
import { partialSubmission } from '../../src/quality/checks/partial-submission.js';
import { deviationsOf } from '../../src/quality/deviations.js';
import { stepsIn } from '../../src/quality/steps.js';
import { describeFinding } from '../../src/report/problems/describe.js';
import { evidenceOf, type Rows, type Shape } from './evidence.js';
import { cleanPanel, nameOf, quartersOf, scaled } from './panels.js';

const rows = cleanPanel({ areas: 40, months: 60, seed: 7, season: 0.1 });
const all = [partialSubmission, levelStep, baselineDefect];
const baseline = { start: monthIndex(2014, 4), months: 12 };
const spans = { baseline, window: { start: monthIndex(2016, 4), months: 12 } };

// A step of 15% is out of reach in an area of 500 a month.
const large = Object.keys(rows).reduce((one, other) => ((rows[other]?.[0] ?? 0) > (rows[one]?.[0] ?? 0) ? other : one));

const gaps = (given: Rows, shape?: Shape) =>
  partialSubmission.inspect(evidenceOf(given, shape)).flatMap((one) => (one.code === 'VM330' ? [one.facts] : []));
const steps = (given: Rows, shape?: Shape) =>
  levelStep.inspect(evidenceOf(given, shape)).flatMap((one) => (one.code === 'VM331' ? one.facts.steps : []));

test.each([
  ['months', rows, 1],
  ['quarters', quartersOf(rows), 3],
  ['months of small areas', cleanPanel({ areas: 60, months: 60, seed: 3, sizes: [5, 60] }), 1],
  ['months with a strong season', cleanPanel({ areas: 60, months: 60, seed: 4, season: 0.25 }), 1],
  ['one year', cleanPanel({ areas: 60, months: 12, seed: 5 }), 1],
  ['two areas', cleanPanel({ areas: 2, months: 60, seed: 6 }), 1],
])('clean %s give nothing', (_, given, months) => {
  const evidence = evidenceOf(given, { months, spans });
  expect(all.flatMap((check) => check.inspect(evidence)).map(describeFinding)).toEqual([]);
});

test.each([
  ['nothing', {}],
  ['one area and one month', { A: [100] }],
  ['zeros', { A: new Array(60).fill(0), B: new Array(60).fill(0) }],
  ['zeros among others', { ...rows, [nameOf(1)]: new Array(60).fill(0) }],
  ['holes', { ...rows, [nameOf(1)]: rows[nameOf(1)]?.map((count, at) => (at % 2 === 0 ? count : undefined)) ?? [] }],
  ['a short series', Object.fromEntries(Object.entries(rows).map(([area, counts]) => [area, counts.slice(0, 5)]))],
] as [string, Rows][])('%s give nothing, and no sum goes wrong', (_, given) => {
  const evidence = evidenceOf(given, { spans });
  expect(all.flatMap((check) => check.inspect(evidence))).toEqual([]);
});

describe('a gap', () => {
  test.each([
    ['nine months with 10% left', 15, 23, 0.1, 'July 2014 to March 2015'],
    ['nine months with 60% left', 15, 23, 0.6, 'July 2014 to March 2015'],
    ['three months with 8% left', 49, 51, 0.08, 'May to July 2017'],
    ['one month without any', 20, 20, 0, 'December 2014'],
    ['the first months', 0, 2, 0.4, 'April to June 2013'],
    ['fifteen months, more than its neighbours', 20, 34, 0.3, 'December 2014 to February 2016'],
    ['the last three months, which may be lasting', 57, 59, 0.4, 'January to March 2018'],
    ['the last two months, which may be lasting', 58, 59, 0.4, 'February to March 2018'],
  ])('of %s is found as one run', (_, first, last, left, span) => {
    const found = gaps(scaled(rows, nameOf(3), first, last, left));
    expect(found).toEqual([expect.objectContaining({ area: nameOf(3), span, open: last === 59 })]);
    expect(found[0]?.share).toBeCloseTo(1 - left, 1);
    expect(steps(scaled(rows, nameOf(3), first, last, left))).toEqual([]);
  });

  test('is found in quarters, whole or in part', () => {
    const whole = quartersOf(scaled(rows, nameOf(3), 15, 23, 0.1));
    const part = quartersOf(scaled(rows, nameOf(3), 16, 16, 0));
    expect(gaps(whole, { months: 3 })).toMatchObject([{ span: 'July 2014 to March 2015' }]);
    expect(gaps(part, { months: 3 })).toMatchObject([{ span: 'July to September 2014' }]);
  });

  test.each([
    ['three of eight quarters', 14, 3, 8, 2, 4, 0],
    ['two of twelve quarters', 40, 3, 12, 5, 6, 0.3],
    ['nine of 24 months', 40, 1, 24, 4, 12, 0.1],
    ['nine of 24 months in part', 40, 1, 24, 12, 20, 0.6],
  ])('of %s does not hide itself in a short series', (_, areas, months, periods, first, last, left) => {
    const clean = cleanPanel({ areas, months: months * periods, seed: 11, sizes: [1500, 6000] });
    const given = scaled(months === 3 ? quartersOf(clean) : clean, nameOf(3), first, last, left);
    expect(gaps(given, { months })).toMatchObject([{ area: nameOf(3), share: expect.closeTo(1 - left, 1) }]);
    expect(deviationsOf(evidenceOf(given, { months }))[0]?.shortfalls[3]).toHaveLength(last - first + 1);
  });

  test('is found in several areas of one hospital, and said to be where it was read', () => {
    const three = [1, 2, 3].reduce<Rows>((given, area) => scaled(given, nameOf(area), 15, 23, 0.4), rows);
    const evidence = evidenceOf(three);
    const found = partialSubmission.inspect(evidence);
    expect(found.map(({ place }) => place?.line)).toEqual([77, 137, 197]);
    expect(found.map(describeFinding)[0]).toMatch(
      /^A001: emergency_admissions \d\d% below its neighbours in July 2014 to March 2015, about [\d,]+ missing$/,
    );
  });

  test('is beyond what the area itself varies by', () => {
    const wild = cleanPanel({ areas: 1, months: 60, seed: 8, sizes: [3000, 3001], noise: 0.3 })[nameOf(0)] ?? [];
    expect(gaps({ ...rows, [nameOf(3)]: wild })).toEqual([]);
  });

  test('of an area that is not compared is not reported', () => {
    expect(gaps(scaled(rows, nameOf(3), 15, 23, 0.1), { compared: [nameOf(1)] })).toEqual([]);
  });
});

describe('a step', () => {
  test.each([
    ['26% down', 0.74, 36, 'April 2016'],
    ['15% up', 1.15, 30, 'October 2015'],
    ['15% down', 0.85, 24, 'April 2015'],
  ])('%s is dated to the month or the next, with its size', (_, factor, at, month) => {
    const found = steps(scaled(rows, large, at, 59, factor));
    expect(found).toEqual([{ area: large, from: expect.any(String), change: expect.closeTo(factor - 1, 1) }]);
    expect([month, shift(month)]).toContain(found[0]?.from);
    expect(gaps(scaled(rows, large, at, 59, factor))).toEqual([]);
  });

  test('is found in quarters', () => {
    const found = steps(quartersOf(scaled(rows, nameOf(5), 36, 59, 0.74)), { months: 3 });
    expect(found).toEqual([{ area: nameOf(5), from: 'April 2016', change: expect.closeTo(-0.26, 1) }]);
  });

  test('of an area that is not compared is not reported', () => {
    expect(steps(scaled(rows, nameOf(5), 36, 59, 0.74), { compared: [nameOf(1)] })).toEqual([]);
  });

  test('is looked for beside gaps, which stay as they were', () => {
    const [deviations] = deviationsOf(evidenceOf(scaled(rows, nameOf(3), 15, 23, 0.1)));
    if (deviations === undefined) throw new Error('the rows are a grid');
    const before = deviations.own.map((cells) => cells.slice());
    expect(stepsIn(deviations)).toEqual([]);
    expect(deviations.own).toEqual(before);
  });

  test.each([2, 3, 0.5])('of %d times does not accuse the months beside it', (factor) => {
    const found = partialSubmission.inspect(evidenceOf(scaled(rows, nameOf(5), 31, 59, factor)));
    for (const one of found) {
      expect([one.severity, one.concern]).toEqual(['note', undefined]);
      expect(describeFinding(one)).toMatch(
        /, about as high as the year on the low side of a lasting step, so nothing need be missing$/,
      );
    }
    expect(found.length).toBeLessThan(3);
    expect(steps(scaled(rows, nameOf(5), 31, 59, factor))).toMatchObject([{ area: nameOf(5), from: 'November 2015' }]);
  });

  test('has a gap beside it told as one', () => {
    const given = scaled(scaled(rows, nameOf(5), 31, 59, 2), nameOf(5), 29, 30, 0.3);
    expect(partialSubmission.inspect(evidenceOf(given))).toMatchObject([
      { severity: 'warning', facts: { span: 'September to October 2015', besideStep: false } },
    ]);
  });

  test('there and back are two', () => {
    const found = steps(scaled(rows, nameOf(5), 20, 40, 1.2));
    expect(found.map(({ change }) => Math.sign(change)).sort()).toEqual([-1, 1]);
  });

  test.each([
    ['a year', 32, /^A005 up \d\d% from \w+ 2015, and back from \w+ 2016: emergency_admissions against all areas/, 1],
    ['over 18 months', 41, /, and stays there: /, 2],
  ])('of %s there and back is told as what it is', (_, last, words, count) => {
    const found = levelStep.inspect(evidenceOf(scaled(rows, nameOf(5), 21, last, 1.4)));
    expect(found.map(describeFinding)).toHaveLength(count);
    for (const one of found) expect(describeFinding(one)).toMatch(words);
    expect(found.flatMap(({ concern }) => concern?.spans ?? [])).toHaveLength(2);
  });

  test('is no return of another area, nor one of a third of the size or of three times', () => {
    const told = (given: Rows) =>
      levelStep.inspect(evidenceOf(given)).flatMap((one) => (one.code === 'VM331' ? one.facts.steps : []));
    const then = (area: string, factor: number) =>
      told(scaled(scaled(rows, nameOf(5), 21, 59, 1.8), area, 33, 59, factor));
    for (const [area, factor] of [
      [nameOf(6), 1 / 1.8],
      [nameOf(5), 0.82],
      [nameOf(5), 0.2],
    ] as const) {
      const found = then(area, factor);
      expect(found.map(({ until }) => until)).toEqual([undefined, undefined]);
    }
    expect(then(nameOf(5), 1 / 1.8)).toMatchObject([{ area: nameOf(5), until: expect.stringContaining('2016') }]);
  });

  test('among under five areas is said to have the season in it, and so is a gap', () => {
    const few = Object.fromEntries(Object.entries(rows).slice(2, 6));
    const tell = (given: Rows) =>
      [partialSubmission, levelStep].flatMap((check) => check.inspect(evidenceOf(given)).map(describeFinding));
    const words = /; with under five areas, the season and trend of all are in it$/;
    for (const given of [scaled(few, nameOf(3), 30, 59, 0.5), scaled(few, nameOf(3), 20, 20, 0)]) {
      expect(tell(given).length).toBeGreaterThan(0);
      for (const one of tell(given)) expect(one).toMatch(words);
    }
    const among = { ...few, [nameOf(1)]: rows[nameOf(1)] ?? [] };
    for (const one of tell(scaled(among, nameOf(3), 20, 20, 0))) expect(one).not.toMatch(words);
  });

  test('up within the first year may be told as a gap, that says so', () => {
    const [found] = partialSubmission.inspect(evidenceOf(scaled(rows, nameOf(3), 0, 2, 0.6)));
    expect(found?.facts).toMatchObject({ initial: true, open: false });
    expect(found === undefined ? '' : describeFinding(found)).toMatch(
      /; the data begin with it, so it may be a step up that follows$/,
    );
  });

  test('is not seen in a steady trend of 5% a year beyond that of all', () => {
    const trending = Array.from({ length: 10 }, (_, index) => {
      const own = rows[nameOf(index)] ?? [];
      return [nameOf(index), own.map((count, at) => Math.round(count * Math.exp((0.05 * at) / 12)))];
    });
    expect(steps({ ...rows, ...Object.fromEntries(trending) })).toEqual([]);
  });
});

describe('a single month far above', () => {
  const high = (given: Rows, shape?: Shape) =>
    highPeriod.inspect(evidenceOf(given, shape)).flatMap((one) => (one.code === 'VM343' ? [one] : []));

  test.each([
    ['doubled', 15, 2, 'July 2014'],
    ['ten times', 44, 10, 'December 2016'],
    ['ten times at the start', 0, 10, 'April 2013'],
    ['doubled at the end', 59, 2, 'March 2018'],
  ])('%s is told alone', (_, at, factor, period) => {
    const given = scaled(rows, nameOf(3), at, at, factor);
    const [found, ...others] = high(given);
    expect(others).toEqual([]);
    expect(found?.facts).toMatchObject({ area: nameOf(3), period, open: at === 59, count: given[nameOf(3)]?.[at] });
    expect((found?.facts.ratio ?? 0) / factor).toBeCloseTo(1, 0);
    expect([gaps(given), steps(given)]).toEqual([[], []]);
  });

  test('is told with the month beside it that lacks as many', () => {
    const own = [...(rows[nameOf(3)] ?? [])];
    own[31] = (own[30] ?? 0) + (own[31] ?? 0);
    own[30] = 0;
    expect(high({ ...rows, [nameOf(3)]: own }).map(describeFinding)).toEqual([
      expect.stringMatching(
        /^A003: \S+ [12]\.\d times its neighbours in November 2015 .*; October 2015 lacks as many, as/,
      ),
    ]);
  });

  test('is found in quarters', () => {
    const given = scaled(quartersOf(rows), nameOf(3), 9, 9, 2);
    expect(high(given, { months: 3 })).toMatchObject([{ facts: { period: 'July to September 2015' } }]);
  });

  test('is neither a step nor half a year, nor what the area varies by, nor an area that is not compared', () => {
    expect(high(scaled(rows, nameOf(3), 30, 59, 3))).toEqual([]);
    expect(high(scaled(rows, nameOf(3), 0, 30, 3))).toEqual([]);
    expect(high(scaled(rows, nameOf(3), 30, 35, 3))).toEqual([]);
    expect(high(scaled(rows, nameOf(3), 30, 30, 1.3))).toEqual([]);
    const small = cleanPanel({ areas: 60, months: 60, seed: 3, sizes: [5, 60] });
    expect([high(rows), high(small), high(quartersOf(rows), { months: 3 })]).toEqual([[], [], []]);
    expect(high(scaled(rows, nameOf(3), 15, 15, 3), { compared: [nameOf(1)] })).toEqual([]);
  });
});

describe('the baseline', () => {
  const found = (given: Rows) => baselineDefect.inspect(evidenceOf(given, { spans })).map(describeFinding);

  test('names a gap inside it with how much it takes', () => {
    expect(found(scaled(rows, nameOf(3), 15, 23, 0.1))).toEqual([
      expect.stringMatching(
        /^A003: the baseline 2014\/15 lacks 6\d% of its emergency_admissions \(\d\d% short in July/,
      ),
    ]);
  });

  test('names a step inside it', () => {
    expect(found(scaled(rows, nameOf(3), 18, 59, 0.74))).toEqual([
      expect.stringMatching(
        /^A003: .* down 2\d% from October 2014, within the baseline 2014\/15: 50% of it lies before/,
      ),
    ]);
  });

  test('is not said to hold what lies outside it', () => {
    expect(found(scaled(scaled(rows, nameOf(3), 30, 33, 0.1), nameOf(4), 36, 59, 0.7))).toEqual([]);
  });

  test('is not spoken of when it is not given', () => {
    expect(baselineDefect.inspect(evidenceOf(scaled(rows, nameOf(3), 15, 23, 0.1)))).toEqual([]);
  });
});

function shift(month: string): string {
  const [name = '', year] = month.split(' ');
  const next: Record<string, string> = { April: 'May', October: 'November' };
  return `${next[name]} ${year}`;
}

test('the quarter after one that is far too high is no step down', () => {
  const quarters = quartersOf(rows);
  const steps = (factor: number) =>
    levelStep.inspect(evidenceOf(scaled(quarters, nameOf(3), 13, 13, factor), { months: 3 }));
  expect([2, 4, 10].map(steps)).toEqual([[], [], []]);
  expect(highPeriod.inspect(evidenceOf(scaled(quarters, nameOf(3), 13, 13, 4), { months: 3 }))).toHaveLength(1);
});

test('areas of a few events a month hardly ever step by chance, whatever the growth of their other years', () => {
  let found = 0;
  for (let seed = 1; seed <= 50; seed++) {
    found += levelStep.inspect(evidenceOf(cleanPanel({ areas: 30, months: 60, seed, sizes: [7, 14] }))).length;
  }
  expect(found).toBeLessThanOrEqual(1);
});
