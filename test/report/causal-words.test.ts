import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { packageFolder, vanguard } from '../cli/command.js';
import { causalWords, caution } from './causal-words.js';

const source = join(packageFolder, 'src');
// Names of sites, publications and published claims are quoted as they are.
const quoted = ['reference'];

/** Every piece of text that the program could print, with its file. */
function textsIn(file: string): string[] {
  const texts: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return;
    if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node)) {
      texts.push(node.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest));
  return texts;
}

test('no text of the program has a causal word', () => {
  const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !quoted.includes(file.split('/')[0] ?? ''))
    .map((file) => join(source, file));
  expect(files.length).toBeGreaterThan(100);
  const found = files.flatMap((file) =>
    textsIn(file)
      .filter((text) => causalWords.test(text.replace(caution, '')))
      .map((text) => `${relative(source, file)}: ${text}`),
  );
  expect(found).toEqual([]);
});

test.each(['demo', 'trend --demo', 'area --demo', 'sensitivity --demo', 'events --demo --draws 0'])(
  'what %s prints has none either',
  async (line) => {
    for (const format of line === 'demo' ? ['md', 'json'] : ['md']) {
      const { code, stdout, stderr } = await vanguard([...line.split(' '), '-f', format, '--draws', '0']);
      expect([code, stderr]).toEqual([0, '']);
      expect(causalWords.exec(stdout.replace(caution, ''))?.[0]).toBeUndefined();
    }
  },
);

test('the list of words finds what it is to find', () => {
  for (const claim of ['The programme reduced admissions', 'growth slowed', 'beds saved', 'this led to fewer stays']) {
    expect(claim).toMatch(causalWords);
  }
  expect('slower growth than the rest of England').not.toMatch(causalWords);
});
