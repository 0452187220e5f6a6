import { expect, test } from 'vitest';
import { addMonths } from '../../src/domain/time/period.js';
import type { Check } from '../../src/quality/check.js';
import { checks } from '../../src/quality/checks/index.js';
import { april2013, evidenceOf, populationsOf } from '../quality/evidence.js';
import { cleanPanel, nameOf, normalsFrom, quartersOf, uniforms } from '../quality/panels.js';
import { concerns, type Data, type Fault, faults, wholeFaults } from './quality-faults.js';

const areas = 207;
const months = 60;
const cleanPanels = 20;
const faultyPanels = 8;
const faultsEach = 10;

/** No check may give more false alarms than this in 1,000 years of areas without any fault. */
const mostAlarms = 2;
/** Where months depend on the month before, which the thresholds do not know. */
const mostAlarmsPersistent = 10;

type Length = 'months' | 'quarters';

function cleanData(seed: number, persistence = 0): Data {
  const uniform = uniforms(seed + 1_000_000);
  const normal = normalsFrom(uniform);
  const events = cleanPanel({ areas, months, seed, persistence });
  const people = Object.entries(events).map(([area, [first = 0]]): [string, number[]] => {
    let now = (12 * first) / (0.1 * Math.exp(0.15 * normal()));
    const years = Array.from({ length: months / 12 }, () => {
      now *= 1.008 + 0.007 * normal();
      return Math.round(now);
    });
    return [area, years];
  });
  return { events, people: Object.fromEntries(people) };
}

function evidence({ events, people }: Data, length: Length) {
  const populations = populationsOf(people);
  const spans = {
    baseline: { start: addMonths(april2013, 12), months: 12 },
    window: { start: addMonths(april2013, 36), months: 12 },
  };
  return length === 'months'
    ? evidenceOf(events, { populations, spans })
    : evidenceOf(quartersOf(events), { months: 3, populations, spans });
}

/** The findings of a check in each 1,000 years of an area, on data without any fault. */
function falseAlarms(check: Check, length: Length, persistence: number): number {
  let found = 0;
  for (let seed = 1; seed <= cleanPanels; seed++) {
    const inspected = check.inspect(evidence(cleanData(seed, persistence), length));
    for (const one of inspected) found += ['VM331', 'VM332', 'VM334', 'VM344'].includes(one.code) ? one.count : 1;
  }
  return (1000 * found) / ((cleanPanels * areas * months) / 12);
}

function detected({ check, plant }: Fault, length: Length): number {
  let found = 0;
  for (let seed = 1; seed <= faultyPanels; seed++) {
    const uniform = uniforms(seed);
    const faulty = Array.from({ length: faultsEach }, (_, at) => nameOf(20 * at + 5));
    const data = faulty.reduce((before, area) => plant(before, area, uniform), cleanData(500 + seed));
    const findings = check.inspect(evidence(data, length));
    found += faulty.filter((area) => findings.some((one) => concerns(one, area))).length;
  }
  return found;
}

function panelsDetected({ check, plant }: Fault, length: Length): number {
  const seeds = Array.from({ length: faultyPanels }, (_, at) => 700 + at);
  return seeds.filter((seed) => {
    return check.inspect(evidence(plant(cleanData(seed), '', uniforms(seed)), length)).length === 1;
  }).length;
}

test('faults are found, and clean data give hardly any alarm', () => {
  const line = (fault: Fault, find: (fault: Fault, length: Length) => number, planted: number): string => {
    const [byMonth, byQuarter] = [find(fault, 'months'), find(fault, 'quarters')];
    expect(byMonth / planted).toBeGreaterThanOrEqual(fault.least[0]);
    expect(byQuarter / planted).toBeGreaterThanOrEqual(fault.least[1]);
    return `| ${fault.check.code} | ${fault.title} | ${byMonth} / ${planted} | ${byQuarter} / ${planted} |`;
  };
  const rows = [
    ...faults.map((fault) => line(fault, detected, faultyPanels * faultsEach)),
    ...wholeFaults.map((fault) => line(fault, panelsDetected, faultyPanels)),
  ];
  console.log(['| check | fault | in months | in quarters |', '| - | - | - | - |', ...rows].join('\n'));
});

test('steady trends are hardly ever taken for steps', () => {
  let found = 0;
  for (let seed = 1; seed <= cleanPanels; seed++) {
    const { events, people } = cleanData(seed);
    const trending = Object.entries(events).map(([area, own], index) => {
      const trend = index % 5 === 0 ? 0.05 : 0;
      return [area, own.map((count, at) => Math.round((count ?? 0) * Math.exp((trend * at) / 12)))];
    });
    const data = { events: Object.fromEntries(trending), people };
    for (const one of checks['level-step'].inspect(evidence(data, 'months'))) found += one.count;
  }
  const areaYears = (cleanPanels * Math.ceil(areas / 5) * months) / 12;
  console.log(
    `steps found in areas that grow by 5% a year more than all: ${((1000 * found) / areaYears).toFixed(2)} in 1,000 area-years`,
  );
  expect((1000 * found) / areaYears).toBeLessThan(mostAlarmsPersistent);
});

test('false alarms stay at their stated rate', () => {
  const rows = Object.entries(checks).map(([name, check]) => {
    const [byMonth, byQuarter] = [falseAlarms(check, 'months', 0), falseAlarms(check, 'quarters', 0)];
    const persistent = falseAlarms(check, 'months', 0.5);
    expect(Math.max(byMonth, byQuarter)).toBeLessThanOrEqual(mostAlarms);
    expect(persistent).toBeLessThanOrEqual(mostAlarmsPersistent);
    const rates = [byMonth, byQuarter, persistent].map((rate) => rate.toFixed(2)).join(' | ');
    return `| ${check.code} | ${name} | ${rates} |`;
  });
  const heading = '| check | name | alarms per 1,000 area-years: months | quarters | months correlated 0.5 |';
  console.log([heading, '| - | - | - | - | - |', ...rows].join('\n'));
});
