#!/usr/bin/env node
const { join } = require('node:path');
const { loadBundle } = require('./load-bundle.js');

const { main } = loadBundle(join(__dirname, '..', 'dist', 'cli', 'entry.js'));

// All that was to be written is: nothing is left that would be worth waiting for.
main(join(__dirname, '..')).then(() => process.exit());
