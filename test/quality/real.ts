import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Evidence } from '../../src/quality/check.js';
import { settlePopulations } from '../../src/quality/settle-duplicates.js';
import { source } from '../../src/read/source.js';
import { readInputs } from '../../src/steps/inputs/read-inputs.js';
import { activityOf } from './evidence.js';

// The published files may not be redistributed, so the tests of them run only where somebody has put them beside the project.
const folder = join(import.meta.dirname, '..', '..', '..', 'shared', 'real', 'england-mar');
export const present = existsSync(folder);
if (!present) console.warn(`not run: the published Monthly Activity Return is not in ${folder}`);

const file = (name: string) => source(name, readFileSync(join(folder, name)));

/** The Monthly Activity Return with codes as in force in each month, less the national hub. */
export function realEvidence(lists: string): Evidence {
  const read = readInputs({ activity: [file('activity-monthly.csv')], population: [file(lists)] }, {});
  const compared = new Set(read.observations.map((one) => one.area).filter((area) => area !== 'X24'));
  return {
    observations: read.observations,
    totals: [],
    activity: activityOf(read.observations),
    compared,
    populations: settlePopulations(read.counts, 'error').series,
  };
}

/** The area and month (as 2017-05) of every gap in the list made by another program. */
export function knownGaps(): { area: string; month: string }[] {
  const [, ...lines] = readFileSync(join(folder, 'known-gaps.csv'), 'utf8').trim().split('\n');
  return lines.map((line) => {
    const [month = '', area = ''] = line.split(',');
    return { area, month };
  });
}
