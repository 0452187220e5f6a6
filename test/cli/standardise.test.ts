import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import type { Analysis } from '../../src/domain/analysis.js';
import { studentTUpperQuantile } from '../../src/stats/student-t.js';
import { renderWorkbook } from '../../src/toolkit.js';
import { readOds, readXlsx } from '../report/sheets/read-sheets.js';
import { vanguard, withFolder } from './command.js';

const reference: { esp2013: number[]; pop: number[]; count: number[]; dsr: number; dobson: [number, number] } =
  JSON.parse(readFileSync(join(import.meta.dirname, '../reference/edge/standardisation.json'), 'utf8'));
const bands = Array.from({ length: 19 }, (_, band) => (band === 18 ? '90+' : `${band * 5}-${band * 5 + 4}`));
const people = reference.esp2013.length;
const areas = ['T1', 'T2', 'T3', 'C1', 'C2', 'C3', 'C4'];
const cohorts = 'area_code,cohort\nT1,X\nT2,X\nT3,X\nC1,REST\nC2,REST\nC3,REST\nC4,REST\n';
const args = ['-p', 'p.csv', '--cohorts', 'c.csv', '--baseline', '2014/15', '--period', '2015/16', '--draws', '0'];
const standardise = [...args, '--standardise', 'esp2013'];

/** Events or people of an area in a year and band. */
type Made = (area: number, year: number, band: number) => number;

const months = (year: number): string[] =>
  Array.from({ length: 12 }, (_, at) => `${year + (at < 9 ? 0 : 1)}-${String(((at + 3) % 12) + 1).padStart(2, '0')}`);

/** A year's events as twelve whole counts. */
function activityOf(events: Made): string {
  const rows = areas.flatMap((area, at) =>
    [2014, 2015].flatMap((year) =>
      bands.flatMap((band, number) => {
        const all = events(at, year, number);
        const each = Math.floor(all / 12);
        return months(year).map(
          (month, first) => `P${area},${area},${month},${band},${first === 0 ? all - 11 * each : each}`,
        );
      }),
    ),
  );
  return `practice_code,area_code,month,age_band,emergency_admissions\n${rows.join('\n')}\n`;
}

function populationOf(made: Made): string {
  const rows = areas.flatMap((area, at) =>
    [2014, 2015].flatMap((year) => bands.map((band, number) => `${area},${year},${band},${made(at, year, number)}`)),
  );
  return `area_code,year,age_band,population\n${rows.join('\n')}\n`;
}

const at = (values: readonly number[], place: number): number => values[place] ?? Number.NaN;
// Areas differ, so that there is a spread between them.
const events: Made = (area, year, band) =>
  Math.round(
    at(reference.count, band) *
      (area === 0 && year === 2014 ? 1 : 1 + (0.013 * ((area * 7 + band * 3 + year) % 11)) / 2),
  );
const population: Made = (area, year, band) =>
  area === 0 && year === 2014 ? at(reference.pop, band) : at(reference.pop, band) + 41 * ((area + year * band) % 9);
const files = { 'a.csv': activityOf(events), 'p.csv': populationOf(population), 'c.csv': cohorts };

interface Limits {
  readonly value: number;
  readonly lower: number;
  readonly upper: number;
}

/** A rate by its definition, and the jackknife by leaving out each area, in plain loops. */
function byHand(own: readonly number[], year: number): number {
  let rate = 0;
  for (let band = 0; band < people; band++) {
    const sum = (made: Made): number => own.reduce((total, area) => total + made(area, year, band), 0);
    rate += ((at(reference.esp2013, band) / 100_000) * sum(events)) / sum(population);
  }
  return rate;
}

const growthByHand = (own: readonly number[]): number => byHand(own, 2015) / byHand(own, 2014) - 1;

