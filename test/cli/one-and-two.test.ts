import { expect, test } from 'vitest';
import { vanguard, withFolder } from './command.js';
import { activity, cohorts, small } from './small-data.js';

const oneArea = { ...small, 'c.csv': cohorts.replace('T2,PACS\n', '') };
const inputs = ['./a.csv', '-p', 'p.csv', '--cohorts', 'c.csv'];

async function said(files: Readonly<Record<string, string>>, command: string, ...words: string[]): Promise<string> {
  return await withFolder(files, async (cwd) => {
    const { stdout } = await vanguard([command, ...inputs, '--draws', '0', ...words], { cwd });
    return stdout.replaceAll('\\', '').replaceAll(/\s+/g, ' ');
  });
}

test('an answer without an interval is a sentence, and none is promised', async () => {
  const [answer = ''] = /\*\*Emergency.*? Without an interval/.exec(await said(oneArea, 'report', '-f', 'md')) ?? [];
  expect(answer).toMatch(
    /In the rest, growth per head from .* was [+−]\d\.\d% \((?:95% interval .* to .*|no interval)\)\./,
  );
  expect(answer).toMatch(
    / Against that, there is \? no interval for PACS \(a gap of [+−]\d\.\d percentage points\)\. With/,
  );
  expect(await said(oneArea, 'report', '-f', 'md')).toContain(
    'Without an interval nothing firmer can be said: the cohort has fewer than two areas, so their spread cannot be seen.',
  );
  const second = { ...small, 'c.csv': `${cohorts}`.replace('C3,REST', 'C3,Other') };
  const both = await said(second, 'report', '-f', 'md');
  expect(both).toMatch(
    /growth was [▼≈] \w+ in PACS \(a gap of .* points, 95% interval .*\); there is \? no interval for Other \(/,
  );
});

test('where nothing can be seen of one area, sensitivity names each sign and gives no rate of nothing', async () => {
  const screen = await said(oneArea, 'sensitivity');
  expect(screen).toContain('≈ unclear, ▲ faster, ? no interval; ● this run');
  expect(screen).toContain('areas that began alike (regression to the mean) Cohort');
  expect(screen).not.toContain('per 0 ');
  expect(await said(small, 'sensitivity')).not.toMatch(/, \? no interval; ●/);
});

test('the word of two areas rests on either of them', async () => {
  const screen = await said(small, 'compare');
  expect(screen).toContain('PACS rests on T1 and T2: without either of them there would be no interval.');
  expect(await said(small, 'compare', '-f', 'csv')).toContain('T1 and T2, without either of which there would be');
});

test('validate counts one of a thing as one, and fits the screen', async () => {
  const lines = activity.split('\n');
  await withFolder({ 'one.csv': `${lines.slice(0, 2).join('\n')}\n`, 'names.csv': 'x\n' }, async (cwd) => {
    const { stdout } = await vanguard(['validate', 'one.csv'], { cwd });
    expect(stdout).toContain(
      ' one.csv  tidy layout, 1 row, UTF-8, 3 columns\n\n ✓ emergency_admissions: 1 area, April',
    );
    const unread = await vanguard(['validate', 'names.csv'], { cwd });
    expect(unread).toMatchObject({
      code: 1,
      stdout: expect.stringMatching(/^error\[[\s\S]*\n\n Not usable: 1 problem\.\n$/),
    });
  });
  const wide = ['fixtures/england/care-home-activity.csv', '-p', 'fixtures/england/care-home-residents.csv'];
  for (const width of [60, 80]) {
    const { stdout } = await vanguard(['validate', ...wide, '--width', String(width)]);
    const own = stdout.split('\n').filter((line) => /^ {3}| [✓!·] /.test(line));
    expect(own.length).toBeGreaterThan(4);
    expect(Math.max(...own.map((line) => line.length))).toBeLessThanOrEqual(width);
  }
});
