import { expect, test } from 'vitest';
import { vanguard, withFolder } from './command.js';

/** Synthetic practices by month, two financial years: three in each of six areas. */
const areas = ['05C', '05N', '06N', '06K', '11J', '11M'];
const months = Array.from(
  { length: 24 },
  (_, at) => `${2014 + Math.floor((at + 3) / 12)}-${String(((at + 3) % 12) + 1).padStart(2, '0')}`,
);
const practices = areas.flatMap((area, at) =>
  [0, 1, 2].map((own) => ({ area, code: `${'ABCDEF'[at]}8100${own}`, size: 100 + 10 * own })),
);
type AreaOf = (practice: string, area: string, month: string) => string;
const staying: AreaOf = (_, area) => area;
/** One practice moves from 05C to 05N in April 2015. */
const moving: AreaOf = (practice, area, month) => (practice === 'A81000' && month >= '2015-04' ? '05N' : area);

const activity = (areaOf: AreaOf): string[] =>
  practices.flatMap(({ code, area, size }) =>
    months.map((month, at) => `${code},${areaOf(code, area, month)},${month},${size + (at % 12) + (at >= 12 ? 2 : 0)}`),
  );
const table = (rows: readonly string[]): string =>
  `practice_code,area_code,month,emergency_admissions\n${rows.join('\n')}\n`;
const people = (units: readonly string[]): string =>
  units.flatMap((unit) => [`${unit},2014,30000`, `${unit},2015,30000`].map((row) => `${row}\n`)).join('');
const files = {
  'p.csv': `area_code,year,population\n${people(areas)}`,
  'pp.csv': `practice_code,year,population\n${people(practices.map(({ code }) => code))}`,
  'c.csv': `area_code,cohort\n05C,X\n${areas
    .slice(1)
    .map((area) => `${area},REST\n`)
    .join('')}`,
};

const newcastle = ['00F', '00G', '00H'];

interface Run {
  readonly results: readonly { readonly growth_percent: { readonly value: number } }[];
  readonly messages: readonly string[];
}
async function compared(cwd: string, file: string, ...more: readonly string[]): Promise<Run> {
  const args = ['compare', file, '-p', 'p.csv', '--cohorts', 'c.csv', '--draws', '0', '--json', ...more];
  const { stdout, stderr } = await vanguard(args, { cwd });
  if (stdout === '') throw new Error(stderr);
  const { results, quality } = JSON.parse(stdout);
  const issues: { code: string; severity: string; message: string }[] = quality.issues;
  const messages = issues
    .filter(({ code }) => code === 'VM378')
    .map(({ severity, message }) => `${severity}: ${message}`);
  return { results, messages };
}

const move = '1 practice in more than one area, A81000 from 05C to 05N from April 2015';

test('where people are of areas, each row of a practice counts in the area that it names, however it is read', async () => {
  const rows = activity(moving);
  await withFolder({ ...files, 'a.csv': table(rows), 'back.csv': table([...rows].reverse()) }, async (cwd) => {
    const whole = await compared(cwd, 'a.csv');
    // 330 a month with 5.5 on average become 220: in 05C alone, since the people of 05C are those that were.
    expect(whole.results[0]?.growth_percent.value).toBeCloseTo(100 * ((230 + 2 * 7.5) / (330 + 3 * 5.5) - 1), 9);
    expect(whole.messages).toEqual([`warning: ${move}: each row counts in the area it names`]);
    expect(await compared(cwd, 'back.csv')).toEqual(whole);
    await vanguard(['validate', 'a.csv', '--fix', 'tidy.csv'], { cwd });
    for (const [file, ...more] of [['a.csv', '--engine', 'csv'], ['a.csv', '--engine', 'duckdb'], ['tidy.csv']]) {
      const { results } = await compared(cwd, file ?? '', ...more);
      expect(results[0]?.growth_percent).toEqual(whole.results[0]?.growth_percent);
    }
    const { stdout } = await vanguard(['validate', 'a.csv', '--engine', 'csv', '--json'], { cwd });
    const { findings } = JSON.parse(stdout);
    const told = findings.filter(({ code }: { code: string }) => code === 'VM378');
    expect(told).toMatchObject([{ message: `${move}: each row counts in the area it names` }]);
  });
});

test('where events and people are both of practices, each is in its last area throughout', async () => {
  const rows = activity(moving);
  const given = { ...files, 'p.csv': files['pp.csv'], 'back.csv': table([...rows].reverse()) };
  await withFolder({ ...given, 'l.csv': 'practice_code,area_code,site\nA81000,05C,\n' }, async (cwd) => {
    const { results, messages } = await compared(cwd, 'back.csv');
    expect(results[0]?.growth_percent.value).toBeCloseTo(100 * ((230 + 2 * 7.5) / (230 + 2 * 5.5) - 1), 9);
    expect(messages).toEqual([`note: ${move}: counted in the last area throughout`]);
    const listed = await compared(cwd, 'back.csv', '--practices', 'l.csv');
    expect(listed.results[0]?.growth_percent.value).toBeCloseTo(100 * ((330 + 3 * 7.5) / (330 + 3 * 5.5) - 1), 9);
    expect(listed.messages).toEqual([]);
  });
});

test('practices that stay, and those of areas that merged or have two codes, change none', async () => {
  const merging: AreaOf = (_, area, month) =>
    area === '05N' ? (month < '2015-04' ? '00F' : '13T') : area === '05C' && month > '2014-10' ? 'E38000046' : area;
  const recoded = { ...files, 'a.csv': table(activity(staying)), 'm.csv': table(activity(merging)) };
  await withFolder(recoded, async (cwd) => {
    expect((await compared(cwd, 'a.csv')).messages).toEqual([]);
    for (const engine of [[], ['--engine', 'csv']]) {
      const { stdout } = await vanguard(['validate', 'm.csv', '--json', ...engine], { cwd });
      expect(stdout).toContain('VM3');
      expect(stdout).not.toContain('VM378');
    }
  });
});

test('a practice that closed before its area merged stays in what it merged into', async () => {
  const merging: AreaOf = (_, area, month) => {
    const at = areas.indexOf(area);
    return at > 2 ? area : month < '2015-04' ? (newcastle[at] ?? area) : '13T';
  };
  const rows = activity(merging).filter((row) => !/^A81000,.*,(2015|2016|2014-12)/.test(row));
  const given = {
    'a.csv': table(rows),
    'p.csv': `area_code,year,population\n${people(['13T', ...areas.slice(3)])}`,
    'c.csv': `area_code,cohort\n13T,X\n${areas
      .slice(3)
      .map((area) => `${area},REST\n`)
      .join('')}`,
  };
  await withFolder(given, async (cwd) => {
    const [whole, added] = [await compared(cwd, 'a.csv'), await compared(cwd, 'a.csv', '--engine', 'csv')];
    expect(whole.results[0]?.growth_percent.value).toBeLessThan(-5);
    expect(whole.results[0]?.growth_percent).toEqual(added.results[0]?.growth_percent);
  });
});
