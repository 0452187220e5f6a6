import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { csvEngine } from '../../src/engines/csv/csv.js';
import { generated, requestFor } from '../engines/input.js';
import { vanguard, withFolder } from './command.js';

const areas = ['05C', '01G', '00L', '99M', '02T', '08V'];
const population = `area_code,year,population\n${areas
  .flatMap((area) => [2013, 2014, 2015, 2016, 2017].map((year) => `${area},${year},200000`))
  .join('\n')}\n`;
const cohorts = 'area_code,cohort\n05C,X\n01G,X\n00L,REST\n99M,REST\n02T,REST\n08V,REST\n';
const records = generated('records', 30_000);
const inputs = { 'p.csv': population, 'c.csv': cohorts };
const args = ['-p', 'p.csv', '--cohorts', 'c.csv', '--json', '--draws', '0'];

/** The same admissions counted by hand, a row for each area and month. */
function tidy(text: string): string {
  const counts = new Map<string, [number, number]>();
  for (const row of text.trim().split('\n').slice(1)) {
    const [, area, , from = '', to = '', method = '', status, order] = row.split(',');
    if (!method.startsWith('2') || status !== '3' || order !== '1') continue;
    const at = (day: string): [number, number] => {
      const key = `${area},${day.slice(0, 7)}`;
      const known = counts.get(key) ?? [0, 0];
      counts.set(key, known);
      return known;
    };
    at(from)[0] += 1;
    at(to)[1] += (Date.parse(to) - Date.parse(from)) / 86_400_000;
  }
  return `area_code,month,emergency_admissions,emergency_bed_days\n${[...counts]
    .sort()
    .map(([key, sums]) => `${key},${sums.join(',')}`)
    .join('\n')}\n`;
}

test('files in UTF-16 are read row by row as those in UTF-8 are', async () => {
  const text = records.slice(0, records.lastIndexOf('\n', 400_000) + 1);
  const [le, be] = [Buffer.from(`\ufeff${text}`, 'utf16le'), Buffer.from(`\ufeff${text}`, 'utf16le').swap16()];
  const files = { 'r.csv': text, 'le.csv': le, 'be.csv': be, 'bare.csv': le.subarray(2), 'le.csv.gz': gzipSync(le) };
  await withFolder({ ...inputs, ...files, 'cut.csv': le.subarray(0, -1) }, async (cwd) => {
    const read = async (file: string, ...more: readonly string[]): Promise<Record<string, unknown>> =>
      JSON.parse((await vanguard(['compare', file, ...args, ...more], { cwd })).stdout);
    const { results } = await read('r.csv');
    for (const file of ['le.csv', 'be.csv', 'bare.csv', 'le.csv.gz']) {
      expect([file, (await read(file, '--threads', '2')).results]).toEqual([file, results]);
    }
    const cut = await vanguard(['compare', 'cut.csv', ...args], { cwd });
    expect([cut.code, cut.stderr.includes('VM106')]).toEqual([3, true]);
  });
});

test('compare gives of records, packed or not, what it gives of the counts they add up to', async () => {
  await withFolder(
    { ...inputs, 'r.csv': records, 'r.csv.gz': gzipSync(records), 't.csv': tidy(records) },
    async (cwd) => {
      const [plain, packed, counted] = await Promise.all(
        ['r.csv', 'r.csv.gz', 't.csv'].map(async (file) =>
          JSON.parse((await vanguard(['compare', file, ...args], { cwd })).stdout),
        ),
      );
      const numbers = (analysis: typeof plain): unknown =>
        analysis.results.map(({ metric, cohort, growth, difference_pp }: Record<string, unknown>) => ({
          metric,
          cohort,
          growth,
          difference_pp,
        }));
      expect(counted.results).toHaveLength(2);
      expect(numbers(plain)).toEqual(numbers(counted));
      expect(packed.results).toEqual(plain.results);
      expect(plain.quality.issues.map(({ code }: { code: string }) => code)).toContain('VM372');
      const piped = await vanguard(['compare', '-', ...args], { cwd, stdin: records });
      expect(JSON.parse(piped.stdout).results).toEqual(plain.results);
      const same = await vanguard(['compare', 'r.csv', ...args, '--stays', 'zero-day'], { cwd });
      const only = JSON.parse(same.stdout).results.map(({ metric }: { metric: string }) => metric);
      expect(only).toEqual(['emergency_admissions']);
    },
  );
});

test('rows that break a rule stop the run with their places, and show nothing of themselves', async () => {
  const broken = records.replace(/\n(R[^,]*,)05C,/, '\n$1<b>,').replace(/,21,/, ',ZQX secret,');
  await withFolder({ ...inputs, 'r.csv': broken }, async (cwd) => {
    for (const command of ['compare', 'validate']) {
      const { code, stdout, stderr } = await vanguard([command, 'r.csv', '-p', 'p.csv', '--cohorts', 'c.csv'], { cwd });
      expect(code).toBe(command === 'compare' ? 3 : 1);
      expect(stdout + stderr).toMatch(/error\[VM282\] 1 row in "admission_method": must hold a code of two characters/);
      expect(stdout + stderr).not.toMatch(/ZQX|<b>/);
    }
  });
});

