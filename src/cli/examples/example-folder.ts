import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { VanguardError } from '../../index.js';
import { problem } from '../../toolkit.js';
import { configName } from '../config/what-applies.js';
import type { Io } from '../io.js';
import { writeFolder } from '../output/output.js';

const config = {
  $schema: 'urn:vanguard-metrics:schema/v1/config.json',
  activity: ['activity.csv', 'care-home-activity.csv'],
  population: ['population.csv', 'care-home-residents.csv'],
  practices: 'practices.csv',
  baseline: '2014/15',
  window: 'rolling-year',
} as const;

const readme = `# A working folder for vanguard-metrics

**Every count here is synthetic**: made up for demonstration, and evidence about no area. The area codes and the sites
are real.

| file | what it is |
| --- | --- |
| \`activity.csv\` | emergency admissions and bed days by area and quarter |
| \`population.csv\` | people by area and financial year |
| \`care-home-activity.csv\` | the same counts for residents of care homes |
| \`care-home-residents.csv\` | residents of care homes by area and financial year |
| \`practices.csv\` | practices of sites that are only part of an area |
| \`${configName}\` | names these files and the settings, so that commands here need neither |

In this folder:

\`\`\`sh
vanguard-metrics validate
vanguard-metrics compare
vanguard-metrics trend
vanguard-metrics report -o report.html
vanguard-metrics report -o report.ods
\`\`\`

To use your own data put your files in place of these, in the same layout or any other that
\`vanguard-metrics explain layouts\` lists, and run \`vanguard-metrics init FILES --force\`.
`;

/**
 * Leaves the example data in a new folder, with a configuration that names them and a README.
 *
 * @throws VanguardError VM410 when the folder holds anything already
 */
export async function keepExample(folder: string, isQuiet: boolean, io: Io): Promise<number> {
  if (!isFree(resolve(io.cwd, folder))) throw new VanguardError([problem('VM410', { folder })]);
  const data = [...config.activity, ...config.population, config.practices];
  const files = new Map<string, string | Uint8Array>([
    ['README.md', readme],
    [configName, `${JSON.stringify(config, null, 2)}\n`],
    ...data.map((name) => [name, readFileSync(join(io.packageFolder, 'fixtures', 'england', name))] as const),
  ]);
  await writeFolder(files, folder, io);
  const names = [...files.keys()].map((name) => `   ${name}\n`).join('');
  io.stdout.write(` wrote ${folder}, with synthetic counts:\n${names}`);
  if (!isQuiet) io.stderr.write(`\n Next: cd ${folder}, then vanguard-metrics compare\n`);
  return 0;
}

function isFree(path: string): boolean {
  if (!existsSync(path)) return true;
  return statSync(path).isDirectory() && readdirSync(path).length === 0;
}
