const { readFileSync } = require('node:fs');
const { createRequire, wrap } = require('node:module');
const { dirname, join } = require('node:path');
const { Script } = require('node:vm');

/** The bundles loaded so far, by file. */
const loaded = new Map();

/**
 * Where what V8 compiled of a bundle is kept for this very Node. V8 refuses a cache of another of its versions, but not
 * one of another Node with the same V8, and then it crashes.
 *
 * @param {string} file
 */
function cacheFile(file) {
  return `${file}.${process.version}-${process.platform}-${process.arch}.cache`;
}

/**
 * Loads a CommonJS bundle, with what V8 compiled of it when the package was built. With no cache of this Node, V8
 * compiles the bundle as always.
 *
 * @param {string} file
 */
function loadBundle(file) {
  const known = loaded.get(file);
  if (known !== undefined) return known.module.exports;
  const script = new Script(wrap(readFileSync(file, 'utf8')), { filename: file, cachedData: cacheOf(file) });
  const module = { exports: {} };
  loaded.set(file, { script, module });
  const ofNode = createRequire(file);
  const require = (name) => (name.startsWith('./') ? loadBundle(join(dirname(file), name)) : ofNode(name));
  script.runInThisContext().call(module.exports, module.exports, require, module, file, dirname(file));
  return module.exports;
}

function cacheOf(file) {
  try {
    return readFileSync(cacheFile(file));
  } catch {
    return undefined;
  }
}

module.exports = { cacheFile, loadBundle, loaded };
