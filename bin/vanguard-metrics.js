#!/usr/bin/env node
const { join } = require('node:path');
const { loadBundle } = require('./load-bundle.js');

const { main } = loadBundle(join(__dirname, '..', 'dist', 'cli', 'entry.js'));

main(join(__dirname, '..'));
