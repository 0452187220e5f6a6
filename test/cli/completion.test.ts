import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { vanguard, withFolder } from './command.js';

const has = (shell: string): boolean => spawnSync(shell, ['-c', 'exit 0']).status === 0;

/** What a shell offers for a line, once it has read its completion script. */
async function offered(shell: 'bash' | 'fish', words: readonly string[]): Promise<string[]> {
  const { stdout: script } = await vanguard(['completion', shell]);
  return withFolder({ 'completion.sh': script, 'counts.csv': '' }, async (folder) => {
    const file = join(folder, 'completion.sh');
    const line = words.join(' ');
    const ask = {
      bash:
        `source ${file}; COMP_WORDS=(${words.map((word) => `'${word}'`).join(' ')}); COMP_CWORD=${words.length - 1}; ` +
        `_vanguard_metrics; printf "%s\\n" "\${COMPREPLY[@]}"`,
      fish: `source ${file}; complete -C '${line}'`,
    }[shell];
    const { stdout, stderr } = spawnSync(shell, ['-c', ask], { cwd: folder, encoding: 'utf8' });
    expect(stderr).toBe('');
    return stdout
      .split('\n')
      .map((offer) => offer.split('\t')[0] ?? '')
      .filter((offer) => offer !== '');
  });
}

describe.each(['bash', 'fish'] as const)('%s', (shell) => {
  test.skipIf(!has(shell))('completes commands, options, their words and files', async () => {
    expect(await offered(shell, ['vanguard-metrics', 'comp'])).toEqual(
      expect.arrayContaining(['compare', 'completion']),
    );
    expect(await offered(shell, ['vanguard-metrics', 'compare', '--unm'])).toEqual(['--unmatched-season']);
    expect((await offered(shell, ['vanguard-metrics', 'demo', '--window', ''])).sort()).toEqual([
      'financial-year',
      'quarter',
      'rolling-year',
    ]);
    expect(await offered(shell, ['vanguard-metrics', 'compare', 'coun'])).toEqual(['counts.csv']);
    expect((await offered(shell, ['vanguard-metrics', 'completion', ''])).sort()).toEqual(['bash', 'fish', 'zsh']);
  });
});

test.skipIf(!has('zsh'))('zsh reads its script', async () => {
  const { stdout } = await vanguard(['completion', 'zsh']);
  const { status, stderr } = spawnSync('zsh', ['-n'], { input: stdout, encoding: 'utf8' });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout).toContain(
    "'*--window[the months compared with the baseline (default\\: rolling-year)]:value:(rolling-year",
  );
});

test('another shell is a mistake on the command line', async () => {
  const { code, stdout, stderr } = await vanguard(['completion', 'tcsh']);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toContain('bash, zsh, fish');
});
