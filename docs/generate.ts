import { readFileSync, writeFileSync } from 'node:fs';
import { errorsPage } from './errors-page.js';
import { keepBlock } from './marked-block.js';
import { publishedTable } from './published-table.js';

writeFileSync('docs/errors.md', errorsPage());

const deviations = 'docs/deviations.md';
writeFileSync(deviations, keepBlock(readFileSync(deviations, 'utf8'), 'published figures', publishedTable()));
