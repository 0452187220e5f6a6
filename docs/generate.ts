import { writeFileSync } from 'node:fs';
import { errorsPage } from './errors-page.js';

writeFileSync('docs/errors.md', errorsPage());
