import { writeFileSync } from 'node:fs';
import { errorsPage } from './errors-page.js';
import { thirdPartyPage } from './third-party-page.js';

writeFileSync('docs/errors.md', errorsPage());
writeFileSync('THIRD-PARTY.md', thirdPartyPage('.'));
