import { expect, test } from 'vitest';
import type { Analysis } from '../../src/domain/results/analysis.js';
import { renderWorkbook } from '../../src/toolkit.js';
import { readOds, readXlsx } from '../report/sheets/read-sheets.js';
import {
  activityOf,
  areas,
  args,
  at,
  bands,
  events,
  files,
  months,
  population,
  reference,
  standardise,
} from './age-bands.js';
import { vanguard, withFolder } from './command.js';

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

test('what is piped in is added up by age, or by the engine that is asked for, as the file is', async () => {
  const { 'a.csv': stdin } = files;
  await withFolder(files, async (cwd) => {
    for (const options of [standardise, [...args, '--engine', 'csv']]) {
      const [file, piped] = await Promise.all(
        ['a.csv', '-'].map((input) => vanguard(['compare', input, ...options, '--json'], { cwd, stdin })),
      );
      expect([piped?.code, piped?.stderr]).toEqual([0, '']);
      expect(JSON.parse(piped?.stdout ?? '').results).toEqual(JSON.parse(file?.stdout ?? '').results);
    }
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
