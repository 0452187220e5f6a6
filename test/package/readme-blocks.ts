import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageFolder } from '../cli/command.js';

export const readme = readFileSync(join(packageFolder, 'README.md'), 'utf8');

/** The contents of the README's blocks of a language. */
export function blocks(language: string): readonly string[] {
  return [...readme.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, 'gm'))].map(
    ([, text]) => text ?? '',
  );
}

/** Each command of the console blocks, with what the README says that it prints. */
export function promised(): readonly { readonly line: string; readonly printed: string }[] {
  return blocks('console').flatMap((block) =>
    block
      .split(/^\$ /m)
      .slice(1)
      .map((part) => {
        const end = part.indexOf('\n');
        return { line: part.slice(0, end), printed: part.slice(end + 1) };
      }),
  );
}

/** Each command of the shell blocks, without what is for a clone alone. */
export function told(): readonly string[] {
  const lines = blocks('sh').flatMap((block) => block.replace(/\\\n\s*/g, '').split('\n'));
  return lines.flatMap((line) => /npx vanguard-metrics .*/.exec(line)?.[0] ?? []);
}
