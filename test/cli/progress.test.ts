import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { stepWords } from '../../src/cli/output/step-words.js';
import { vanguard, withFolder } from './command.js';
import { compareSmall, small } from './small-data.js';

const wipe = '\r\u001b[2K';

/** A clock on which so many milliseconds pass each time that it is looked at. */
function clockOf(step: number): () => number {
  let now = 0;
  return () => {
    now += step;
    return now;
  };
}

/** What a person sees on the lines of a terminal that knows a return and how to wipe a line. */
function seen(written: string): string {
  return written
    .split('\n')
    .map((line) => line.slice(line.lastIndexOf(wipe) === -1 ? 0 : line.lastIndexOf(wipe) + wipe.length))
    .join('\n');
}

test('a run of more than 0.4 seconds says how far it is, and leaves nothing of it', async () => {
  await withFolder(small, async (cwd) => {
    const args = [...compareSmall, '--draws', '9', '-o', 'x.csv', '-f', 'csv'];
    const quickly = await vanguard(args, { cwd, terminal: 80, clock: clockOf(1) });
    const plain = readFileSync(join(cwd, 'x.csv'), 'utf8');
    const slowly = await vanguard(args, { cwd, terminal: 80, clock: clockOf(401) });
    expect(quickly.stderr).not.toContain(wipe);
    for (const doing of [
      'reading a.csv: ',
      'decoding a.csv',
      'checking the data',
      'PACS, emergency admissions: 1 of 10 relabellings',
    ])
      expect(slowly.stderr).toContain(doing);
    expect(slowly.stderr).toContain('comparing emergency admissions: 0 of 1 measures');
    expect(slowly.stderr.endsWith(wipe)).toBe(true);
    expect(seen(slowly.stderr)).toBe(quickly.stderr);
    expect([slowly.code, slowly.stdout]).toEqual([quickly.code, quickly.stdout]);
    expect(readFileSync(join(cwd, 'x.csv'), 'utf8')).toBe(plain);
  });
});

test.each([80, 40, 12])('the line of a run with every kind of draw fits %i columns', async (terminal) => {
  const draws = ['--draws', '99', '--cohort', 'PACS', '--metric', 'admissions'];
  const commands = [['events', '--quarterly', '--synthetic'], ['sensitivity'], ['demo', '-f', 'csv']];
  const around = { terminal, clock: clockOf(101) };
  const ran = await Promise.all(
    commands
      .slice(terminal === 80 ? 0 : 2)
      .map((words) => vanguard([...words, ...(words[0] === 'demo' ? [] : ['--demo']), ...draws], around)),
  );
  const lines = ran.flatMap(({ stderr }) => stderr.split(wipe)).filter((line) => !line.includes('Next:'));
  for (const line of lines) expect(line.length).toBeLessThan(terminal);
  for (const { stderr } of ran) expect(seen(stderr)).toMatch(/^(?:\n Next: .*\n)?$/);
  if (terminal !== 80) return;
  const shown = new Set(lines.map((line) => line.replaceAll(/\d+(?= of)|, .{1,9} left|,(?=\d)/g, '')));
  for (const unit of ['99 relabellings', '99 mock cohorts', '99 resamples'])
    expect(shown).toContain(`PACS, emergency admissions:  of ${unit}`);
  expect([...shown].join('\n')).toMatch(/PACS, emergency admissions: {2}of \d+ areas/);
});

