import { readFileSync } from 'node:fs';
import { test } from 'vitest';
import { monthIndex } from '../../src/domain/period.js';
import type { Evidence } from '../../src/quality/check.js';
import { checks } from '../../src/quality/checks/index.js';
import { source } from '../../src/read/source.js';
import { describeFinding } from '../../src/report/problems/describe.js';
import { placeAreas } from '../../src/steps/place-areas.js';
import { readInputs } from '../../src/steps/read-inputs.js';
import { realEvidence } from './real.js';

const spans = {
  baseline: { start: monthIndex(2014, 4), months: 12 },
  window: { start: monthIndex(2016, 10), months: 12 },
};
test('x', () => {
  for (const list of ['registered-lists-monthly-as-published.csv', 'registered-lists-december-2019-boundaries.csv']) {
    const e: Evidence = { ...realEvidence(list), spans };
    const t0 = performance.now();
    for (const [name, check] of Object.entries(checks)) {
      const t = performance.now();
      const f = check.inspect(e);
      console.log(
        name,
        (performance.now() - t).toFixed(0),
        f.length + '\n' + f.map(describeFinding).slice(0, 40).join('\n'),
      );
    }
    console.log('total', performance.now() - t0);
  }
  const read = readInputs(
    {
      activity: ['activity', 'care-home-activity'].map((n) => source(n, readFileSync(`fixtures/england/${n}.csv`))),
      population: ['population', 'care-home-residents'].map((n) =>
        source(n, readFileSync(`fixtures/england/${n}.csv`)),
      ),
    },
    {},
  );
  const placed = placeAreas(read, { read: {} } as never);
  const e: Evidence = {
    observations: read.observations,
    totals: [],
    activity: placed.activity,
    populations: placed.populations,
    spans,
    compared: new Set(read.observations.map((o) => o.area)),
  };
  console.log(
    'FIXTURE',
    Object.values(checks)
      .flatMap((c) => c.inspect(e))
      .map(describeFinding)
      .join('\n'),
  );
});
