import { describe, expect, test } from 'vitest';
import type { AreaCode } from '../../src/domain/areas/area.js';
import { addMonths, firstDayOf, type MonthIndex, monthIndex } from '../../src/domain/time/period.js';
import { baselineDefect } from '../../src/quality/checks/baseline-defect.js';
import { levelStep } from '../../src/quality/checks/level-step.js';
import { partialSubmission } from '../../src/quality/checks/partial-submission.js';
import { populationJump } from '../../src/quality/checks/population-jump.js';
import { provisionalLastMonth } from '../../src/quality/checks/provisional-last-month.js';
import { repeatedArea } from '../../src/quality/checks/repeated-area.js';
import { roundedCounts } from '../../src/quality/checks/rounded-counts.js';
import { stalePopulation } from '../../src/quality/checks/stale-population.js';
import { deviationsOf } from '../../src/quality/deviations.js';
import { gapsIn } from '../../src/quality/gaps.js';
import { describeFinding } from '../../src/report/problems/describe.js';
import { activityOf } from './evidence.js';
import { knownGaps, present, realEvidence } from './real.js';

describe.skipIf(!present)('the Monthly Activity Return', () => {
  const evidence = present
    ? realEvidence('registered-lists-monthly-as-published.csv')
    : { observations: [], totals: [], activity: new Map(), compared: new Set<AreaCode>() };

  test('every known gap is found, and hardly anything else', () => {
    const found = new Set(
      deviationsOf(evidence)
        .flatMap(gapsIn)
        .filter(({ area }) => evidence.compared.has(area))
        .flatMap(({ area, span }) =>
          Array.from({ length: span.months }, (_, at) => `${area} ${month((span.start + at) as MonthIndex)}`),
        ),
    );
    const known = new Set(knownGaps().map((gap) => `${gap.area} ${gap.month}`));
    const areaYears = evidence.observations.length / 12;
    const others = [...found].filter((one) => !known.has(one));
    console.log(`${known.size} known gaps; also found: ${others.length} in ${Math.round(areaYears)} area-years`);
    expect([...known].filter((one) => !found.has(one))).toEqual([]);
    expect(others.length).toBeLessThan(areaYears / 100);
  });

  test('a run of months is one finding', () => {
    const sentences = partialSubmission.inspect(evidence).map(describeFinding);
    expect(sentences).toHaveLength(15);
    for (const area of ['13P', '05P', '05Q']) {
      expect(sentences.filter((one) => one.startsWith(`${area}:`))).toEqual([
        expect.stringMatching(/in July 2014 to March 2015, about [\d,]+ missing$/),
      ]);
    }
  });

  test('Dudley and Salford step down', () => {
    const steps = levelStep.inspect(evidence).flatMap((one) => (one.code === 'VM331' ? one.facts.steps : []));
    expect(steps).toContainEqual({ area: '05C', from: 'September 2017', change: expect.closeTo(-0.32, 1) });
    expect(steps).toContainEqual({ area: '01G', from: expect.stringMatching(/2016$/), change: expect.any(Number) });
  });

  test('01K takes over most of 01H under its own code', () => {
    const sentences = populationJump.inspect(evidence).map(describeFinding);
    expect(sentences).toContainEqual(
      '01K: population up 124% at April 2017 (161,222 to 360,784), while 01H goes down 38% (522,584 to 323,146), as when a boundary moves',
    );
    expect(sentences.length).toBeLessThan(12);
  });

  test('nothing is copied, rounded, stale or provisional', () => {
    const others = [repeatedArea, roundedCounts, stalePopulation, provisionalLastMonth];
    expect(others.flatMap((check) => check.inspect(evidence))).toEqual([]);
  });

  test('no month is called provisional when it is the last', () => {
    const ends = Array.from({ length: 20 }, (_, at) => addMonths(monthIndex(2015, 2), 3 * at));
    const told = ends.flatMap((end) => {
      const observations = evidence.observations.filter(({ period }) => period.start <= end);
      return provisionalLastMonth.inspect({ ...evidence, observations, activity: activityOf(observations) });
    });
    expect(told).toEqual([]);
  });

  test('the hole in the baseline is named as one', () => {
    const baseline = { start: monthIndex(2014, 4), months: 12 };
    const spans = { baseline, window: { start: monthIndex(2016, 10), months: 12 } };
    const sentences = baselineDefect.inspect({ ...evidence, spans }).map(describeFinding);
    expect(sentences).toContainEqual(
      expect.stringMatching(/^05P: the baseline 2014\/15 lacks 6\d% of its emergency_admissions/),
    );
    expect(sentences.filter((one) => one.startsWith('02T'))).toEqual([]);
  });
});

const month = (at: MonthIndex): string => firstDayOf(at).slice(0, 7);