test('while a file is read there are rows, speed and time left within it, by every way of reading', async () => {
  const rows = Array.from({ length: 30_000 }, (_, at) => `${at % 2 === 0 ? '05A' : '05B'},2014-0${1 + (at % 9)},1`);
  const tidy = `area_code,period,emergency_admissions\n${rows.join('\n')}\n`;
  const stays = rows.map((row) => row.replace(/^(...),(.*),1$/, '$1,$2-01,$2-02,21'));
  const records = `area_code,admission_date,discharge_date,admission_method\n${stays.join('\n')}\n`;
  const files = {
    // A file without a mark is read too fast to be told of.
    'tidy.csv': `${tidy}05A,2015-04,*\n`,
    'quoted.csv': tidy.replaceAll('05A', '"05A"').repeat(6),
    'records.csv': records,
    'records.csv.gz': gzipSync(records),
  };
  await withFolder({ ...small, ...files }, async (cwd) => {
    const lines = async (file: string): Promise<string[]> => {
      const run = await vanguard(['validate', file, '-p', 'p.csv'], { cwd, terminal: 200, clock: clockOf(600) });
      return run.stderr.split(wipe);
    };
    const full = (doing: string): RegExp =>
      new RegExp(`^${doing}: [\\d.]+ of [\\d.]+ MB, [\\d,]+ rows, [\\d.]+ MB/s, .* left$`);
    expect(await lines('tidy.csv')).toEqual(
      expect.arrayContaining([
        expect.stringMatching(full('splitting tidy.csv')),
        expect.stringMatching(full('reading tidy.csv')),
      ]),
    );
    expect(await lines('quoted.csv')).toContainEqual(expect.stringMatching(/^splitting quoted.csv: .* rows, .* MB\/s/));
    expect(await lines('records.csv')).toContainEqual(expect.stringMatching(full('reading records.csv')));
    expect(await lines('records.csv.gz')).toContainEqual(
      expect.stringMatching(/^reading records.csv.gz: .* MB, .* rows/),
    );
  });
});

test('nothing of it reaches a pipe, a quiet run or an old terminal, and errors stand alone', async () => {
  await withFolder({ ...small, 'quiet.json': '{ "quiet": true }' }, async (cwd) => {
    const run = async (args: readonly string[], around: object) =>
      (await vanguard([...compareSmall, ...args], { cwd, clock: clockOf(500), ...around })).stderr;
    expect(await run([], { terminal: 80, env: { NO_COLOR: '1' } })).toContain(wipe);
    expect(await run([], {})).not.toContain(wipe);
    expect(await run(['-q'], { terminal: 80 })).not.toContain(wipe);
    expect(await run(['-qf', 'json'], { terminal: 80 })).not.toContain(wipe);
    expect(await run(['-c', 'quiet.json'], { terminal: 80 })).not.toContain(wipe);
    expect(await run([], { terminal: 80, env: { VANGUARD_QUIET: '1' } })).not.toContain(wipe);
    expect(await run([], { terminal: 80, env: { TERM: 'dumb' } })).not.toContain(wipe);
    const failed = await run(['--period', 'Q1 1999/00'], { terminal: 80 });
    expect(failed).toContain(wipe);
    expect(seen(failed)).toBe(await run(['--period', 'Q1 1999/00'], { clock: () => 0, terminal: 80 }));
  });
});

test('a step is said with its amount, its speed and the time left, as far as they are known and there is room', () => {
  const bytes = { doing: 'reading a.csv', done: 50_000_000, all: 200_000_000, unit: 'bytes', rows: 1_234_567 } as const;
  const said = (room: number): string => stepWords(bytes, 2000, room);
  expect(said(79)).toBe('reading a.csv: 50.0 of 200.0 MB, 1,234,567 rows, 25.0 MB/s, 6 s left');
  expect(said(60)).toBe('reading a.csv: 50.0 of 200.0 MB, 1,234,567 rows, 6 s left');
  expect(said(45)).toBe('reading a.csv: 50.0 of 200.0 MB, 6 s left');
  expect(said(39)).toBe('reading a.csv: 25%, 6 s left');
  expect(said(19)).toBe('reading a.csv: 25%');
  expect(said(5)).toBe('readi');
  expect(stepWords({ ...bytes, doing: `reading ${'數'.repeat(40)}.csv` }, 2000, 39)).toBe(
    'reading 數...數數數.csv: 25%, 6 s left',
  );
  expect(stepWords({ doing: 'reading a.csv', done: 0, all: 200_000_000, unit: 'bytes' }, 0)).toBe(
    'reading a.csv: 0.0 of 200.0 MB',
  );
  expect(stepWords({ doing: 'comparing', done: 1, all: 2, unit: 'measures' }, 100_000)).toBe(
    'comparing: 1 of 2 measures, 2 min left',
  );
  expect(stepWords({ doing: 'querying activity' }, 12_345)).toBe('querying activity: 12 s');
  expect(stepWords({ doing: 'drawing\u001b[2J', done: 4096, unit: 'relabellings' }, 900)).toBe(
    'drawing?[2J: 4,096 relabellings',
  );
});
