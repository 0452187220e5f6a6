// Part of the build: makes few modules of the hundreds that tsc wrote, since one file loads faster than fifty, and builds
// in every package that package.json lists for development alone, so that a dependent installs few. What an entry loads
// only when asked stays in chunks of its own. Declarations stay as they are.
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { withStandIns } from './stand-ins.js';

const { exports, dependencies, optionalDependencies, peerDependencies } = JSON.parse(
  readFileSync('package.json', 'utf8'),
);
const entries = Object.values(exports).flatMap((entry) => entry.default ?? []);

const external = Object.keys({ ...dependencies, ...optionalDependencies, ...peerDependencies });

/** @type {import('esbuild').BuildOptions} */
const shared = {
  bundle: true,
  platform: 'node',
  target: 'node20',
  mainFields: ['module', 'main'],
  banner: { js: '/*! Parts of other packages are built in: see THIRD-PARTY.md */' },
  plugins: [withStandIns],
  legalComments: 'inline',
  logLevel: 'warning',
};

const { metafile } = await build({
  ...shared,
  entryPoints: entries,
  outdir: 'dist',
  outbase: 'dist',
  chunkNames: 'chunks/[name]-[hash]',
  splitting: true,
  format: 'esm',
  external,
  allowOverwrite: true,
  metafile: true,
});

// A file of its own, of the kind that Node loads fastest, since a thread starts while others read on.
await build({
  ...shared,
  entryPoints: ['dist/engines/csv/worker.js'],
  outfile: 'dist/engines/csv/worker.cjs',
  format: 'cjs',
  external: external.filter((name) => name !== 'csv-parse'),
});

const written = new Set(Object.keys(metafile.outputs));
for (const file of filesIn('dist')) if (file.endsWith('.js') && !written.has(file)) rmSync(file);

/** @param {string} folder */
function filesIn(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesIn(path) : [path];
  });
}
