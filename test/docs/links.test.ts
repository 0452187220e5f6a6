import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { expect, test } from 'vitest';
import { packageFolder } from '../cli/command.js';
import { pages, textOf } from './pages.js';

/** The targets of the links and pictures of a page, code left out. */
function targetsOf(text: string): string[] {
  const prose = text.replace(/^```[\s\S]*?^```$/gm, '').replace(/`[^`\n]*`/g, '');
  return [...prose.matchAll(/\]\(<?([^)\s>]+)>?(?:\s+"[^"]*")?\)/g)].map((match) => match[1] ?? '');
}

/** The anchors that GitHub makes of the headings of a page, and those written as HTML. */
function anchorsOf(text: string): Set<string> {
  const prose = text.replace(/^```[\s\S]*?^```$/gm, '');
  const anchors = new Set([...prose.matchAll(/<a (?:id|name)="([^"]+)"/g)].map((match) => match[1] ?? ''));
  const seen = new Map<string, number>();
  for (const [, heading = ''] of prose.matchAll(/^#{1,6} +(.+?)(?: #+)?$/gm)) {
    const slug = heading
      .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\p{M}_ -]/gu, '')
      .replaceAll(' ', '-');
    const before = seen.get(slug) ?? 0;
    seen.set(slug, before + 1);
    anchors.add(before === 0 ? slug : `${slug}-${before}`);
  }
  return anchors;
}

/** What is wrong with a link, if anything. */
function faultOf(page: string, target: string): string | undefined {
  if (/^[a-z][a-z0-9+.-]*:/i.test(target)) return externalFault(target);
  const [path = '', anchor] = target.split('#');
  const file = path === '' ? page : normalize(join(dirname(page), decodeURI(path)));
  if (file.startsWith('..')) return 'leaves the package';
  const full = join(packageFolder, file);
  if (!existsSync(full)) return 'no such file';
  if (anchor === undefined) return undefined;
  if (statSync(full).isDirectory() || !file.endsWith('.md')) return 'an anchor in no page';
  return anchorsOf(readFileSync(full, 'utf8')).has(anchor) ? undefined : 'no such heading';
}

// Only how it is written: nothing is fetched.
function externalFault(target: string): string | undefined {
  if (!URL.canParse(target)) return 'not an address';
  return ['https:', 'mailto:'].includes(new URL(target).protocol) ? undefined : 'not https';
}

test.each(pages)('every link of %s leads somewhere', (page) => {
  const faults = targetsOf(textOf(page)).flatMap((target) => {
    const fault = faultOf(page, target);
    return fault === undefined ? [] : [`${target}: ${fault}`];
  });
  expect(faults).toEqual([]);
});

test('a link that leads nowhere is found', () => {
  const nowhere = [
    'missing.md',
    '#no-such-heading',
    'docs/data.md#no-such-heading',
    '../outside.md',
    'http://a.b',
    'https://[',
  ];
  expect(nowhere.filter((target) => faultOf('README.md', target) === undefined)).toEqual([]);
  expect(['docs/data.md#cohorts', '#your-files', 'docs'].flatMap((to) => faultOf('README.md', to) ?? [])).toEqual([]);
});

test('a page that nothing leads to is found by nobody', () => {
  const linked = new Set(
    pages.flatMap((page) =>
      targetsOf(textOf(page)).map((target) => normalize(join(dirname(page), target.split('#')[0] ?? ''))),
    ),
  );
  const docs = pages.filter((page) => page.startsWith('docs/'));
  expect(docs.filter((page) => !linked.has(page))).toEqual([]);
});
