import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ofCells } from './bad-input/cells.js';
import { ofTheCommandLine } from './bad-input/command-line.js';
import { ofOptionValues } from './bad-input/option-values.js';
import { ofPipesAndFlags } from './bad-input/pipes-and-flags.js';
import { ofWhatIsCompared } from './bad-input/what-is-compared.js';
import { ofWholeFiles } from './bad-input/whole-files.js';
import { vanguard, withFolder } from './command.js';
import { activity, cohorts, compareSmall, population, small } from './small-data.js';

test.each([
  ...ofWholeFiles,
  ...ofCells,
  ...ofWhatIsCompared,
  ...ofTheCommandLine,
  ...ofOptionValues,
  ...ofPipesAndFlags,
])('refuses $what with $code', async ({ code, exit = 3, files = {}, args = compareSmall, says, at }) => {
  await withFolder({ ...small, ...files }, async (folder) => {
    mkdirSync(join(folder, 'folder'));
    writeFileSync(join(folder, 'before.json'), 'as it was');
    const output = args.includes('-o') ? [] : ['-o', 'before.json'];
    const ran = await vanguard([...args, ...output], { cwd: folder });
    expect(ran.stderr).toContain(`error[${code}]`);
    expect(ran.stderr).toMatch(says);
    if (at !== undefined) expect(ran.stderr).toContain(`--> ${at}\n`);
    expect(ran.code).toBe(exit);
    expect(ran.stdout).toBe('');
    expect(readFileSync(join(folder, 'before.json'), 'utf8')).toBe('as it was');
    const json = await vanguard([...args, ...output, '--json'], { cwd: folder });
    expect(json.code).toBe(exit);
    expect(JSON.parse(json.stderr).error).toMatchObject({ code, message: expect.stringMatching(/./) });
  });
});

test('an area or row is counted once, however many measures, cohorts or periods it is in', async () => {
  const twoMeasures = (text: string): string =>
    text.replace('emergency_admissions', 'emergency_admissions,emergency_bed_days').replace(/,(\d+)\n/g, ',$1,$1\n');
  const run = (files: Readonly<Record<string, string>>) =>
    withFolder({ ...small, 'a.csv': twoMeasures(activity), ...files }, (cwd) => vanguard(compareSmall, { cwd }));
  const said = async (files: Readonly<Record<string, string>>): Promise<string> => (await run(files)).stderr;
  const repeated = await said({ 'a.csv': `${twoMeasures(activity)}T1,Q1 2014/15,2400,2401\n` });
  expect(repeated).toContain('area T1 has two rows for Q1 2014/15, with different counts\n');
  expect(repeated.split('second row').length).toBe(2);
  const inside = await said({ 'a.csv': `${twoMeasures(activity)}T1,2014-05,800,800\n` });
  expect(inside).toContain('area T1 has a count for May 2014 and one for Q1 2014/15, which holds it\n');
  const absent = await said({ 'c.csv': `${cohorts}99Z,PACS\n99Z,Other\nT1,Other\n` });
  expect(absent).toContain('area 99Z of cohort Other is not in the activity\n');
  expect(absent).toMatch(/--drop 99Z\n/);
  const empty = await said({ 'p.csv': population.replace('C3,2014,120000', 'C3,2014,0').replace('121500', '0') });
  expect(empty).toMatch(/area C3 has a population of zero in April 2014 to March 2015, April 2015 to March 2016\n/);
});

test('shows the first places of a problem, lists a few more and counts the rest', async () => {
  const undated = activity.replaceAll('/15,', ',').replaceAll('/16,', ',');
  const { stderr } = await withFolder({ ...small, 'a.csv': undated }, (cwd) => vanguard(compareSmall, { cwd }));
  expect(stderr).toContain('"Q1 2014" could be two different quarters');
  expect(stderr).toContain(
    '= 37 more of the same kind, at line:column 5:4, 6:4, 7:4, 8:4, 9:4, 10:4, 11:4, 12:4, 13:4, 14:4, ' +
      'and 27 further (all with --json)\n',
  );
  expect(Math.max(...stderr.split('\n').map((line) => line.length))).toBeLessThan(200);
});

test('reports every refused cell with its line and column, of all files', async () => {
  const bad = activity.replace('2400', 'x').replace('1280', '-1').replace('5400', 'y').replace('3370', 'q');
  await withFolder({ ...small, 'a.csv': bad, 'p.csv': population.replace('79500', '?') }, async (folder) => {
    const { stderr } = await vanguard([...compareSmall, '--json'], { cwd: folder });
    const { problems } = JSON.parse(stderr).error;
    const places = problems.map(
      (one: { file: string; line: number; column: number }) => `${one.file}:${one.line}:${one.column}`,
    );
    expect(places).toEqual(['a.csv:2:15', 'a.csv:11:15', 'a.csv:21:15', 'a.csv:41:15', 'p.csv:9:9']);
  });
});

test('says what is wrong once, wherever it is said', async () => {
  const lines = activity.replace('2400', '-3').replace('2350', '1.5');
  const run = (...words: string[]) =>
    withFolder({ ...small, 'a.csv': lines }, (cwd) => vanguard([...compareSmall, ...words], { cwd }));
  const { error } = JSON.parse((await run('--json')).stderr);
  expect(error.problems.map(({ message }: { readonly message: string }) => message)).toEqual([
    '1 count is below zero',
    '1 count must be whole and is not: has a fraction',
  ]);
  expect((await run()).stderr).toMatch(/\^\^ below zero\n[\s\S]*\^\^\^ has a fraction\n/);
});

test('an empty pipe is not told to be exported again', async () => {
  const { code, stderr } = await withFolder(small, (cwd) =>
    vanguard(['compare', '-', '-p', 'p.csv'], { cwd, stdin: '' }),
  );
  expect([code, stderr]).toEqual([
    3,
    'error[VM104] what was piped in is empty\n  help: run what stands before the pipe alone, and see what it prints\n',
  ]);
});