test('a packed file cut short, and a file that ends in the middle of a row, are refused by name', async () => {
  const packed = gzipSync(records);
  const files = { ...inputs, 'cut.csv.gz': packed.subarray(0, packed.length / 2), 'cut.csv': records.slice(0, -30) };
  await withFolder(files, async (cwd) => {
    const gz = await vanguard(['compare', 'cut.csv.gz', '-p', 'p.csv', '--cohorts', 'c.csv'], { cwd });
    expect([gz.code, gz.stdout]).toEqual([3, '']);
    expect(gz.stderr).toContain('error[VM130] cut.csv.gz cannot be unpacked to its end');
    const plain = await vanguard(['compare', 'cut.csv', '-p', 'p.csv', '--cohorts', 'c.csv'], { cwd });
    expect(plain.code).toBe(3);
    expect(plain.stderr).toContain('error[VM131]');
    expect(plain.stderr).toContain('cut.csv:30001');
  });
});

test('a packed file of a small layout is read as it is unpacked', async () => {
  const counted = tidy(records);
  await withFolder({ ...inputs, 't.csv.gz': gzipSync(counted), 't.csv': counted }, async (cwd) => {
    const [packed, plain] = await Promise.all(
      ['t.csv.gz', 't.csv'].map(async (file) =>
        JSON.parse((await vanguard(['compare', file, ...args], { cwd })).stdout),
      ),
    );
    expect(packed.results).toEqual(plain.results);
  });
});

test('a worker that dies is a coded fault, and none is left', async () => {
  await withFolder({ 'r.csv': records, 'dies.mjs': 'process.exit(9);' }, async (folder) => {
    writeFileSync(join(folder, 'big.csv'), records + records.slice(records.indexOf('\n') + 1).repeat(40));
    const source = { kind: 'file' as const, name: 'big.csv', path: join(folder, 'big.csv') };
    const request = requestFor(records.slice(0, records.indexOf('\n')));
    const engine = csvEngine({ threads: 2, workerFile: join(folder, 'dies.mjs') });
    await expect(engine.aggregate(source, request)).rejects.toMatchObject({ problems: [{ code: 'VM132' }] });
  });
});

