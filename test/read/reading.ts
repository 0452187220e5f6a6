import type { ReadOptions } from '../../src/domain/settings.js';
import { formatPeriod } from '../../src/domain/time/period.js';
import { readActivity } from '../../src/read/activity.js';
import { readPopulation } from '../../src/read/population.js';
import { source } from '../../src/read/source.js';

/** What a file of activity is read as. */
export function activity(text: string | Uint8Array, options: ReadOptions = {}, name = 'a.csv') {
  const read = readActivity([source(name, text)], options);
  return {
    layout: read.inputs[0]?.layout,
    encoding: read.inputs[0]?.encoding,
    codes: read.problems.map((problem) => problem.code),
    found: read.findings.map((finding) => [finding.code, finding.count]),
    rows: read.observations.map(({ area, period, quantity, value }) => [area, formatPeriod(period), quantity, value]),
    totals: read.totals.map(({ period, value }) => [formatPeriod(period), value]),
  };
}

/** What a file of populations is read as. */
export function population(text: string, options: ReadOptions = {}, name = 'p.csv') {
  const read = readPopulation([source(name, text)], options);
  return {
    layout: read.inputs[0]?.layout,
    codes: read.problems.map((problem) => problem.code),
    found: read.findings.map((finding) => [finding.code, finding.count]),
    counts: read.counts.map(({ area, period, value }) => [area, formatPeriod(period), value]),
    practiceAreas: [...read.practiceAreas],
  };
}