function varianceByHand(own: readonly number[]): number {
  const without = own.map((left) => growthByHand(own.filter((area) => area !== left)));
  const mean = without.reduce((total, one) => total + one, 0) / without.length;
  return ((own.length - 1) / own.length) * without.reduce((total, one) => total + (one - mean) ** 2, 0);
}

test('rates and Dobson limits of an area are those of PHEindicatormethods', async () => {
  await withFolder(files, async (cwd) => {
    const { stdout } = await vanguard(['area', './a.csv', 'T1', ...standardise, '--json'], { cwd });
    const analysis = JSON.parse(stdout);
    const meets = new Ajv2020({ strict: false }).compile(JSON.parse((await vanguard(['schema'])).stdout));
    expect(meets(analysis), JSON.stringify(meets.errors?.[0])).toBe(true);
    const { standardised } = analysis.areas[0];
    const [lower, upper] = reference.dobson;
    for (const [found, expected] of [
      [standardised.rate_baseline, reference.dsr],
      [standardised.rate_baseline_lower, lower],
      [standardised.rate_baseline_upper, upper],
    ]) {
      expect(found / (1000 * expected)).toBeCloseTo(1, 12);
    }
    expect(standardised.no_rate).toBeNull();
  });
});

test('growth, gap and interval are those of rates added up and areas left out by hand', async () => {
  await withFolder(files, async (cwd) => {
    const { stdout } = await vanguard(['compare', 'a.csv', ...standardise, '--json'], { cwd });
    const { standardised } = JSON.parse(stdout).results[0];
    const [own, other] = [
      [0, 1, 2],
      [3, 4, 5, 6],
    ];
    const gap = 100 * (growthByHand(own) - growthByHand(other));
    const error = 100 * Math.sqrt(varianceByHand(own) + varianceByHand(other));
    const half = studentTUpperQuantile(0.025, 2) * error;
    expect(standardised).toMatchObject({ areas: 3, comparator_areas: 4, no_interval: null, left_out_areas: [] });
    expect(standardised.rate.value).toBeCloseTo(1000 * byHand(own, 2015), 9);
    expect(standardised.growth_percent.value).toBeCloseTo(100 * growthByHand(own), 9);
    const meets = new Ajv2020({ strict: false }).compile(JSON.parse((await vanguard(['schema'])).stdout));
    expect(meets(JSON.parse(stdout)), JSON.stringify(meets.errors?.[0])).toBe(true);
    const found: Limits = standardised.difference_pp;
    expect([found.value, found.lower, found.upper].map((one) => one.toFixed(8))).toEqual(
      [gap, gap - half, gap + half].map((one) => one.toFixed(8)),
    );
  });
});

test('people who only grow older raise the crude rate and not the standardised one', async () => {
  const rate = (band: number): number => 0.02 * (band + 1);
  const ageing: Made = (area, year, band) => 2000 * (1 + (area % 3)) + (year === 2015 ? 100 * band : 0);
  const made = {
    ...files,
    'a.csv': activityOf((area, year, band) => Math.round(rate(band) * ageing(area, year, band))),
    'p.csv': populationOf(ageing),
  };
  await withFolder(made, async (cwd) => {
    const { stdout } = await vanguard(['compare', 'a.csv', ...standardise, '--json'], { cwd });
    const [{ growth_percent, standardised }] = JSON.parse(stdout).results;
    expect(growth_percent.value).toBeGreaterThan(5);
    expect(Math.abs(standardised.growth_percent.value)).toBeLessThan(1e-9);
  });
});

test('bands of any width that fit are added up to those that all areas have', async () => {
  const wide = populationOf(population).replace(/,85-89,(\d+)\n(\w+,\d+),90\+,(\d+)/g, (_all, first, row, second) =>
    row.startsWith('C2') ? `,85+,${Number(first) + Number(second)}` : _all,
  );
  await withFolder({ ...files, 'wide.csv': wide }, async (cwd) => {
    const { stdout } = await vanguard(
      ['compare', 'a.csv', ...standardise, '--json', '-p', 'wide.csv'].filter(
        (one, place) => one !== 'p.csv' && !(one === '-p' && place < 4),
      ),
      { cwd },
    );
    expect(JSON.parse(stdout).results[0].standardised.age_bands).toEqual(
      Array.from({ length: 18 }, (_, band) => 5 * band),
    );
  });
});

