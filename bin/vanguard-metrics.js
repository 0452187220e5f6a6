#!/usr/bin/env node
const { join } = require('node:path');
const { main } = require('../dist/cli/entry.js');

main(join(__dirname, '..'));
