import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { errorsPage } from '../docs/errors-page.js';
import { readBlock } from '../docs/marked-block.js';
import { publishedTable } from '../docs/published-table.js';
import { packageFolder } from './cli/command.js';
import { blocksOf, pages, textOf } from './docs/pages.js';
import { DocsShell } from './docs/shell.js';

const withBlocks = pages.filter((page) => blocksOf(textOf(page), 'console').length > 0);

/** Pages whose commands write files, and so start in an empty folder. */
const fromEmptyFolder: readonly string[] = ['docs/case-study.md'];

/** What a console block must be: each command after its `$`, with what it prints now. */
async function rerun(block: string, shell: DocsShell): Promise<string> {
  const printed: string[] = [];
  for (const line of block.split('\n').filter((one) => one.startsWith('$ '))) {
    printed.push(`${line}\n${(await shell.run(line.slice(2))).text}`);
  }
  return printed.join('');
}

async function renew(text: string, folder: string): Promise<string> {
  const shell = new DocsShell(folder);
  let renewed = text;
  const blocks = blocksOf(text, 'console');
  for (const block of blocks) renewed = renewed.replace(block, () => '\u0000');
  for (const block of blocks) {
    const now = await rerun(block, shell);
    renewed = renewed.replace('\u0000', () => now);
  }
  return renewed;
}

test.skipIf(process.platform === 'win32').each(withBlocks)(
  'every console block of %s is what its commands print',
  { timeout: 120_000 },
  async (page) => {
    const text = textOf(page);
    const empty = fromEmptyFolder.includes(page) ? mkdtempSync(join(tmpdir(), 'vanguard-metrics-docs-')) : undefined;
    try {
      const renewed = await renew(text, empty ?? packageFolder);
      if (process.env.UPDATE_DOCS === '1') writeFileSync(join(packageFolder, page), renewed);
      else expect(text).toBe(renewed);
    } finally {
      if (empty !== undefined) rmSync(empty, { recursive: true });
    }
  },
);

test('no output of the command stands in a block that is not run', () => {
  const unrun = pages.filter((page) => /^```(?!console)\S*\n(?:(?!```)[\s\S])*?^\$ /m.test(textOf(page)));
  expect(unrun).toEqual([]);
});

test('docs/errors.md is what the table of codes gives', () => {
  expect(readFileSync(join(packageFolder, 'docs', 'errors.md'), 'utf8')).toBe(errorsPage());
});

test('docs/deviations.md sets every published figure beside ours', () => {
  expect(readBlock(textOf('docs/deviations.md'), 'published figures')).toBe(publishedTable());
});

test('the README gives the two commands, and CI runs its test command', () => {
  const readme = textOf('README.md');
  expect(readme).toContain('npm ci && npx vanguard-metrics demo');
  expect(readme).toContain('npm ci && npm test');
  expect(readFileSync(join(packageFolder, '.ci', 'run'), 'utf8')).toMatch(/^npm test$/m);
});