test('areas with under ten events, or without a band, have no rate and it is said', async () => {
  const few = activityOf((area, year, band) => (area === 1 ? (band < 9 ? 1 : 0) : events(area, year, band)));
  const made = { ...files, 'a.csv': few.replace(/PT3,T3,2015-06,90\+,\d+\n/, '') };
  await withFolder(made, async (cwd) => {
    const { stdout } = await vanguard(['area', './a.csv', ...standardise], { cwd });
    expect(stdout).toContain('[x] no age-standardised rate, since fewer than 10 events: T2.');
    expect(stdout).toContain('[x] no age-standardised rate, since no count of ages 90 and over: T3.');
    const compared = JSON.parse((await vanguard(['compare', 'a.csv', ...standardise, '--json'], { cwd })).stdout);
    const { left_out_areas, areas: measured } = compared.results[0].standardised;
    expect({ left_out_areas, measured }).toEqual({
      left_out_areas: [{ area: 'T3', why: 'no count of ages 90 and over' }],
      measured: 2,
    });
  });
});

test.each([
  [
    'a gap in the bands',
    (text: string) => text.replaceAll(/C1,2015,20-24,\d+\n/g, ''),
    'VM264',
    'no band holds ages 20 to 24',
  ],
  [
    'bands that overlap',
    (text: string) => text.replace('C1,2015,20-24', 'C1,2015,15-24'),
    'VM264',
    'hold the same ages',
  ],
  ['an end', (text: string) => text.replaceAll('90+', '90-94'), 'VM264', 'no band holds ages 95 and over'],
  ['no band', (text: string) => text.replace('20-24', 'old'), 'VM265', 'must be an age or age band: "old"'],
  ['a band twice', (text: string) => text.replace('C1,2015,20-24', 'C1,2015,25-29'), 'VM221', 'C1'],
  [
    'no ages',
    (text: string) => text.replace('age_band', 'note').replaceAll(/^(\w+,\d+),(?!0-4)\S+\n/gm, ''),
    'VM266',
    'none in the populations',
  ],
])('refuses %s of a population file by name', async (_, break_, code, words) => {
  await withFolder({ ...files, 'p.csv': break_(files['p.csv']) }, async (cwd) => {
    const { code: exit, stderr } = await vanguard(['compare', 'a.csv', ...standardise], { cwd });
    expect(exit).toBe(3);
    expect(stderr).toContain(`error[${code}]`);
    expect(stderr).toContain(words);
  });
});

test('refuses activity without ages, and commands that have crude rates alone', async () => {
  const plain = files['a.csv'].replace('age_band', 'note').replaceAll(/^(\w+,\w+,[\d-]+),(?!0-4)\S+\n/gm, '');
  await withFolder({ ...files, 'a.csv': plain }, async (cwd) => {
    const none = await vanguard(['compare', 'a.csv', ...standardise], { cwd });
    expect(none.stderr).toMatch(/error\[VM266\].*none in the activity/);
    expect((await vanguard(['trend', 'a.csv', ...standardise], { cwd })).stderr).toContain('error[VM406]');
  });
});

