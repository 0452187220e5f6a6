import type { AreaCode } from '../domain/areas/area.js';
import { joinPracticeMonths, type PracticeMonths, practicesByArea } from '../domain/areas/practice-months.js';
import { type Observed, observed, withObserved } from '../domain/counts/count-columns.js';
import type { AgedObservation, ControlTotal, Observation } from '../domain/counts/observation.js';
import type { Finding } from '../domain/problems/finding.js';
import { finding } from '../domain/problems/finding.js';
import type { Problem } from '../domain/problems/problem.js';
import type { ReadOptions } from '../domain/settings.js';
import { readPeriod } from '../domain/time/parse-period.js';
import { areaTotalsFinding } from './area-totals-finding.js';
import { totalCodes } from './cells/total-codes.js';
import { dialects } from './dialects/index.js';
import { countRows, describeInput, type InputRead } from './input-read.js';
import { readEach } from './own-measures.js';
import { providerCodes } from './provider-file.js';
import { misplaced } from './recognise/misplaced.js';
import { readRows } from './rows/read-rows.js';
import type { Source } from './source.js';
import type { Extract } from './table/extract.js';
import type { Header } from './table/header.js';
import { joinKept, type KeptColumns, keptColumns } from './table/kept-columns.js';
import { knownNames } from './table/unknown-columns.js';

/** All the activity of a run, from however many files. */
export interface Activity extends Observed {
  readonly inputs: readonly InputRead[];
  readonly totals: readonly ControlTotal[];
  /** The same events by five-year age band, where they were asked for and the input has ages. */
  readonly aged?: readonly AgedObservation[];
  readonly findings: readonly Finding[];
  readonly problems: readonly Problem[];
  readonly practiceAreas: ReadonlyMap<AreaCode, AreaCode>;
  readonly practiceMonths?: PracticeMonths;
  /** Absent of what an engine read, which keeps all rows. */
  readonly kept?: KeptColumns;
}

/** Every observation in the sources, with all the problems of all of them. */
export function readActivity(sources: readonly Source[], options: ReadOptions): Activity {
  return joinActivity(readEach(sources, options, readOne));
}

/** The activity of several files as one. */
export function joinActivity(reads: readonly Activity[]): Activity {
  return withObserved(joinObserved(reads), {
    inputs: reads.flatMap((read) => read.inputs),
    totals: reads.flatMap((read) => read.totals),
    aged: reads.flatMap((read) => read.aged ?? []),
    findings: reads.flatMap((read) => read.findings),
    problems: reads.flatMap((read) => read.problems),
    practiceAreas: new Map(reads.flatMap((read) => [...read.practiceAreas])),
    practiceMonths: joinPracticeMonths(reads.map((read) => read.practiceMonths)),
    kept: joinKept(reads.map((read) => read.kept)),
  });
}

function joinObserved(reads: readonly Observed[]): Observed {
  const columns = reads.map((read) => read.columns);
  const known = columns.filter((own) => own !== undefined);
  if (known.length > 0 && known.length === columns.length) return observed(known.flat());
  // Not flat-mapped: that takes a step for every row.
  return { observations: ([] as Observation[]).concat(...reads.map((read) => read.observations)) };
}

const nothing = { inputs: [], observations: [], totals: [], findings: [], problems: [], practiceAreas: new Map() };

function readOne(source: Source, options: ReadOptions): Activity {
  const read = readRows(source, layouts, ['area', 'period', 'emergency_admissions'], options, 'activity');
  if ('problems' in read) {
    const problems = misplaced(source, 'activity', read.problems, options);
    return { ...nothing, problems, kept: keptColumns(options) };
  }
  const { found, extract } = read;
  const { table, layout } = found;
  const areas = extract.areas ?? areasOf(extract.observations);
  const totals = totalCodes(areas);
  const own = totals.size === 0 ? extract : takeOutTotals(extract, totals);
  const ofAreas = areaTotalsFinding(extract.areaTotals?.size ?? 0, source.name, true);
  const provider = providerCodes(areas, table.header, table.locator);
  if (provider !== undefined) return { ...nothing, problems: [provider], kept: keptColumns(options) };
  const input = describeInput('activity', source, found, own.rows ?? countRows(own.observations));
  const unused = publishedLayouts.has(layout.name) ? [] : unusedColumns(table.header, layout.name === 'wide');
  const note =
    unused.length === 0
      ? []
      : [
          finding(
            'VM309',
            'note',
            { columns: unused },
            { place: table.locator.place(table.header.row), count: unused.length },
          ),
        ];
  return withObserved(own, {
    inputs: [input],
    totals: own.totals,
    findings: [...found.findings, ...note, ...ofAreas, ...extract.findings],
    problems: extract.problems,
    practiceAreas: extract.practiceAreas ?? new Map(),
    ...(extract.practiceMonths === undefined ? {} : { practiceMonths: extract.practiceMonths }),
    kept: keptColumns(options, table),
  });
}

const layouts = Object.entries(dialects).map(([name, dialect]) => ({ name, ...dialect }));

// Published files have many columns that nobody here needs.
const publishedLayouts: ReadonlySet<string> = new Set([
  'monthly-activity-return',
  'fingertips',
  'ccg-outcomes',
  'public-health-scotland',
]);

// A row for England or for all areas among them is the total that they must add to, not one more area.
function takeOutTotals(
  { observations, totals, areaTotals, practiceMonths }: Extract,
  codes: ReadonlyMap<string, boolean>,
): Omit<Extract, 'findings' | 'problems'> {
  const parts = practicesByArea(practiceMonths ?? new Map());
  return {
    observations: observations.filter(({ area }) => !codes.has(area)),
    totals: [
      ...totals,
      ...observations.flatMap(({ area, value, ...rest }): ControlTotal[] => {
        const mustAdd = codes.get(area);
        if (mustAdd === undefined || typeof value !== 'number') return [];
        const within = areaTotals?.get(rest.row);
        if (within !== undefined) return [{ ...rest, value, of: { area: within, parts: parts(within, rest.period) } }];
        return [{ ...rest, value, ...(mustAdd ? {} : { unchecked: true as const }) }];
      }),
    ],
  };
}

// Rows of one area nearly always stand together.
function areasOf(observations: Extract['observations']): ReadonlySet<string> {
  const areas = new Set<string>();
  let last: string | undefined;
  for (let at = 0; at < observations.length; at++) {
    const { area } = observations[at] as Observation;
    if (area !== last) areas.add(area);
    last = area;
  }
  return areas;
}

function unusedColumns(header: Header, isWide: boolean): string[] {
  return header.names.flatMap((name, column) => {
    const normalised = header.normalised[column] ?? '';
    const used = knownNames.has(normalised) || [...header.columns.values()].includes(column) || normalised === '';
    return used || (isWide && readPeriod(name).kind !== 'unknown') ? [] : [name.trim()];
  });
}
