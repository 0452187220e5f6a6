import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { version } from '../../src/version.js';
import { packageFolder } from '../cli/command.js';

const read = (...path: readonly string[]): string => readFileSync(join(packageFolder, ...path), 'utf8');

test('the changelog and the citation are of this version', () => {
  expect(/^## (\S+)$/m.exec(read('CHANGELOG.md'))?.[1]).toBe(version);
  expect(/^version: (\S+)$/m.exec(read('CITATION.cff'))?.[1]).toBe(version);
});

test('a release is published by a workflow alone, after all tests, with provenance', () => {
  const release = read('.github', 'workflows', 'release.yml');
  expect(release).toMatch(/^ {6}id-token: write$/m);
  expect(release).toMatch(/\.ci\/run[\s\S]*npm publish --provenance/);
});

test('every npm script and file that the pages for contributors speak of is there', () => {
  const { scripts } = JSON.parse(read('package.json'));
  for (const page of ['CONTRIBUTING.md', 'SECURITY.md', '.github/pull_request_template.md', '.changeset/README.md']) {
    const named = [...read(page).matchAll(/npm run ([\w:]+)/g)].map(([, name]) => name ?? '');
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
    const files = [...read(page).matchAll(/`((?:src|test|docs|packaging)\/[\w./-]+)`/g)].map(([, path]) => path ?? '');
    for (const path of files) expect(() => readdirOrRead(path), `${page}: ${path}`).not.toThrow();
  }
});

function readdirOrRead(path: string): unknown {
  return /\.\w+$/.test(path) ? read(path) : readdirSync(join(packageFolder, path));
}
