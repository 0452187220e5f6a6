import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { vanguard, withFolder } from '../cli/command.js';
import { activity, compareSmall, small } from '../cli/small-data.js';

const onWindows = process.platform === 'win32';

/** The code that a command line in this folder is refused with; `none` when it is not. */
async function refusal(args: readonly string[], cwd: string): Promise<string> {
  const { stderr } = await vanguard(args, { cwd });
  return /error\[(VM\d{3})\]/.exec(stderr)?.[1] ?? 'none';
}

test('reads through links and paths with dots, and names a link that leads nowhere or in a circle', async () => {
  await withFolder(small, async (folder) => {
    mkdirSync(join(folder, 'inner'));
    symlinkSync('a.csv', join(folder, 'link.csv'));
    symlinkSync('nowhere.csv', join(folder, 'dangling.csv'));
    symlinkSync('circle.csv', join(folder, 'circle.csv'));
    const compare = (file: string): readonly string[] => compareSmall.map((word) => (word === 'a.csv' ? file : word));
    expect(await refusal(compare('link.csv'), folder)).toBe('none');
    expect(await refusal(compare('inner/../a.csv'), folder)).toBe('none');
    expect(await refusal(compare('inner/../../a.csv'), folder)).toBe('VM101');
    expect(await refusal(compare('dangling.csv'), folder)).toBe('VM101');
    expect(await refusal(compare('circle.csv'), folder)).toBe('VM108');
    expect(await refusal(compare('inner'), folder)).toBe('VM102');
    expect(await refusal(compare('a.csv/b.csv'), folder)).toBe('VM101');
    expect(await refusal(compare(`${'long'.repeat(100)}.csv`), folder)).toBe('VM108');
    expect(await refusal(compare('nul\0.csv'), folder)).toBe('VM108');
  });
});

test.skipIf(onWindows)('reads a named pipe as it is written, and refuses devices', async () => {
  await withFolder(small, async (folder) => {
    execFileSync('mkfifo', [join(folder, 'pipe')]);
    const writer = spawn('sh', ['-c', 'sleep 0.2; head -c 300 a.csv; sleep 0.2; tail -c +301 a.csv'], {
      cwd: folder,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const feeder = spawn('sh', ['-c', 'cat > pipe'], { cwd: folder, stdio: [writer.stdout, 'ignore', 'inherit'] });
    const fed = new Promise((resolve) => feeder.on('close', resolve));
    const piped = await vanguard(['validate', 'pipe'], { cwd: folder });
    await fed;
    expect(piped.code).toBe(0);
    expect(piped.stdout).toContain(`${activity.trimEnd().split('\n').length - 1} rows`);
    expect(await refusal(['compare', '/dev/zero', '-p', 'p.csv'], folder)).toBe('VM108');
    expect(await refusal(['compare', '/dev/null', '-p', 'p.csv'], folder)).toBe('VM108');
  });
});

test('refuses to write over a file that it reads', async () => {
  await withFolder(small, async (folder) => {
    symlinkSync('p.csv', join(folder, 'link.csv'));
    for (const output of ['a.csv', './a.csv', 'link.csv', 'c.csv']) {
      expect(await refusal([...compareSmall, '-o', output], folder)).toBe('VM403');
    }
    expect(readFileSync(join(folder, 'a.csv'), 'utf8')).toBe(activity);
  });
});
