import { expect, test } from 'vitest';
import { examples } from '../../src/cli/examples.js';
import { commandNames } from '../../src/cli/program.js';
import { vanguard } from './command.js';

const names = commandNames();

test('help alone lists the commands, and every command has examples', async () => {
  const { code, stdout } = await vanguard(['help']);
  expect([code, stdout]).toEqual([0, (await vanguard([])).stdout]);
  expect(Object.keys(examples).sort()).toEqual([...names].sort());
});

test.each(names)('help of %s fits 80 columns and ends in examples that its options allow', async (name) => {
  const { code, stdout } = await vanguard(['help', name]);
  expect(code).toBe(0);
  expect(stdout).toBe((await vanguard([name, '--help'])).stdout);
  const lines = stdout.split('\n');
  expect(lines.filter((line) => line.length > 80)).toEqual([]);
  const [options = '', shown = ''] = stdout.split('\nExamples:\n');
  const lineBreak = / \\\n {6}/g;
  for (const line of shown.replace(lineBreak, ' ').trimEnd().split('\n')) {
    const words = /^ {2}\$ vanguard-metrics (.*?)(?: \||$)/.exec(line)?.[1]?.split(' ') ?? [];
    expect(words[0]).toBe(name);
    for (const word of words.filter((one) => /^--?[a-z]/.test(one))) {
      // Options of every command are in the help of the program.
      const isKnown = ['-o', '-f', '--json'].includes(word) || new RegExp(`${word}[ ,\\n]`).test(options);
      expect(isKnown, word).toBe(true);
    }
  }
});
