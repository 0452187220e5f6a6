import { readFileSync, writeFileSync } from 'node:fs';
import { errorsPage } from './errors-page.js';
import { keepBlock } from './marked-block.js';
import { publishedTable } from './published-table.js';
import { thirdPartyPage } from './third-party-page.js';

writeFileSync('docs/errors.md', errorsPage());

const deviations = 'docs/deviations.md';
writeFileSync(deviations, keepBlock(readFileSync(deviations, 'utf8'), 'published figures', publishedTable()));
writeFileSync('THIRD-PARTY.md', thirdPartyPage('.'));