test.each([
  ['records', records],
  ['records by financial year', 'fyear,admimeth,ccg,speldur\n1415,21,05C,3\n1415,22,01G,0\n'],
  ['dates as in HES', 'a\nK71234567,05C,01APR2014,03APR2014,2A\nK7123,01G,02APR2014,03APR2014,2B\n'],
  ['broken quotes', 'a\n"K71234567"x,05C,2014-04-01,2014-04-03,2A\n'],
])('of %s without a header nothing is shown but that it lacks one', async (_, text) => {
  const body = text.replace(/^#.*\n/, '');
  const headless = body.slice(body.indexOf('\n') + 1);
  const values = [
    ...new Set(
      headless
        .slice(0, 400)
        .split(/[\n,]/)
        .filter((cell) => cell.length > 2),
    ),
  ];
  await withFolder({ ...inputs, 'r.csv': headless, 'r.csv.gz': gzipSync(headless) }, async (cwd) => {
    const more = ['-p', 'p.csv', '--cohorts', 'c.csv'];
    for (const way of [
      ['compare', 'r.csv'],
      ['compare', 'r.csv.gz'],
      ['compare', 'r.csv', '--engine', 'csv'],
      ['compare', 'r.csv', '--map', 'area=ccg'],
      ['compare', 'r.csv', '--json'],
      ['validate', 'r.csv'],
    ]) {
      const { code, stdout, stderr } = await vanguard([...way, ...more], { cwd });
      expect([way, code]).toEqual([way, way[0] === 'compare' ? 3 : 1]);
      expect(stdout + stderr).toMatch(/VM109|VM111/);
      expect(values.filter((value) => (stdout + stderr).includes(value))).toEqual([]);
    }
  });
});

const places: Readonly<Record<string, string>> = { A81000: '05C', A81001: '05C', B81036: '01G', B81037: '01G' };
const months = ['2014-04', '2014-05', '2014-06', '2014-07', '2014-08'];
const kept = (practice: string, month: string): boolean =>
  // One opens late, one closes early, and one lacks a month between.
  !(practice === 'A81001' && month < '2014-06') &&
  !(practice === 'B81037' && month > '2014-06') &&
  !(practice === 'A81000' && month === '2014-07');
const counts = Object.entries(places).flatMap(([practice, area]) =>
  months.filter((month) => kept(practice, month)).map((month) => [practice, area, month] as const),
);
const long = counts.flatMap((of) => ['admissions', 'bed_days'].map((metric) => `${of},emergency_${metric},7`));
const wide = counts.map((of) => `${of},7,9`);
const tables = {
  long: ['practice_code,area_code,month,metric,value', long],
  wide: ['practice_code,area_code,month,emergency_admissions,emergency_bed_days', wide],
} as const;

test('validate finds practices that are missing and rows that repeat, row by row as in a small file', async () => {
  for (const [header, rows] of Object.values(tables)) {
    const [first = '', second = ''] = rows;
    const repeated = [...rows, first, second.replace(/^A/, ' a')];
    for (const [all, problems] of [
      [rows, 0],
      [repeated, 2],
    ] as const) {
      await withFolder({ 'a.csv': `${[header, ...all].join('\n')}\n` }, async (cwd) => {
        const found = async (...more: string[]) =>
          JSON.parse((await vanguard(['validate', 'a.csv', '--json', ...more], { cwd })).stdout);
        const [small, csv, duckdb] = [await found(), await found('--engine', 'csv'), await found('--engine', 'duckdb')];
        const told = ({ findings }: { findings: { code: string }[] }) =>
          findings.filter(({ code }) => code !== 'VM363');
        expect(told(csv)).toEqual(told(small));
        expect(duckdb).toEqual(csv);
        expect(JSON.stringify(csv)).toContain('VM364');
        // A small file tells of each count of a row.
        const lines = (from: typeof small): unknown[] => [
          ...new Set(from.problems.map(({ line }: { line: number }) => line)),
        ];
        expect(lines(csv)).toHaveLength(problems);
        expect(lines(csv)).toEqual(lines(small));
        for (const rule of ['first', 'sum'])
          expect((await found('--engine', 'csv', '--duplicates', rule)).problems).toEqual([]);
      });
    }
  }
});

test('rows of another age or sex repeat nothing', async () => {
  const rows = counts.flatMap((of) => ['0-4', '85+'].flatMap((age) => [1, 2].map((sex) => `${of},${age},${sex},3,4`)));
  const header = 'practice_code,area_code,month,age_band,sex,emergency_admissions,emergency_bed_days';
  await withFolder({ 'a.csv': `${[header, ...rows, rows[5]].join('\n')}\n` }, async (cwd) => {
    const { stdout } = await vanguard(['validate', 'a.csv', '--engine', 'csv', '--json'], { cwd });
    expect(JSON.parse(stdout).problems).toMatchObject([{ code: 'VM290', line: rows.length + 2 }]);
  });
});

test('rows of practices that nobody looked through are said to be so', async () => {
  const [header, rows] = tables.wide;
  const text = (own: readonly string[]): string => `${[header, ...own].join('\n')}\n`;
  await withFolder({ 'a-1.csv': text(rows.slice(0, 9)), 'a-2.csv': text(rows.slice(9)) }, async (cwd) => {
    const said = async (...words: string[]): Promise<boolean> => {
      const { stdout } = await vanguard(['validate', ...words, '--json'], { cwd });
      return JSON.parse(stdout).findings.some(({ code }: { code: string }) => code === 'VM375');
    };
    expect([await said('a-1.csv', '--engine', 'csv'), await said('a-*.csv')]).toEqual([false, true]);
  });
});

test('ranges of hidden counts of practices are added up of a file that is read whole, and the help says so', async () => {
  const months = Array.from(
    { length: 36 },
    (_, at) => `${2014 + Math.floor((at + 3) / 12)}-${String(((at + 3) % 12) + 1).padStart(2, '0')}`,
  );
  const rows = areas.flatMap((area, number) =>
    months.flatMap((month, at) => [
      `A8${number}001,${area},${month},${50 + ((at * 7 + number) % 9)}`,
      `A8${number}002,${area},${month},${at % 6 === number ? '<5' : 6}`,
    ]),
  );
  const text = `practice_code,area_code,month,emergency_admissions\n${rows.join('\n')}\n`;
  await withFolder({ ...inputs, 'm.csv': text, 'n.csv': `${text}Source: SUS\n` }, async (cwd) => {
    const run = (...more: readonly string[]) => vanguard(['compare', ...more, ...args.slice(0, 4)], { cwd });
    expect((await run('m.csv')).code).toBe(0);
    const byRow = await run('m.csv', '--engine', 'csv');
    expect(byRow.stderr).toMatch(/VM251[\s\S]*help: ranges of hidden counts of practices/);
    expect(byRow.stderr).not.toMatch(/--suppression|missing rows/);
    const ruled = await run('m.csv', '--engine', 'csv', '--suppression', 'hes-2018');
    expect(ruled.stderr).toMatch(/VM406[\s\S]*read whole/);
    const note = await run('n.csv', '--engine', 'csv');
    expect(note.stderr).toMatch(/VM289[\s\S]*if the row is a note, take it out/);
  });
});
