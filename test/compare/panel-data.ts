import { readFileSync } from 'node:fs';
import type { Design } from '../../src/compare/design.js';
import type { ArmHistory, History } from '../../src/compare/histories/history.js';
import type { ArmData } from '../../src/domain/areas/arm.js';

/** One area's quarter in panel.csv or tiny.csv. */
export interface Row {
  readonly area_code: string;
  readonly cohort: string;
  /** Quarters since the first, from 1. */
  readonly t: number;
  readonly population: number;
  readonly emergency_admissions: number;
  readonly emergency_bed_days: number;
}

/** The counts of the files. */
export type Count = 'emergency_admissions' | 'emergency_bed_days';

function text(path: string): string {
  return readFileSync(new URL(`../reference/${path}`, import.meta.url), 'utf8');
}

/** A parsed JSON file of test/reference; the caller states its shape, which the tests then rely on. */
export function readJson<Shape>(path: string): Shape {
  return JSON.parse(text(path)) as Shape; // shape per README
}

/** The rows of a panel in test/reference. */
export function readPanel(path: string): Row[] {
  const [header = '', ...lines] = text(path).trim().split('\n');
  const names = header.split(',');
  const records = lines.map((line) => Object.fromEntries(line.split(',').map((cell, at) => [names[at] ?? '', cell])));
  const quarterOf = ({ financial_year = '', quarter = '' }: Record<string, string>) => `${financial_year}Q${quarter}`;
  const quarters = [...new Set(records.map(quarterOf))];
  return records.map((record) => ({
    area_code: record.area_code ?? '',
    cohort: record.cohort ?? '',
    t: 1 + quarters.indexOf(quarterOf(record)),
    population: Number(record.population),
    emergency_admissions: Number(record.emergency_admissions),
    emergency_bed_days: Number(record.emergency_bed_days),
  }));
}

/** A file of place numbers from 1, as rows of place numbers from 0. */
export function readIndex(path: string): number[][] {
  return text(path)
    .trim()
    .split('\n')
    .map((line) => line.split(',').map((place) => Number(place) - 1));
}

/** The areas of a cohort, in order of code. */
export function areasOf(rows: readonly Row[], cohort: string): string[] {
  return [...new Set(rows.filter((row) => row.cohort === cohort).map((row) => row.area_code))].sort();
}

/** Events, and person-years as a quarter of the people each quarter, of each area of a cohort. */
export function armOf(
  rows: readonly Row[],
  cohort: string,
  count: Count,
  baseline: readonly number[],
  window: readonly number[],
): ArmData {
  const add = (periods: readonly number[], of: Count | 'population'): number[] => {
    const sums = new Map(areasOf(rows, cohort).map((area) => [area, 0]));
    for (const row of rows) {
      const sum = sums.get(row.area_code);
      if (sum !== undefined && periods.includes(row.t)) sums.set(row.area_code, sum + row[of]);
    }
    return [...sums.values()];
  };
  return {
    baselineEvents: add(baseline, count),
    baselineExposure: add(baseline, 'population').map((people) => people / 4),
    events: add(window, count),
    exposure: add(window, 'population').map((people) => people / 4),
  };
}

/** A cohort of the file beside its controls. */
export function designOf(
  rows: readonly Row[],
  { cohort, metric, baseline, window }: { cohort: string; metric: Count; baseline: number[]; window: number[] },
): Design {
  return {
    cohort: armOf(rows, cohort, metric, baseline, window),
    comparator: armOf(rows, 'CONTROL', metric, baseline, window),
  };
}

/** Every quarter of a cohort of the file beside its controls. */
export function historyOf(rows: readonly Row[], cohort: string, count: Count): History {
  const arm = (of: string): ArmHistory => {
    const areas = areasOf(rows, of).map((area) => rows.filter((row) => row.area_code === area));
    return {
      events: areas.map((quarters) => quarters.map((row) => row[count])),
      exposure: areas.map((quarters) => quarters.map((row) => row.population / 4)),
    };
  };
  return { cohort: arm(cohort), comparator: arm('CONTROL') };
}
