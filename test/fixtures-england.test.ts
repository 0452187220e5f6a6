import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { englandFiles } from '../fixtures/england/england.js';
import { areaCodes } from '../src/reference/area-codes.js';
import { type VanguardSite, vanguardSites } from '../src/reference/vanguard-sites.js';

// Counts are whole numbers: half an event in the smallest arm-quarter, about 3,600, is 0.014 points of growth.
const tolerance = 0.02;

const names = [
  'activity.csv',
  'population.csv',
  'care-home-activity.csv',
  'care-home-residents.csv',
  'practices.csv',
] as const;
const content = new Map(names.map((name) => [name, readFileSync(`fixtures/england/${name}`, 'utf8')]));
const years = [2013, 2014, 2015, 2016, 2017];
const quarters = years.flatMap((year) => [1, 2, 3, 4].map((number) => ({ year, number })));

type Quarter = (typeof quarters)[number];
type Measure = 'emergency_admissions' | 'emergency_bed_days';
type Row = Readonly<Record<string, string>>;

/** The rows below the comment and the header, by column name. */
function rowsOf(name: (typeof names)[number]): readonly Row[] {
  const [, header = '', ...lines] = (content.get(name) ?? '').trimEnd().split('\n');
  const columns = header.split(',');
  return lines.map((line) => {
    const cells = line.split(',');
    expect(cells.length, line).toBe(columns.length);
    return Object.fromEntries(columns.map((column, index) => [column, cells[index] ?? '']));
  });
}

function label({ year, number }: Quarter): string {
  return `Q${number} ${year}/${String((year + 1) % 100)}`;
}

/** Counts and populations of one population group, looked up by code and time. */
function tableOf(activity: (typeof names)[number], population: (typeof names)[number]) {
  const rows = rowsOf(activity);
  const heads = rowsOf(population);
  const counts = new Map(rows.map((row) => [`${row.area_code},${row.period}`, row]));
  const people = new Map(heads.map((row) => [`${row.area_code},${row.year}`, Number(row.population)]));
  const codes = [...new Set(rows.map((row) => row.area_code ?? ''))];
  return {
    rows,
    heads,
    codes,
    count: (code: string, quarter: Quarter, measure: Measure) =>
      Number(counts.get(`${code},${label(quarter)}`)?.[measure]),
    people: (code: string, year: number) => people.get(`${code},${year}`) ?? Number.NaN,
  };
}

const everyone = tableOf('activity.csv', 'population.csv');
const residents = tableOf('care-home-activity.csv', 'care-home-residents.csv');
const practices = rowsOf('practices.csv').map((row) => ({
  code: row.practice_code ?? '',
  site: row.site ?? '',
  area: row.area_code ?? '',
}));
const groupCodes = practices.map(({ code }) => code);
const sites = vanguardSites.filter(({ programme }) => ['MCP', 'PACS', 'EHCH'].includes(programme));
const touched = sites.flatMap((site) => site.areas);
const rest = residents.codes.filter((code) => !touched.includes(code));
const mcp = members('MCP');
const pacs = members('PACS');
const careHomes = sites.filter((site) => site.programme === 'EHCH').flatMap((site) => site.areas);

function members(programme: VanguardSite['programme']): readonly string[] {
  const own = sites.filter((site) => site.programme === programme);
  const whole = own.filter((site) => site.extent === 'whole').flatMap((site) => site.areas);
  return [...whole, ...practices.filter(({ site }) => own.some(({ id }) => id === site)).map(({ code }) => code)];
}

function rate(table: typeof everyone, codes: readonly string[], window: readonly Quarter[], measure: Measure): number {
  let events = 0;
  let exposure = 0;
  for (const code of codes) {
    for (const quarter of window) {
      events += table.count(code, quarter, measure);
      exposure += table.people(code, quarter.year) / 4;
    }
  }
  return events / exposure;
}

/** The four quarters that end with this one. */
function yearTo(year: number, number: number): readonly Quarter[] {
  const last = quarters.findIndex((quarter) => quarter.year === year && quarter.number === number);
  return quarters.slice(last - 3, last + 1);
}

/** Growth of the yearly rate on 2014/15, in per cent. */
function yearGrowth(codes: readonly string[], end: Quarter, measure: Measure): number {
  const later = rate(everyone, codes, yearTo(end.year, end.number), measure);
  return 100 * (later / rate(everyone, codes, yearTo(2014, 4), measure) - 1);
}

/** Growth of admissions from July to September 2014 to the same months of 2017, in per cent. */
function summerGrowth(table: typeof everyone, codes: readonly string[]): number {
  const later = rate(table, codes, [{ year: 2017, number: 2 }], 'emergency_admissions');
  return 100 * (later / rate(table, codes, [{ year: 2014, number: 2 }], 'emergency_admissions') - 1);
}

function expectNear(value: number, published: number): void {
  expect(Math.abs(value - published), `${value} is near ${published}`).toBeLessThan(tolerance);
}

