import type { AreaCode } from '../domain/area.js';
import type { Finding } from '../domain/finding.js';
import type { AgedCount, PopulationCount } from '../domain/observation.js';
import type { Problem } from '../domain/problem.js';
import type { ReadOptions } from '../domain/settings.js';
import { type Found, findTable } from './find-table.js';
import type { Header } from './header.js';
import { countRows, describeInput, type InputRead } from './input-read.js';
import { readPlainFile } from './plain/plain-file.js';
import { longFields, readPlainPopulation } from './plain/plain-population.js';
import type { PopulationExtract } from './population-layout.js';
import { populationLayouts } from './populations/index.js';
import type { Source } from './source.js';

/** All the populations of a run. */
export interface Population {
  readonly inputs: readonly InputRead[];
  readonly counts: readonly PopulationCount[];
  /** People by age band, of files that have them. */
  readonly aged: readonly AgedCount[];
  readonly findings: readonly Finding[];
  readonly problems: readonly Problem[];
  readonly practiceAreas: ReadonlyMap<AreaCode, AreaCode>;
}

/** Every population count in the sources, with all the problems of all of them. */
export function readPopulation(sources: readonly Source[], options: ReadOptions): Population {
  const reads = sources.map((source): Population => {
    const { found, extract } = readRows(source, options);
    if ('problems' in found) {
      return { inputs: [], counts: [], aged: [], findings: [], problems: found.problems, practiceAreas: new Map() };
    }
    const rows = countRows(extract.counts);
    const input = describeInput('population', source, found, rows);
    const findings = [...found.findings, ...(extract.findings ?? [])];
    const { counts, aged = [], problems, practiceAreas = new Map() } = extract;
    return { inputs: [input], counts, aged, findings, problems, practiceAreas };
  });
  return joinPopulations(reads);
}

/** The populations of several files as one. */
export function joinPopulations(reads: readonly Population[]): Population {
  return {
    inputs: reads.flatMap((read) => read.inputs),
    counts: reads.flatMap((read) => read.counts),
    aged: reads.flatMap((read) => read.aged),
    findings: reads.flatMap((read) => read.findings),
    problems: reads.flatMap((read) => read.problems),
    practiceAreas: new Map(reads.flatMap((read) => [...read.practiceAreas])),
  };
}

const layouts = Object.entries(populationLayouts).map(([name, layout]) => ({ name, ...layout }));
const needed = ['area', 'population', 'year'] as const;

interface RowsRead {
  readonly found: Found<(typeof layouts)[number]>;
  readonly extract: PopulationExtract;
}

/** A file's table, and what its layout understood of its rows: by column where they are plain, else cell by cell. */
function readRows(source: Source, options: ReadOptions): RowsRead {
  const isLong = ({ name }: (typeof layouts)[number], header: Header) =>
    name === 'long' ? longFields(header) : undefined;
  const plain = readPlainFile(source, layouts, needed, options, 'population', isLong);
  const extract = plain === undefined ? undefined : readPlainPopulation(plain, plain.found.options);
  if (plain !== undefined && extract !== undefined) return { found: plain.found, extract };
  const found = findTable(source, layouts, needed, options, 'population');
  if ('problems' in found) return { found, extract: { counts: [], problems: [] } };
  return { found, extract: found.layout.read(found.table, found.options) };
}
