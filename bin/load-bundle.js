const { readFileSync } = require('node:fs');
const { createRequire, wrap } = require('node:module');
const { dirname, join } = require('node:path');
const { Script } = require('node:vm');

/** The bundles loaded so far, by file. */
const loaded = new Map();

/** The commands that have a bundle of their own, beside the one of all commands. */
const compared = new Set(['compare', 'demo']);

/**
 * Loads a CommonJS bundle, with what V8 compiled of it when the package was built. A cache of another version of
 * Node, or none, is no fault: V8 then compiles the bundle as always.
 *
 * @param {string} file
 */
function loadBundle(file) {
  const known = loaded.get(file);
  if (known !== undefined) return known.module.exports;
  // The build writes ASCII, which is read four times faster as Latin-1 than as UTF-8.
  const script = new Script(wrap(readFileSync(file, 'latin1')), { filename: file, cachedData: cacheOf(file) });
  const module = { exports: {} };
  loaded.set(file, { script, module });
  const ofNode = createRequire(file);
  const require = (name) => (name.startsWith('./') ? loadBundle(bundleOf(join(dirname(file), name))) : ofNode(name));
  script.runInThisContext().call(module.exports, module.exports, require, module, file, dirname(file));
  return module.exports;
}

// All commands of a run come from one bundle, since each has classes of errors of its own.
function bundleOf(file) {
  return compared.has(process.argv[2]) ? file.replace(/\bindex\.js$/, 'comparison.js') : file;
}

function cacheOf(file) {
  try {
    return readFileSync(`${file}.cache`);
  } catch {
    return undefined;
  }
}

module.exports = { loadBundle, loaded };
