import type { CohortsFile } from '../../src/domain/areas/cohort.js';
import { type ArmsRequest, assignArms } from '../../src/geography/arms.js';
import { boundariesOf } from '../../src/geography/boundaries.js';
import type { CohortPlan, Geography } from '../../src/geography/cohort-plan.js';
import { areaCodes } from '../../src/reference/area-codes.js';
import { codes } from '../measure/data.js';

export const geography = (date: string, people: Readonly<Record<string, number>> = {}): Geography => ({
  boundaries: boundariesOf(date),
  peopleIn: (area) => people[area],
});
export const of2016 = geography('2016-06-01');
export const of2020 = geography('2020-06-01');

/** A request over 2014/15 to 2015/16, with these areas and nothing taken out. */
export const asked = (withActivity: readonly string[], changed: Partial<ArmsRequest> = {}): ArmsRequest => ({
  withActivity: new Set(codes(...withActivity)),
  practiceUnits: new Set(),
  fromFile: false,
  drop: [],
  acceptBoundary: [],
  excludeProgrammes: [],
  excludeAreas: [],
  span: { start: '2014-04-01', end: '2016-03-31' },
  ...changed,
});
export const sidesOf = (plan: CohortPlan, request: ArmsRequest, where = of2016) => {
  const arms = assignArms(plan, request, where);
  return {
    ...arms,
    out: Object.fromEntries(arms.leftOut.map(({ area, why }) => [area, why])),
    found: arms.findings.map(({ code, facts }) => ({ code, ...facts })),
    refused: arms.problems.map(({ code, facts }) => ({ code, ...facts })),
  };
};
export const file = (
  cohorts: Readonly<Record<string, readonly string[]>>,
  rest?: readonly string[],
  excluded: readonly string[] = [],
): CohortsFile => ({
  cohorts: new Map(Object.entries(cohorts).map(([name, areas]) => [name, codes(...areas)])),
  rest: codes(...(rest ?? [])),
  excluded: codes(...excluded),
  namesRest: rest !== undefined,
});
export const areasIn = (plan: CohortPlan) => Object.fromEntries(plan.cohorts.map(({ name, areas }) => [name, areas]));
export const england = areaCodes.filter(({ validFrom }) => validFrom <= '2014-04-01').map(({ code }) => code);
