import type { AreaCode } from '../domain/areas/area.js';
import { joinPracticeMonths, type PracticeMonths } from '../domain/areas/practice-months.js';
import type { AgedCount, PopulationCount } from '../domain/counts/observation.js';
import type { Finding } from '../domain/problems/finding.js';
import type { Problem } from '../domain/problems/problem.js';
import type { ReadOptions } from '../domain/settings.js';
import { areaTotalsFinding } from './area-totals-finding.js';
import { countRows, describeInput, type InputRead } from './input-read.js';
import { populationLayouts } from './populations/index.js';
import { toldOfPeople } from './populations/told-of-people.js';
import { misplaced } from './recognise/misplaced.js';
import { readRows } from './rows/read-rows.js';
import type { Source } from './source.js';
import { joinKept, type KeptColumns, keptColumns } from './table/kept-columns.js';

/** All the populations of a run. */
export interface Population {
  readonly inputs: readonly InputRead[];
  readonly counts: readonly PopulationCount[];
  /** People by age band, of files that have them. */
  readonly aged: readonly AgedCount[];
  readonly findings: readonly Finding[];
  readonly problems: readonly Problem[];
  readonly practiceAreas: ReadonlyMap<AreaCode, AreaCode>;
  readonly practiceMonths?: PracticeMonths;
  readonly kept: KeptColumns;
}

const nothing = { inputs: [], counts: [], aged: [], findings: [], practiceAreas: new Map() };

/** Every population count in the sources, with all the problems of all of them. */
export function readPopulation(sources: readonly Source[], options: ReadOptions): Population {
  const reads = sources.map((source): Population => {
    const read = readRows(source, layouts, ['area', 'population', 'year'], options, 'population');
    if ('problems' in read) {
      const problems = misplaced(source, 'population', read.problems, options);
      return { ...nothing, problems, kept: keptColumns(options) };
    }
    const { found, extract } = read;
    const rows = extract.rows ?? countRows(extract.counts);
    const input = describeInput('population', source, found, rows);
    const totals = areaTotalsFinding(extract.areaTotals?.size ?? 0, source.name, false);
    const { aged = [], problems, practiceAreas = new Map(), practiceMonths = new Map() } = extract;
    const { counts, findings: told } = toldOfPeople(found.table, found.layout.name, extract.counts);
    const findings = [...found.findings, ...totals, ...(extract.findings ?? []), ...told];
    const kept = keptColumns(options, found.table);
    return { inputs: [input], counts, aged, findings, problems, practiceAreas, practiceMonths, kept };
  });
  return joinPopulations(reads);
}

/** The populations of several files as one. */
export function joinPopulations(reads: readonly Population[]): Population {
  return {
    inputs: reads.flatMap((read) => read.inputs),
    // Not flat-mapped: that takes a step for every row.
    counts: ([] as PopulationCount[]).concat(...reads.map((read) => read.counts)),
    aged: reads.flatMap((read) => read.aged),
    findings: reads.flatMap((read) => read.findings),
    problems: reads.flatMap((read) => read.problems),
    practiceAreas: new Map(reads.flatMap((read) => [...read.practiceAreas])),
    practiceMonths: joinPracticeMonths(reads.map((read) => read.practiceMonths)),
    kept: joinKept(reads.map((read) => read.kept)),
  };
}

const layouts = Object.entries(populationLayouts).map(([name, layout]) => ({ name, ...layout }));
