// Part of the build: makes the three bundles of the command line, which start faster than its modules would.
import { copyFileSync, readFileSync } from 'node:fs';
import { build } from 'esbuild';
import { withStandIns } from './stand-ins.js';

const { dependencies, optionalDependencies, peerDependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
const packages = Object.keys({ ...dependencies, ...optionalDependencies, ...peerDependencies });

await build({
  entryPoints: ['src/cli/entry.ts', 'src/cli/commands/index.ts', 'src/cli/commands/comparison.ts'],
  outdir: 'dist/cli',
  outbase: 'src/cli',
  bundle: true,
  format: 'cjs',
  platform: 'node',
  target: 'node20',
  minify: true,
  supported: { 'dynamic-import': false },
  // csv-parse is wanted by nearly every command.
  external: [...packages.filter((name) => name !== 'csv-parse'), './commands/index.js'],
  plugins: [withStandIns],
  logLevel: 'warning',
});
copyFileSync('bin/package.json', 'dist/cli/package.json');
