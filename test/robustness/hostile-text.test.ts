import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { vanguard, withFolder } from '../cli/command.js';
import { activity, cohorts, compareSmall, population, small } from '../cli/small-data.js';

const escapeByte = String.fromCharCode(27);
const steering = /(?!\n)[\p{Cc}\p{Cf}\u2028\u2029]/u;
const names = [
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  `${escapeByte}[2J${escapeByte}]0;title\u0007red`,
  '\u202eevil\u2066mirror\u2069',
  'zero\u200bwidth\u00ad\u{e0041}',
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '=HYPERLINK("http://x")',
  '+1+1',
  '-2+3',
  '@SUM(A1)',
];
const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

test.each(names)('a cohort called %j is compared and shown harmless in every format', async (name) => {
  const files = { ...small, 'c.csv': cohorts.replaceAll('PACS', quoted(name)) };
  await withFolder(files, async (folder) => {
    for (const format of ['table', 'json', 'ndjson', 'csv', 'md']) {
      const ran = await vanguard([...compareSmall, '--format', format, '--draws', '0'], { cwd: folder });
      expect(ran.code).toBe(0);
      if (format !== 'csv') expect(ran.stdout).not.toMatch(steering);
      if (format === 'json') expect(JSON.parse(ran.stdout).results[0].cohort).toBe(name.trim());
      if (format === 'md') expect(ran.stdout.replaceAll('<!-- -->', '')).not.toMatch(/<[a-z!/]/i);
      if (format === 'csv') expect(formulas(ran.stdout)).toEqual([]);
    }
  });
});

function formulas(text: string): string[] {
  // Without `columns`, csv-parse gives rows of cells; its types do not say so.
  const rows = parse(text) as string[][];
  return rows.flat().filter((cell) => /^[=+\-@\t\r]/.test(cell) && !Number.isFinite(Number(cell)));
}

test.each(names)(
  '%j as a code, a column, a mark, a file or an option ends in a coded problem or a result',
  async (name) => {
    const cell = quoted(name);
    const file = name.replaceAll(/[/\0]/g, '_');
    const variants = [
      { 'a.csv': activity.replaceAll('T1,', `${cell},`) },
      { 'a.csv': activity.replace('area_code', cell) },
      {
        'a.csv': activity.replace('emergency_admissions', `emergency_admissions,${cell}`).replace(/(\d)\n/g, '$1,x\n'),
      },
      { 'a.csv': activity.replace('2400', cell) },
      { 'a.csv': activity.replace('Q1 2014/15', cell) },
      { 'p.csv': population.replace('121500', cell) },
      { [file]: activity },
    ];
    for (const files of variants) {
      await withFolder({ ...small, ...files }, async (folder) => {
        const own = Object.keys(files)[0] ?? '';
        const args = own === file ? ['compare', `./${file}`, '-p', 'p.csv'] : compareSmall;
        for (const extra of [
          [],
          ['--json', '--draws', '0'],
          ['--cohort', name],
          ['--drop', name],
          ['--map', `area=${name}`],
        ]) {
          const ran = await vanguard([...args, ...extra], { cwd: folder });
          expect([0, 1, 2, 3]).toContain(ran.code);
          expect(ran.stdout + ran.stderr).not.toMatch(steering);
          if (ran.code > 1) expect(ran.stderr).toMatch(/error\[VM\d{3}\]|"code": "VM\d{3}"/);
        }
        const checked = await vanguard(['validate', 'a.csv'], { cwd: folder });
        expect(checked.stdout + checked.stderr).not.toMatch(steering);
      });
    }
  },
);
