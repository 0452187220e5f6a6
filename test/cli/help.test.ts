import { expect, test } from 'vitest';
import { examples } from '../../src/cli/examples/examples.js';
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
      expect(options, word).toMatch(new RegExp(`${word}[ ,\\n]`));
    }
  }
});

test.each(names)('help of %s has what it takes of the output, and nothing that it refuses', async (name) => {
  const { stdout } = await vanguard(['help', name]);
  const output = stdout.slice(stdout.indexOf('Output (every command):'), stdout.indexOf('Examples:'));
  for (const option of ['-o,', '-c,', '-q,', '--color', '--ascii', '--width']) expect(output).toContain(option);
  const hasFormats = !['init', 'sql', 'schema', 'completion'].includes(name);
  expect([output.includes('--format'), output.includes('--json')]).toEqual([hasFormats, hasFormats]);
  expect(output.includes('"xlsx"')).toBe(name === 'report');
  const judges = ['demo', 'compare'].includes(name);
  for (const option of ['--check', '--target', '--fail-if', '--cluster']) {
    expect(stdout.includes(`  ${option} `), option).toBe(judges);
  }
  const standardises = ['demo', 'validate', 'compare', 'area', 'report', 'sql'].includes(name);
  expect(stdout.includes('  --standardise ')).toBe(standardises);
});

test('help of area explains that the code of an area may stand before the files', async () => {
  expect((await vanguard(['help', 'area'])).stdout).toMatch(/code\|files +the code of one area/);
});
