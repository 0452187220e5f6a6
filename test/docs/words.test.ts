import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { packageFolder } from '../cli/command.js';
import { pages, textOf } from './pages.js';

const words = readFileSync(join(packageFolder, 'docs', 'words.txt'), 'utf8')
  .trimEnd()
  .split('\n');
const key = (word: string): string => word.toLowerCase();

test('the words that the spelling knows are sorted, each once, and in use', () => {
  expect(words).toEqual([...new Set(words)].sort((one, other) => (key(one) < key(other) ? -1 : 1)));
  expect(new Set(words.map(key)).size).toBe(words.length);
  const folders = ['src/report', 'src/explain', 'src/cli', 'examples'];
  const files = folders.flatMap((folder) =>
    readdirSync(join(packageFolder, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8')),
  );
  const docs = readdirSync(join(packageFolder, 'docs')).filter((name) => name.endsWith('.ts'));
  const all = [
    ...pages.map(textOf),
    ...docs.map((name) => readFileSync(join(packageFolder, 'docs', name), 'utf8')),
    ...files,
  ];
  const text = key(all.join('\n'));
  expect(words.filter((word) => !text.includes(key(word)))).toEqual([]);
});