test('records are standardised as their counts are, and bands without an admission have none', async () => {
  const records = areas.flatMap((area, place) =>
    [2014, 2015].flatMap((year) =>
      bands.flatMap((band, number) =>
        Array.from({ length: (place + number + year) % 4 }, (_, one) => {
          const day = `${months(year)[(one * 5 + number) % 12]}-1${one}`;
          return `${area},${day},${day},21,${band === '90+' ? 93 : number * 5}`;
        }),
      ),
    ),
  );
  // Every month must have an admission, or it is not whole.
  const each = areas.flatMap((area) =>
    [2014, 2015].flatMap((year) => months(year).map((month) => `${area},${month}-01,${month}-03,21,50`)),
  );
  const text = `area_code,admission_date,discharge_date,admission_method,age\n${[...records, ...each].join('\n')}\n`;
  const unknown = `${text}T1,2014-05-01,2014-05-02,21,\n`;
  await withFolder({ ...files, 'r.csv': text, 'u.csv': unknown }, async (cwd) => {
    const { results } = JSON.parse((await vanguard(['compare', 'r.csv', ...standardise, '--json'], { cwd })).stdout);
    const [admissions, bedDays] = results;
    expect(admissions.standardised).toMatchObject({ areas: 3, comparator_areas: 4, left_out_areas: [] });
    const cases = records.filter((row) => /^T\d,201(4-(0[4-9]|1)|5-0[1-3])/.test(row));
    let rate = 0;
    bands.forEach((_, band) => {
      const own =
        cases.filter((row) => Math.floor(Number(row.split(',')[4]) / 5) === band).length + (band === 10 ? 36 : 0);
      const years = [0, 1, 2].reduce((total, area) => total + population(area, 2014, band), 0);
      rate += ((at(reference.esp2013, band) / 100_000) * own) / years;
    });
    expect(admissions.standardised.rate_baseline.value).toBeCloseTo(1000 * rate, 12);
    // Days come in stays, so no limits of counting noise are given.
    expect(bedDays.standardised.rate).toMatchObject({ lower: null, upper: null, none: null });
    const { quality } = JSON.parse((await vanguard(['compare', 'u.csv', ...standardise, '--json'], { cwd })).stdout);
    expect(quality.issues.map(({ code }: { code: string }) => code)).toContain('VM374');
  });
});

test('a workbook has the standardised rates of cohorts and areas, as the JSON has them', async () => {
  await withFolder(files, async (cwd) => {
    const made = await vanguard(['report', 'a.csv', ...standardise, '--json'], { cwd });
    expect([made.code, made.stderr]).toEqual([0, '']);
    const analysis: Analysis = JSON.parse(made.stdout);
    const sheets = readOds(await renderWorkbook(analysis, 'ods'));
    expect(readXlsx(await renderWorkbook(analysis, 'xlsx'))).toEqual(sheets);
    const column = (name: string, heading: string): unknown[] => {
      const rows = sheets.find((sheet) => sheet.name === name)?.rows.filter((row) => row.length > 1) ?? [];
      const place = rows[0]?.findIndex((cell) => String(cell).replace(/ \[note \d+\]$/, '') === heading) ?? -1;
      return rows.slice(1).map((row) => row[place]);
    };
    const own = analysis.results.map(({ standardised }) => standardised);
    expect(own).toHaveLength(1);
    expect(column('Standardised', 'Rate')).toEqual(own.map((one) => one?.rate.value));
    expect(column('Standardised', 'Rate, lower limit')).toEqual(own.map((one) => one?.rate.lower));
    expect(column('Standardised', 'Gap, percentage points, upper limit')).toEqual(
      own.map((one) => one?.difference_pp?.upper),
    );
    const ofAreas = (analysis.areas ?? []).map(({ standardised }) => standardised);
    expect(ofAreas.length).toBeGreaterThan(2);
    expect(column('Standardised_areas', 'Rate, upper limit')).toEqual(ofAreas.map((one) => one?.rate_upper ?? '[x]'));
    expect(column('Standardised_areas', 'Growth, per cent')).toEqual(
      ofAreas.map((one) => one?.growth_percent ?? '[x]'),
    );
    expect(column('Inputs', 'SHA-256 is of')).toEqual(['cells added up', 'the file', 'the file']);
  });
});
