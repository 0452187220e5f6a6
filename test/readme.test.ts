import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { errorsPage } from '../docs/errors-page.js';
import { packageFolder, vanguard } from './cli/command.js';

const pages = ['README.md', 'docs/deviations.md', 'docs/data.md', 'docs/methods.md'];

/** The words of a command line, where double quotes keep spaces. */
function words(line: string): string[] {
  return [...line.matchAll(/"([^"]*)"|(\S+)/g)].map((match) => match[1] ?? match[2] ?? '');
}

/** What a console block must be: each command after its `$`, with what it prints now. */
async function rerun(block: string): Promise<string> {
  const commands = block.split('\n').filter((line) => line.startsWith('$ '));
  const printed: string[] = [];
  for (const command of commands) {
    const [npx, name, ...args] = words(command.slice(2));
    expect([npx, name]).toEqual(['npx', 'vanguard-metrics']);
    const { stdout, stderr } = await vanguard(args, { cwd: packageFolder });
    printed.push(`${command}\n${stdout}${stderr}`);
  }
  return printed.join('');
}

test.each(pages)('every console block of %s is what its commands print', async (page) => {
  const path = join(packageFolder, page);
  const text = readFileSync(path, 'utf8');
  const blocks = [...text.matchAll(/^```console\n([\s\S]*?)^```$/gm)].map((match) => match[1] ?? '');
  let renewed = text;
  for (const block of blocks) renewed = renewed.replace(block, () => '\u0000');
  for (const block of blocks) {
    const now = await rerun(block);
    renewed = renewed.replace('\u0000', () => now);
  }
  if (process.env.UPDATE_DOCS === '1') writeFileSync(path, renewed);
  else expect(text).toBe(renewed);
});

test('docs/errors.md is what the table of codes gives', () => {
  expect(readFileSync(join(packageFolder, 'docs', 'errors.md'), 'utf8')).toBe(errorsPage());
});

test('the README gives the two commands, and CI runs its test command', () => {
  const readme = readFileSync(join(packageFolder, 'README.md'), 'utf8');
  expect(readme).toContain('npm ci && npx vanguard-metrics demo');
  expect(readme).toContain('npm ci && npm test');
  expect(readFileSync(join(packageFolder, '.ci', 'run'), 'utf8')).toMatch(/^npm test$/m);
});
