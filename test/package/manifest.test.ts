import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type InstalledPackage, readManifest, withTheirNeeds } from '../../docs/installed-packages.js';
import { thirdPartyPage } from '../../docs/third-party-page.js';
import { packageFolder } from '../cli/command.js';
import { succeed } from './shell.js';

const read = (name: string): string => readFileSync(join(packageFolder, name), 'utf8');
const manifest = readManifest(packageFolder);
const { dependencies = {}, optionalDependencies = {}, devDependencies = {} } = manifest;
const installed = withTheirNeeds(packageFolder, Object.keys({ ...dependencies, ...optionalDependencies }));

/** A package of `package-lock.json`. */
interface Locked {
  readonly version: string;
  readonly integrity?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}

const lockfile = JSON.parse(read('package-lock.json')) as { readonly packages: Readonly<Record<string, Locked>> };
const { '': own, ...others } = lockfile.packages;

test('every dependency is of one version, and the lockfile has the same and a hash for every package', () => {
  const exact = /^\d+\.\d+\.\d+(?:-[\w.]+)?$/;
  const wanted = { ...dependencies, ...optionalDependencies, ...devDependencies };
  expect(Object.entries(wanted).filter(([, version]) => !exact.test(version))).toEqual([]);
  expect({ ...own?.dependencies, ...own?.optionalDependencies, ...own?.devDependencies }).toEqual(wanted);
  const differing = Object.entries(wanted).filter(([name, at]) => others[`node_modules/${name}`]?.version !== at);
  expect(differing).toEqual([]);
  const unhashed = Object.entries(others).filter(([, { integrity }]) => !/^sha512-[\w+/]{86}==$/.test(integrity ?? ''));
  expect(unhashed).toEqual([]);
});

test('neither this package nor any that is installed with it runs a script when it is installed', () => {
  const runsScript = ({ folder, manifest: { scripts = {} } }: InstalledPackage): boolean =>
    ['preinstall', 'install', 'postinstall'].some((name) => name in scripts) || existsSync(join(folder, 'binding.gyp'));
  expect([{ folder: packageFolder, manifest }, ...installed].filter(runsScript)).toEqual([]);
});

test('THIRD-PARTY.md is what the installed packages give', () => {
  expect(read('THIRD-PARTY.md')).toBe(thirdPartyPage(packageFolder));
});

test('every licence allows use and passing on', () => {
  const licences = new Set(
    [...thirdPartyPage(packageFolder).matchAll(/^\| \S+ \| \S+ \| (.+?) \|/gm)].map(([, name]) => name),
  );
  licences.delete('licence');
  licences.delete('---');
  expect([...licences].sort()).toEqual(['Apache-2.0', 'ISC', 'MIT', 'MPL-2.0']);
});

test('what the README links to is in the package, but for what is said to be in the repository', async () => {
  const { stdout } = await succeed('npm pack --dry-run --json --ignore-scripts', packageFolder);
  const [packed] = JSON.parse(stdout) as readonly { readonly files: readonly { readonly path: string }[] }[];
  const paths = packed?.files.map(({ path }) => path) ?? [];
  const links = [...read('README.md').matchAll(/\]\(([\w./-]+)(?:#[\w-]+)?\)/g)].map(([, path]) => path ?? '');
  const dead = links.filter((link) => !paths.some((path) => path === link || path.startsWith(`${link}/`)));
  expect(dead).toEqual(['docs/api/README.md']);
  expect(read('README.md')).toMatch(/docs\/api\/README\.md\) of the repository/);
});
