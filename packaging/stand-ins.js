import { fileURLToPath } from 'node:url';

/** Modules that take long to load, and the few lines that do here what they do. */
const standIns = {
  'string-width': 'string-width.cjs',
  'node:child_process': 'child-process.cjs',
  'simple-statistics': 'simple-statistics.js',
  '#supports-color': 'supports-color.js',
};

/** @type {import('esbuild').Plugin} */
export const withStandIns = {
  name: 'stand-ins',
  setup(build) {
    for (const [name, file] of Object.entries(standIns)) {
      const path = fileURLToPath(new URL(`stand-ins/${file}`, import.meta.url));
      build.onResolve({ filter: new RegExp(`^${name}$`) }, () => ({ path }));
    }
  },
};
