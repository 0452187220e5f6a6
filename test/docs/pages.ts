import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageFolder } from '../cli/command.js';

const folders = ['docs', 'examples', 'fixtures'];

/** Every Markdown page that people read, by its path in the package, in order. */
export const pages: readonly string[] = [
  ...markdownIn('.', readdirSync(packageFolder)),
  ...folders.flatMap((folder) =>
    markdownIn(folder, readdirSync(join(packageFolder, folder), { recursive: true, encoding: 'utf8' })),
  ),
].sort();

function markdownIn(folder: string, names: readonly string[]): string[] {
  return names.filter((name) => name.endsWith('.md')).map((name) => join(folder, name).replaceAll('\\', '/'));
}

/** What a page says. */
export function textOf(page: string): string {
  return readFileSync(join(packageFolder, page), 'utf8');
}

/** The fenced blocks of one language, without their fences, in order. */
export function blocksOf(text: string, language: string): string[] {
  return [...text.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, 'gm'))].map(
    (match) => match[1] ?? '',
  );
}
