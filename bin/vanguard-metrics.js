#!/usr/bin/env node
const { readFileSync, renameSync, rmSync, statSync, writeFileSync } = require('node:fs');
const { createRequire, wrap } = require('node:module');
const { dirname, join } = require('node:path');
const { Script } = require('node:vm');

/** The bundles loaded so far, by file, each with its script and whether that had a cache. */
const loaded = new Map();

/** The commands that have a bundle of their own, beside the one of all commands. */
const compared = new Set(['compare', 'demo']);

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
 * Loads a CommonJS bundle, with what V8 compiled of it in an earlier run of this Node. With no cache, V8 compiles the
 * bundle as always.
 *
 * @param {string} file
 */
function loadBundle(file) {
  const known = loaded.get(file);
  if (known !== undefined) return known.module.exports;
  // The build writes ASCII, which is read four times faster as Latin-1 than as UTF-8.
  const cachedData = cacheOf(file);
  const script = new Script(wrap(readFileSync(file, 'latin1')), { filename: file, cachedData });
  const module = { exports: {} };
  loaded.set(file, { script, module, hadCache: cachedData !== undefined });
  const ofNode = createRequire(file);
  const require = (name) => (name.startsWith('./') ? loadBundle(bundleOf(join(dirname(file), name))) : ofNode(name));
  script.runInThisContext().call(module.exports, module.exports, require, module, file, dirname(file));
  return module.exports;
}

// All commands of a run come from one bundle, since each has classes of errors of its own.
function bundleOf(file) {
  return compared.has(process.argv[2]) ? file.replace(/\bindex\.js$/, 'comparison.js') : file;
}

// V8 only compares lengths, so a cache must not be older than its bundle.
function cacheOf(file) {
  try {
    const cache = cacheFile(file);
    return statSync(cache).ctimeMs < statSync(file).ctimeMs ? undefined : readFileSync(cache);
  } catch {
    return undefined;
  }
}

/**
 * Keeps beside the bundles what V8 compiled of those that had no cache, which saves a fifth of the time of later runs. A
 * package that may not be written to stays as it is. A run that failed, or with flags, says little of those to come.
 */
function keepCaches() {
  if (process.exitCode || process.execArgv.length > 0 || process.env.NODE_OPTIONS) return;
  for (const [file, { script, hadCache }] of loaded) {
    if (hadCache) continue;
    const part = cacheFile(file).replace(/cache$/, `${process.pid}.cache`);
    try {
      writeFileSync(part, script.createCachedData());
      renameSync(part, cacheFile(file));
    } catch {
      rmSync(part, { force: true });
    }
  }
}

module.exports = { keepCaches, loadBundle };

// One file, since finding a second one takes a hundredth of a run. The build loads the bundles without running them.
if (require.main === module) {
  const { main } = loadBundle(join(__dirname, '..', 'dist', 'cli', 'entry.js'));
  // All that was to be written is: nothing is left that would be worth waiting for.
  main(join(__dirname, '..')).then(() => {
    keepCaches();
    process.exit();
  });
}
