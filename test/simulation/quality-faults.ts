import type { Finding } from '../../src/domain/problems/finding.js';
import type { Check } from '../../src/quality/check.js';
import { commonPeriod } from '../../src/quality/checks/common-period.js';
import { highPeriod } from '../../src/quality/checks/high-period.js';
import { levelStep } from '../../src/quality/checks/level-step.js';
import { manyNoughts } from '../../src/quality/checks/many-noughts.js';
import { partialSubmission } from '../../src/quality/checks/partial-submission.js';
import { populationJump } from '../../src/quality/checks/population-jump.js';
import { provisionalLastMonth } from '../../src/quality/checks/provisional-last-month.js';
import { rateBand } from '../../src/quality/checks/rate-band.js';
import { repeatedArea } from '../../src/quality/checks/repeated-area.js';
import { repeatedYear } from '../../src/quality/checks/repeated-year.js';
import { roundedCounts } from '../../src/quality/checks/rounded-counts.js';
import { stalePopulation } from '../../src/quality/checks/stale-population.js';
import type { Rows } from '../quality/evidence.js';
import { scaled } from '../quality/panels.js';

/** Counts by month and people by financial year of the same areas. */
export interface Data {
  readonly events: Rows;
  readonly people: Rows;
}

/** A fault of one area, which a check should find. */
export interface Fault {
  readonly title: string;
  readonly check: Check;
  /** The least share of planted faults that must be found in months, then in quarters. */
  readonly least: readonly [number, number];
  plant(data: Data, area: string, uniform: () => number): Data;
}

const events = (change: (rows: Rows, area: string, uniform: () => number) => Rows): Fault['plant'] => {
  return (data, area, uniform) => ({ ...data, events: change(data.events, area, uniform) });
};
const people = (change: (rows: Rows, area: string, uniform: () => number) => Rows): Fault['plant'] => {
  return (data, area, uniform) => ({ ...data, people: change(data.people, area, uniform) });
};
const hole = (months: number, left: number): Fault['plant'] =>
  events((rows, area, uniform) => {
    const first = Math.floor(uniform() * (60 - months));
    return scaled(rows, area, first, first + months - 1, left);
  });
const step = (factor: number): Fault['plant'] =>
  events((rows, area, uniform) => scaled(rows, area, 12 + Math.floor(uniform() * 36), 59, factor));

/** Faults with the shape of real ones. */
export const faults: readonly Fault[] = [
  { title: 'one month 90% short', check: partialSubmission, least: [0.99, 0], plant: hole(1, 0.1) },
  { title: 'one month 40% short', check: partialSubmission, least: [0.9, 0], plant: hole(1, 0.6) },
  { title: 'three months 90% short', check: partialSubmission, least: [0.99, 0.9], plant: hole(3, 0.1) },
  { title: 'nine months 60% short', check: partialSubmission, least: [0.95, 0.9], plant: hole(9, 0.4) },
  { title: 'nine months 35% short', check: partialSubmission, least: [0.9, 0.8], plant: hole(9, 0.65) },
  { title: 'one month doubled', check: highPeriod, least: [0.95, 0], plant: hole(1, 2) },
  { title: 'one month ten times', check: highPeriod, least: [0.99, 0.99], plant: hole(1, 10) },
  { title: 'a step of -26%', check: levelStep, least: [0.9, 0.8], plant: step(0.74) },
  { title: 'a step of +20%', check: levelStep, least: [0.8, 0.6], plant: step(1.2) },
  { title: 'a step of -12%', check: levelStep, least: [0.3, 0.2], plant: step(0.88) },
  {
    title: 'people up 12% in a year',
    check: populationJump,
    least: [0.95, 0.95],
    plant: people((rows, area, uniform) => scaled(rows, area, 1 + Math.floor(uniform() * 4), 4, 1.12)),
  },
  {
    title: 'people of the year before',
    check: stalePopulation,
    least: [0.99, 0.99],
    plant: people((rows, area, uniform) => {
      const at = 1 + Math.floor(uniform() * 4);
      return { ...rows, [area]: (rows[area] ?? []).map((count, year, own) => (year === at ? own[at - 1] : count)) };
    }),
  },
  {
    title: 'three times the rate',
    check: rateBand,
    least: [0.85, 0.85],
    plant: events((rows, area) => scaled(rows, area, 0, 59, 3)),
  },
  {
    title: 'twelve months of another area',
    check: repeatedArea,
    least: [0.99, 0.95],
    plant: events((rows, area, uniform) => {
      const [other = ''] = Object.keys(rows).filter((name) => name !== area);
      const first = 3 * Math.floor(uniform() * 16);
      const copy = (count: number | undefined, at: number) =>
        at >= first && at < first + 12 ? rows[other]?.[at] : count;
      return { ...rows, [area]: (rows[area] ?? []).map(copy) };
    }),
  },
  {
    title: 'twelve months of the year before',
    check: repeatedYear,
    least: [0.99, 0.95],
    plant: events((rows, area, uniform) => {
      const first = 12 + 3 * Math.floor(uniform() * 12);
      const copy = (count: number | undefined, at: number, own: Rows[string]) =>
        at >= first && at < first + 12 ? own[at - 12] : count;
      return { ...rows, [area]: (rows[area] ?? []).map(copy) };
    }),
  },
];

/** Faults of all areas at once. */
export const wholeFaults: readonly Fault[] = [
  {
    title: 'the last month 15% short everywhere',
    check: provisionalLastMonth,
    least: [0.99, 0],
    plant: everywhere((count, at) => (at === 59 ? Math.round(0.85 * count) : count)),
  },
  {
    title: 'the last quarter 15% short everywhere',
    check: provisionalLastMonth,
    least: [0.99, 0.85],
    plant: everywhere((count, at) => (at > 56 ? Math.round(0.85 * count) : count)),
  },
  {
    title: 'a month halved everywhere',
    check: commonPeriod,
    least: [1, 0],
    plant: everywhere((count, at) => (at === 30 ? Math.round(count / 2) : count)),
  },
  {
    title: 'a quarter doubled everywhere',
    check: commonPeriod,
    least: [1, 1],
    plant: everywhere((count, at) => (at >= 30 && at < 33 ? 2 * count : count)),
  },
  {
    title: 'no event in a quarter anywhere',
    check: manyNoughts,
    least: [1, 1],
    plant: everywhere((count, at) => (at >= 30 && at < 33 ? 0 : count)),
  },
  {
    title: 'counts rounded to 5',
    check: roundedCounts,
    least: [1, 1],
    plant: everywhere((count) => 5 * Math.round(count / 5)),
  },
];

function everywhere(change: (count: number, at: number) => number): Fault['plant'] {
  return (data) => ({
    ...data,
    events: Object.fromEntries(
      Object.entries(data.events).map(([area, own]) => [area, own.map((count, at) => change(count ?? 0, at))]),
    ),
  });
}

/** Whether a finding is about this area. */
export function concerns(found: Finding, area: string): boolean {
  if (found.code === 'VM331') return found.facts.steps.some((one) => one.area === area);
  if (found.code === 'VM334' || found.code === 'VM344') return found.facts.areas.includes(area);
  if (found.code === 'VM336') return [found.facts.area, found.facts.other, ...found.facts.also].includes(area);
  return 'area' in found.facts && found.facts.area === area;
}
