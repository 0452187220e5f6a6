import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { vanguard, withFolder } from './command.js';

/** Synthetic practices by month: three in each of four areas. */
const areas = ['05C', '05N', '06N', '06K'];
const months = ['2014-04', '2014-05', '2014-06', '2014-07'];
const counts = areas.flatMap((area, at) =>
  [0, 1, 2].flatMap((own) =>
    months.map((month, when) => ({
      practice: `${'ABCD'[at]}8100${own}`,
      area,
      month,
      count: 50 + 7 * at + 3 * own + when,
    })),
  ),
);
const sumOf = (area: string, month: string): number =>
  counts.filter((one) => one.area === area && one.month === month).reduce((sum, { count }) => sum + count, 0);
const rows = counts.map(({ practice, area, month, count }) => `${practice},${area},${month},${count}`);
const totals = (name: string, more = 0): string[] =>
  areas.flatMap((area) =>
    months.map(
      (month, at) => `${name},${area},${month},${sumOf(area, month) + (at === 0 && area === '05N' ? more : 0)}`,
    ),
  );
const table = (all: readonly string[]): string =>
  `practice_code,area_code,month,emergency_admissions\n${all.join('\n')}\n`;

test.each(['Total', 'ALL', ' England', 'E92000001'])(
  'rows of %j beside an area are no practice, however they are read',
  async (name) => {
    const files = {
      'a.csv': table(rows),
      't.csv': table([...totals(name), ...rows]),
      'bad.csv': table([...rows, ...totals(name, 4)]),
    };
    await withFolder(files, async (cwd) => {
      const tell = async (file: string, ...more: readonly string[]): Promise<string[]> => {
        const { stdout } = await vanguard(['validate', file, '--json', '--fix', 'tidy.csv', ...more], { cwd });
        const { findings } = JSON.parse(stdout);
        const own = findings.filter(({ code }: { code: string }) => ['VM304', 'VM379', 'VM329'].includes(code));
        return own.map(({ code, message }: { code: string; message: string }) => `${code} ${message}`);
      };
      const copyOf = (): Promise<string> => readFile(`${cwd}/tidy.csv`, 'utf8');
      expect(await tell('a.csv')).toEqual([]);
      const wanted = await copyOf();
      const said = `VM379 16 rows of an area's total among its practices, not added`;
      expect([await tell('t.csv'), await copyOf()]).toEqual([[`${said} but checked`], wanted]);
      const apart = `VM304 emergency_admissions of 05N in April 2014: 3 rows add to ${sumOf('05N', '2014-04')}, the file's own total is ${sumOf('05N', '2014-04') + 4} (-4)`;
      expect((await tell('bad.csv')).sort()).toEqual([apart, `${said} but checked`]);
      for (const engine of ['csv', 'duckdb']) {
        expect([engine, await tell('t.csv', '--engine', engine), await copyOf()]).toEqual([engine, [said], wanted]);
      }
    });
  },
);

test('people of all practices of an area are not added to those of its practices', async () => {
  const people = [...new Set(counts.map(({ practice, area }) => `${practice},${area},2014,1000`))];
  const both = [...people, ...areas.map((area) => `Total,${area},2014,3000`)];
  const head = 'practice_code,area_code,year,population\n';
  await withFolder({ 'a.csv': table(rows), 'p.csv': `${head}${both.join('\n')}\n` }, async (cwd) => {
    const { stdout } = await vanguard(['validate', 'a.csv', '-p', 'p.csv', '--json', '--fix', 'tidy.csv'], { cwd });
    const codes = JSON.parse(stdout).findings.map(({ code }: { code: string }) => code);
    expect(codes).toContain('VM379');
    expect(codes).not.toContain('VM304');
    expect(await readFile(`${cwd}/tidy.population.csv`, 'utf8')).toContain('05C,2014/15,3000');
  });
});
