import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { packageFolder } from '../cli/command.js';
import { blocksOf, pages, textOf } from './pages.js';
import { DocsShell } from './shell.js';

/** Files that commands in the docs name, and what stands for them here. */
const files = { 'admissions.csv': 'activity.csv', 'populations.csv': 'population.csv' };

function commandsOf(page: string): string[] {
  const lines = blocksOf(textOf(page), 'sh').flatMap((block) => block.split('\n'));
  return lines.filter((line) => /^(?:npx )?vanguard-metrics /.test(line)).map((line) => line.replace(/ [|>] .*$/, ''));
}

test.each(pages.filter((page) => commandsOf(page).length > 0))(
  'every command in the blocks of %s that show no output runs',
  { timeout: 120_000 },
  async (page) => {
    const folder = mkdtempSync(join(tmpdir(), 'vanguard-metrics-docs-'));
    const demo = join(packageFolder, 'fixtures', 'england');
    try {
      for (const [name, from] of Object.entries(files)) copyFileSync(join(demo, from), join(folder, name));
      const shell = new DocsShell(folder);
      for (const command of new Set(commandsOf(page))) {
        const { code, text } = await shell.run(command);
        expect({ command, code, error: code === 0 ? '' : text }).toEqual({ command, code: 0, error: '' });
      }
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
);
