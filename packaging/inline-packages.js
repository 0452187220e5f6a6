// Part of the build: puts into the modules of the library what they use of packages that are not installed with it, so
// that a dependent installs few. A package is built in exactly when package.json lists it for development alone.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';

const root = join(import.meta.dirname, '..');
const dist = join(root, 'dist');
const { devDependencies, peerDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const importedName = /(?:from|import) '((?:@[^/']+\/)?[^./'][^/']*)[^']*'/g;

/** The packages that a module takes into itself. */
function builtInto(file) {
  const names = [...readFileSync(file, 'utf8').matchAll(importedName)].map((match) => match[1]);
  return [...new Set(names)].filter((name) => name in devDependencies && !(name in peerDependencies)).sort();
}

/** Leaves a module its imports of the other modules. */
const ownModules = {
  name: 'own-modules',
  setup: ({ onResolve }) => {
    onResolve({ filter: /^\./ }, ({ path, importer }) =>
      importer.startsWith(dist) ? { path, external: true } : undefined,
    );
  },
};

async function inline(file, names) {
  await build({
    entryPoints: [file],
    outfile: file,
    allowOverwrite: true,
    bundle: true,
    plugins: [ownModules],
    platform: 'node',
    mainFields: ['module', 'main'],
    format: 'esm',
    target: 'node20',
    minify: true,
    legalComments: 'inline',
    banner: { js: `/*! Holds parts of ${names.join(', ')}: see THIRD-PARTY.md */` },
    logLevel: 'warning',
  });
}

const modules = readdirSync(dist, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.js'))
  .map((path) => join(dist, path));
await Promise.all(
  modules.map(async (file) => {
    const names = builtInto(file);
    if (names.length > 0) await inline(file, names);
  }),
);