describe('the files of fixtures/england', () => {
  test('are what the generator makes from the seed that they name', () => {
    const seed = Number(/, seed (\d+)\.$/m.exec(content.get('activity.csv') ?? '')?.[1]);
    const made = englandFiles(seed);
    expect([...made.keys()].sort()).toEqual([...names].sort());
    for (const name of names) expect(content.get(name) === made.get(name), `${name} is as made`).toBe(true);
  });

  test('say on the first line that their counts are synthetic', () => {
    const claim = '# Synthetic counts for demonstration, not real activity.';
    for (const name of names) {
      const [first = ''] = (content.get(name) ?? '').split('\n');
      expect(first).toMatch(/^# .* Made by fixtures\/england\/generate\.ts, seed \d+\.$/);
      expect(first.startsWith(claim)).toBe(true);
    }
  });

  test('differ with the seed', () => {
    expect(englandFiles(1).get('activity.csv')).not.toBe(englandFiles(2).get('activity.csv'));
  });

  test('have a whole number above zero for every code in every quarter and year, once and in order', () => {
    expect(residents.codes.length).toBe(207);
    expect(residents.codes).toEqual([...residents.codes].sort());
    expect(everyone.codes).toEqual([...residents.codes, ...groupCodes]);
    const known = new Set(areaCodes.map(({ code }) => code));
    expect(residents.codes.filter((code) => !known.has(code))).toEqual([]);
    for (const { rows, heads, codes } of [everyone, residents]) {
      const inOrder = codes.flatMap((code) => quarters.map((quarter) => `${code},${label(quarter)}`));
      expect(rows.map((row) => `${row.area_code},${row.period}`)).toEqual(inOrder);
      expect(heads.map((row) => `${row.area_code},${row.year}`)).toEqual(
        codes.flatMap((code) => years.map((year) => `${code},${year}`)),
      );
      const values = [...rows.flatMap((row) => [row.emergency_admissions, row.emergency_bed_days])];
      values.push(...heads.map((row) => row.population));
      expect(values.filter((value) => !/^[1-9]\d*$/.test(value ?? ''))).toEqual([]);
    }
  });

  test('hold every MCP, PACS and care-home site', () => {
    const held = new Set(everyone.codes);
    for (const site of sites) {
      expect(site.areas.filter((code) => !held.has(code))).toEqual([]);
      const partial = site.extent === 'practices' || site.extent === 'split';
      const areas = practices.filter((group) => group.site === site.id).map((group) => group.area);
      expect(areas.sort(), site.id).toEqual(partial ? [...site.areas].sort() : []);
    }
    expect(rest.length).toBe(170);
  });

  test('count a practice group, and care-home residents, as part of their area', () => {
    const measures = ['emergency_admissions', 'emergency_bed_days'] as const;
    const parts = [
      ...practices.map(({ code, area }) => ({ table: everyone, code, area })),
      ...residents.codes.map((code) => ({ table: residents, code, area: code })),
    ];
    for (const { table, code, area } of parts) {
      for (const quarter of quarters) {
        expect(table.people(code, quarter.year)).toBeLessThan(everyone.people(area, quarter.year));
        for (const measure of measures) {
          expect(table.count(code, quarter, measure)).toBeLessThan(everyone.count(area, quarter, measure));
        }
      }
    }
    const sizeOf = (site: string) =>
      practices.reduce((sum, group) => sum + (group.site === site ? everyone.people(group.code, 2017) : 0), 0);
    expect(sizeOf('PACS17')).toBe(132_354);
    expect(sizeOf('MCP13')).toBe(101_375);
  });
});

describe('growth in fixtures/england', () => {
  test('of admissions is as published for July to September 2017', () => {
    expectNear(summerGrowth(everyone, mcp), 2.6);
    expectNear(summerGrowth(everyone, pacs), 1.2);
    expectNear(summerGrowth(everyone, rest), 4.9);
    expectNear(summerGrowth(residents, careHomes), -1.4);
    expectNear(summerGrowth(residents, rest), 6.7);
  });

  test('is as far from the rest as published for the 12 months to March 2017', () => {
    const march = { year: 2016, number: 4 };
    const gap = (codes: readonly string[], measure: Measure) =>
      yearGrowth(codes, march, measure) - yearGrowth(rest, march, measure);
    expectNear(gap(pacs, 'emergency_admissions'), -2.7);
    expectNear(gap(mcp, 'emergency_admissions'), -0.7);
    expectNear(gap(pacs, 'emergency_bed_days'), -1.7);
    expectNear(gap(mcp, 'emergency_bed_days'), -0.7);
  });

  test('of bed days to September 2017 has the published signs', () => {
    const september = { year: 2017, number: 2 };
    const ofRest = yearGrowth(rest, september, 'emergency_bed_days');
    const ofPacs = yearGrowth(pacs, september, 'emergency_bed_days');
    const ofMcp = yearGrowth(mcp, september, 'emergency_bed_days');
    expect(ofRest).toBeLessThan(0);
    expect(ofPacs).toBeLessThan(0);
    expect(ofPacs - ofRest).toBeGreaterThan(0.3);
    expect(ofMcp - ofRest).toBeLessThan(-0.1);
    expect(ofMcp - ofRest).toBeGreaterThan(-1);
  });

  test('follows a course without jumps: the yearly index bends by less than a point a quarter', () => {
    for (const measure of ['emergency_admissions', 'emergency_bed_days'] as const) {
      for (const codes of [mcp, pacs, rest]) {
        const index = quarters.slice(3).map((end) => yearGrowth(codes, end, measure));
        const bends = index.slice(2).map((value, at) => value - 2 * (index[at + 1] ?? 0) + (index[at] ?? 0));
        expect(Math.max(...bends.map(Math.abs))).toBeLessThan(1);
      }
    }
  });
});
