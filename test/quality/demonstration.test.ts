import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checks } from '../../src/quality/checks/index.js';
import { settleActivity, settlePopulations } from '../../src/quality/settle-duplicates.js';
import { source } from '../../src/read/source.js';
import { readInputs } from '../../src/steps/inputs/read-inputs.js';

const folder = join(import.meta.dirname, '..', '..', 'fixtures', 'england');
const file = (name: string) => source(name, readFileSync(join(folder, name)));

test('the demonstration data, which have no fault, raise no warning of any check', () => {
  const inputs = {
    activity: [file('activity.csv'), file('care-home-activity.csv')],
    population: [file('population.csv'), file('care-home-residents.csv')],
  };
  const { observations, totals, counts } = readInputs(inputs, {});
  const activity = settleActivity(observations, 'error').series;
  const populations = settlePopulations(counts, 'error').series;
  const compared = new Set(observations.map(({ area }) => area));
  const evidence = { observations, totals, activity, populations, compared };
  expect(Object.values(checks).flatMap((check) => check.inspect(evidence))).toEqual([]);
});
