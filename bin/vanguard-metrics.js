#!/usr/bin/env node
const { join } = require('node:path');
const { main } = require('../dist/cli.cjs');

main(join(__dirname, '..'));
