import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { randomStream } from '../../src/stats/random/random.js';
import { withFolder } from '../cli/command.js';
import { notBuilt, runProcess, startProcess } from './process.js';

const seed = 20150401;
const moments = 200;
const signals = ['SIGKILL', 'SIGINT', 'SIGTERM'] as const;
const caught: Readonly<Record<string, number>> = { SIGINT: 130, SIGTERM: 143 };
const command = ['demo', '--json', '--draws', '0', '-o', 'out.json'];

/**
 * Kills the command at 200 seeded moments: half of them anywhere in its life, half as soon as its temporary file is
 * seen, when a moment sooner or later is in the middle of writing. A file that is there is whole, old or new; only a
 * kill that no program can catch may leave a temporary file.
 */
test.skipIf(notBuilt !== undefined)(
  'killed at 200 moments, a file is whole or as it was',
  { timeout: 1_200_000 },
  async () => {
    await withFolder({}, async (folder) => {
      const start = performance.now();
      await runProcess(command, folder);
      const life = performance.now() - start;
      const whole = readFileSync(join(folder, 'out.json'), 'utf8');
      expect(JSON.parse(whole).results.length).toBeGreaterThan(0);
      const seen = { killed: 0, finished: 0, whole: 0, left: 0 };
      for (let moment = 0; moment < moments; moment++) {
        const draw = randomStream(seed, moment);
        const own = join(folder, String(moment));
        mkdirSync(own);
        const before = draw.nextBelow(2) === 0 ? undefined : 'as it was';
        if (before !== undefined) writeFileSync(join(own, 'out.json'), before);
        const signal = signals[draw.nextBelow(signals.length)] ?? 'SIGKILL';
        const ended = await killedRun(own, signal, moment % 2 === 0 ? draw.nextUnit() * 1.2 * life : undefined);
        const after = existsSync(join(own, 'out.json')) ? readFileSync(join(own, 'out.json'), 'utf8') : undefined;
        expect([before, whole], `moment ${moment}, ${signal}`).toContain(after);
        const left = readdirSync(own).filter((name) => name.endsWith('.tmp'));
        if (signal !== 'SIGKILL') expect(left, `moment ${moment}, ${signal}`).toEqual([]);
        const { code } = ended;
        expect([0, null, caught[signal]], `moment ${moment}, ${signal}`).toContain(code);
        if (code === 0) expect(after).toBe(whole);
        seen[code === 0 ? 'finished' : 'killed']++;
        if (after === whole) seen.whole++;
        seen.left += left.length;
        rmSync(own, { recursive: true });
      }
      console.log(`${moments} kills of seed ${seed}: ${JSON.stringify(seen)}`);
      expect(seen.killed).toBeGreaterThan(moments / 4);
      expect(seen.killed).toBeLessThan(moments);
    });
  },
);

// Without a delay, the kill comes when the temporary file does.
async function killedRun(folder: string, signal: NodeJS.Signals, delay: number | undefined) {
  const { child, ended } = startProcess(command, { cwd: folder, stdio: 'ignore' });
  let gone = false;
  const end = ended.then((how) => {
    gone = true;
    return how;
  });
  if (delay !== undefined) await new Promise((resolve) => setTimeout(resolve, delay));
  else {
    const isThere = (): boolean => readdirSync(folder).some((name) => name.endsWith('.tmp'));
    while (!gone && !isThere()) await new Promise((resolve) => setTimeout(resolve, 1));
  }
  child.kill(signal);
  return end;
}
