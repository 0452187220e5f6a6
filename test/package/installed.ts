import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { packageFolder } from '../cli/command.js';
import { type Ended, shell, succeed } from './shell.js';

/** Packs this package as it is built, and returns the path of the tarball. */
export async function pack(folder: string): Promise<string> {
  const { stdout } = await succeed(`npm pack --ignore-scripts --json --pack-destination ${folder}`, packageFolder);
  const [packed] = JSON.parse(stdout) as readonly { readonly filename: string }[];
  return join(folder, packed?.filename ?? '');
}

/** Makes `folder`, installs the tarball in it, and puts there the files that the README speaks of. */
export async function install(tarball: string, folder: string, options: string, node: string): Promise<Ended> {
  mkdirSync(folder);
  const ended = await succeed(`npm install ${tarball} --omit=dev ${options}`, folder, node);
  const england = join(packageFolder, 'fixtures', 'england');
  cpSync(join(england, 'activity.csv'), join(folder, 'admissions.csv'));
  cpSync(join(england, 'population.csv'), join(folder, 'populations.csv'));
  return ended;
}

/** Runs a command of the README as `npx` does, which itself takes longer to start than most commands run. */
export function runInstalled(line: string, folder: string, node: string): Promise<Ended> {
  return shell(line.replace(/^npx /, ''), folder, join(folder, 'node_modules', '.bin'), node);
}

/** Names of the packages that npm says it installed, this one included. */
export function installedPackages(folder: string): readonly string[] {
  const listed = JSON.parse(readFileSync(join(folder, 'node_modules', '.package-lock.json'), 'utf8'));
  return Object.keys(listed.packages).map((path) => path.replace(/^.*node_modules\//, ''));
}

/** Megabytes (of a million bytes) in the files that npm installed, and in those that runs have kept beside them. */
export function installedMegabytes(folder: string): { readonly installed: number; readonly kept: number } {
  const modules = join(folder, 'node_modules');
  const isKept = (path: string): boolean => path.endsWith('.cache');
  const megabytes = (paths: readonly string[]): number =>
    paths.reduce((total, path) => total + statSync(join(modules, path)).size, 0) / 1e6;
  const paths = filesUnder(modules);
  return { installed: megabytes(paths.filter((path) => !isKept(path))), kept: megabytes(paths.filter(isKept)) };
}

/** The SHA-256 of each file that commands have written into a folder, by its path. */
export function writtenFiles(folder: string): Readonly<Record<string, string>> {
  const others =
    /^(?:node_modules|consumer|compiled-|tsconfig|package\.json|package-lock\.json|admissions\.csv|populations\.csv)/;
  const paths = filesUnder(folder).filter((path) => !others.test(path));
  const hash = (path: string): string =>
    createHash('sha256')
      .update(readFileSync(join(folder, path)))
      .digest('hex');
  return Object.fromEntries(paths.sort().map((path) => [path, hash(path)]));
}

function filesUnder(folder: string): readonly string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
}
