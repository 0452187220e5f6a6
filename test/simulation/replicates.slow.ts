import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { countOutcomes } from '../../simulate/experiment.js';
import { experiments } from '../../simulate/experiments/index.js';
import { readTable } from '../../simulate/tables.js';

const page = readFileSync(join(import.meta.dirname, '..', '..', 'docs', 'methods.md'), 'utf8');
const keptReplicates = 4000;
// The first tenth of those that the tables were made of.
const replicates = keptReplicates / 10;
// Over 300 shares are looked at; the draws are fixed by their seed.
const standardErrors = 4;
const halfDigit = 0.0005;

test.each(experiments)('a tenth of the replicates agree with the table of $name in docs/methods.md', (experiment) => {
  const kept = readTable(page, experiment);
  expect(kept.length).toBe(experiment.cells.length);
  for (const [cell, shares] of kept.entries()) {
    const { yes, no } = countOutcomes(experiment, cell, 0, replicates);
    for (const [column, share] of shares.entries()) {
      const [counted = 0, against = 0] = [yes[column], no[column]];
      expect(counted + against).toBe(share === undefined ? 0 : replicates);
      if (share === undefined) continue;
      const variance = (share * (1 - share) + 1 / keptReplicates) * (1 / replicates - 1 / keptReplicates);
      const off = Math.abs(counted / replicates - share);
      expect(off, `${experiment.cells[cell]?.label}: ${experiment.columns[column]}`).toBeLessThan(
        standardErrors * Math.sqrt(variance) + halfDigit,
      );
    }
  }
});
