import type { Finding } from '../domain/finding.js';
import type { PopulationCount } from '../domain/observation.js';
import type { Problem } from '../domain/problem.js';
import type { ReadOptions } from '../domain/settings.js';
import { findTable } from './find-table.js';
import { countRows, describeInput, type InputRead } from './input-read.js';
import { populationLayouts } from './populations/index.js';
import type { Source } from './source.js';

/** All the populations of a run. */
export interface Population {
  readonly inputs: readonly InputRead[];
  readonly counts: readonly PopulationCount[];
  readonly findings: readonly Finding[];
  readonly problems: readonly Problem[];
}

/** Every population count in the sources, with all the problems of all of them. */
export function readPopulation(sources: readonly Source[], options: ReadOptions): Population {
  const layouts = Object.entries(populationLayouts).map(([name, layout]) => ({ name, ...layout }));
  const reads = sources.map((source): Population => {
    const found = findTable(source, layouts, ['area', 'population', 'year'], populationOptions(options));
    if ('problems' in found) return { inputs: [], counts: [], findings: [], problems: found.problems };
    const extract = found.layout.read(found.table, options);
    const rows = countRows(extract.counts);
    const input = describeInput('population', source, found, rows);
    return { inputs: [input], counts: extract.counts, findings: found.findings, problems: extract.problems };
  });
  return {
    inputs: reads.flatMap((read) => read.inputs),
    counts: reads.flatMap((read) => read.counts),
    findings: reads.flatMap((read) => read.findings),
    problems: reads.flatMap((read) => read.problems),
  };
}

// Columns chosen for the activity need not exist in the population file, which has its own names.
function populationOptions(options: ReadOptions): ReadOptions {
  const { columns: _activityColumns, ...rest } = options;
  return rest;
}
