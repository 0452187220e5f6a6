import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { stepWords } from '../../src/cli/progress.js';
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
    expect(slowly.stderr).toContain('reading a.csv: ');
    expect(slowly.stderr).toContain('reading rows: ');
    expect(slowly.stderr).toContain('comparing emergency admissions: 0 of 1 measures');
    expect(slowly.stderr.endsWith(wipe)).toBe(true);
    expect(seen(slowly.stderr)).toBe(quickly.stderr);
    expect([slowly.code, slowly.stdout]).toEqual([quickly.code, quickly.stdout]);
    expect(readFileSync(join(cwd, 'x.csv'), 'utf8')).toBe(plain);
    for (const line of slowly.stderr.split(wipe)) expect(line.length).toBeLessThan(80);
  });
});

test('nothing of it reaches a pipe, a quiet run or an old terminal, and errors stand alone', async () => {
  await withFolder(small, async (cwd) => {
    const run = async (args: readonly string[], around: object) =>
      (await vanguard([...compareSmall, ...args], { cwd, clock: clockOf(500), ...around })).stderr;
    expect(await run([], {})).not.toContain(wipe);
    expect(await run(['-q'], { terminal: 80 })).not.toContain(wipe);
    expect(await run([], { terminal: 80, env: { TERM: 'dumb' } })).not.toContain(wipe);
    const failed = await run(['--period', 'Q1 1999/00'], { terminal: 80 });
    expect(failed).toContain(wipe);
    expect(seen(failed)).toBe(await run(['--period', 'Q1 1999/00'], { clock: () => 0, terminal: 80 }));
  });
});

test('a step is said with its amount, its speed and the time left, as far as they are known', () => {
  const bytes = { doing: 'reading a.csv', done: 50_000_000, all: 200_000_000, unit: 'bytes' } as const;
  expect(stepWords({ ...bytes, rows: 1_234_567 }, 2000)).toBe(
    'reading a.csv: 50.0 of 200.0 MB, 1,234,567 rows, 25.0 MB/s, about 6 s left',
  );
  expect(stepWords({ ...bytes, done: 0 }, 0)).toBe('reading a.csv: 0.0 of 200.0 MB');
  expect(stepWords({ doing: 'comparing', done: 1, all: 2, unit: 'measures' }, 100_000)).toBe(
    'comparing: 1 of 2 measures, about 2 min left',
  );
  expect(stepWords({ doing: 'drawing\u001b[2J', done: 4096, unit: 'relabellings' }, 900)).toBe(
    'drawing?[2J: 4,096 relabellings',
  );
});
