import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** What a package says of itself, as far as it matters to those who install it. */
export interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
  readonly scripts?: Readonly<Record<string, string>>;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
}

/** A package as it lies in `node_modules`. */
export interface InstalledPackage {
  readonly folder: string;
  readonly manifest: Manifest;
}

/** The `package.json` of a folder. */
export function readManifest(folder: string): Manifest {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;
}

/** The named packages and all that they need, each once, by name and version. */
export function withTheirNeeds(root: string, names: readonly string[]): readonly InstalledPackage[] {
  const found = new Map<string, InstalledPackage>();
  const visit = (name: string, from: string): void => {
    const folder = folderOf(name, from);
    if (folder === undefined || found.has(folder)) return;
    const manifest = readManifest(folder);
    found.set(folder, { folder, manifest });
    for (const needed of neededBy(manifest)) visit(needed, folder);
  };
  for (const name of names) visit(name, root);
  return [...found.values()].sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

/** Names of the development packages that modules under `src` import, and so hold when they are built. */
export function builtInNames(root: string): readonly string[] {
  const { devDependencies = {}, peerDependencies = {} } = readManifest(root);
  const source = join(root, 'src');
  const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.ts'));
  const imported = files.flatMap((file) => {
    const matches = readFileSync(join(source, file), 'utf8').matchAll(/from '((?:@[^/']+\/)?[^./'][^/']*)[^']*'/g);
    return [...matches].map((match) => match[1] ?? '');
  });
  return [...new Set(imported)].filter((name) => name in devDependencies && !(name in peerDependencies)).sort();
}

function neededBy({ dependencies, optionalDependencies }: Manifest): readonly string[] {
  return Object.keys({ ...dependencies, ...optionalDependencies });
}

// As Node looks: beside the one that asks, then further out.
function folderOf(name: string, from: string): string | undefined {
  const folder = join(from, 'node_modules', name);
  if (existsSync(join(folder, 'package.json'))) return folder;
  return dirname(from) === from ? undefined : folderOf(name, dirname(from));
}

const key = ({ manifest }: InstalledPackage): string => `${manifest.name} ${manifest.version}`;
