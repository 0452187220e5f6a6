import type { AreaCode } from '../../domain/areas/area.js';
import { distinct } from '../../domain/common/distinct.js';
import type { AreaSeries } from '../../domain/counts/series.js';
import { type Finding, finding } from '../../domain/problems/finding.js';
import type { Problem } from '../../domain/problems/problem.js';
import type { DisclosureResult } from '../../domain/results/disclosure-result.js';
import type { Settings } from '../../domain/settings.js';
import { formatMonthSpan, type MonthIndex } from '../../domain/time/period.js';
import { anotherKindFinding } from '../../geography/another-kind.js';
import { strangeCodes, unmatchedFinding } from '../../geography/unmatched.js';
import { coverageOf } from '../../measure/coverage.js';
import { checks } from '../../quality/checks/index.js';
import type { InputRead } from '../../read/input-read.js';
import { together } from '../../report/problems/issues.js';
import { type Placed, placeAreas } from '../inputs/place-areas.js';
import { practiceMap } from '../inputs/practice-maps.js';
import { type Inputs, type InputsRead, readInputs } from '../inputs/read-inputs.js';
import { chooseMetrics } from '../metrics/choose-metrics.js';
import { assignSides, type SidesAssigned } from '../sides/assign-sides.js';
import { buildSides } from '../sides/build-sides.js';
import { checkNames } from '../sides/check-names.js';
import { checkQuality } from './check-quality.js';

/** What files hold, and everything that is wrong or odd about them, without a comparison. */
export interface Validation {
  readonly inputs: readonly InputRead[];
  readonly problems: readonly Problem[];
  readonly findings: readonly Finding[];
  /** What each metric and population group covers. */
  readonly coverage: readonly {
    readonly metric: string;
    readonly population: string;
    readonly areas: number;
    readonly span: string;
  }[];
  readonly boundaries: string;
  /** Absent where every count is exact. */
  readonly disclosure?: DisclosureResult;
}

/**
 * Reads and checks the inputs of a comparison. With populations it goes as far as `compare` does before it measures:
 * the baseline and window are there, each area is on its side and has people, and no month is missing.
 */
export function validateInputs(inputs: Inputs, settings: Settings): Validation {
  const read = readInputs(inputs, settings.read);
  const placed = placeAreas(read, settings);
  const unread = [...read.problems, ...placed.problems];
  // Of data that were not read, nobody knows which areas they have.
  const names = unread.length > 0 ? { findings: [], problems: [] } : checkNames(read, placed, settings);
  const before = [...unread, ...names.problems];
  const sides = before.length > 0 || read.counts.length === 0 ? nothing : sidesOf(read, placed, settings);
  return {
    inputs: read.inputs,
    problems: distinct([...before, ...sides.problems]),
    // What is said of the areas of one measure is mostly said of those of another too.
    findings: together(
      distinct([
        ...read.findings,
        ...notOfRefused(
          [
            ...placed.findings,
            ...names.findings,
            ...(sides.assigned.length > 0 ? sides.findings : areaFindings(read, placed)),
            ...lookAt(read, placed, sides.assigned),
          ],
          inputs,
          read.problems,
        ),
      ]),
    ),
    coverage: [...placed.activity].map(([key, series]) => {
      const [metric = '', population = ''] = key.split('|');
      const coverage = coverageOf(series.values());
      const months = coverage === undefined ? 0 : coverage.last - coverage.first + 1;
      const span = formatMonthSpan({ start: coverage?.first ?? (0 as MonthIndex), months });
      return { metric, population, areas: series.size, span };
    }),
    boundaries: placed.geography.boundaries.date,
    ...(read.disclosure === undefined ? {} : { disclosure: read.disclosure }),
  };
}

const repeats: ReadonlySet<string> = new Set(['VM220', 'VM221', 'VM290']);

// What is not there may be what was refused: that is told once the rows are read. A row that repeats another is there.
function notOfRefused(findings: readonly Finding[], { population }: Inputs, problems: readonly Problem[]): Finding[] {
  const refused = problems.filter(({ code }) => !repeats.has(code));
  const people = new Set(population.map(({ name }) => name));
  const isOfActivity = refused.some(({ place }) => place === undefined || !people.has(place.file));
  const untold = new Set<string>([
    ...(refused.length > 0 ? ['VM310', 'VM311', 'VM325'] : []),
    ...(isOfActivity ? ['VM324'] : []),
  ]);
  return findings.filter(({ code }) => !untold.has(code));
}

interface Sides {
  readonly assigned: readonly SidesAssigned[];
  readonly findings: readonly Finding[];
  readonly problems: readonly Problem[];
}

const nothing: Sides = { assigned: [], findings: [], problems: [] };

function sidesOf(read: InputsRead, placed: Placed, settings: Settings): Sides {
  const chosen = chooseMetrics(placed, settings);
  const assigned = chosen.metrics.map((request) => assignSides(request, read, settings));
  const against = [...chosen.problems, ...assigned.flatMap((side) => side.problems)];
  return {
    assigned,
    findings: [...chosen.findings, ...assigned.flatMap((side) => side.findings)],
    problems: against.length > 0 ? against : assigned.flatMap(({ request }) => buildSides(request).problems),
  };
}

// Without populations nothing is compared, so nothing is on a side; codes and people can be looked at all the same.
function areaFindings(read: InputsRead, placed: Placed): Finding[] {
  const everywhere = unitsOf(placed.activity);
  const populated = unitsOf(placed.populations);
  const named = new Set([...practiceMap(read).named, ...(read.practices.keys() as Iterable<AreaCode>)]);
  const unpopulated = [...everywhere].filter((area) => !populated.has(area)).sort();
  const lacking = finding(
    'VM310',
    'warning',
    { areas: unpopulated, why: 'no population' },
    { count: unpopulated.length },
  );
  const strange = strangeCodes(everywhere, named);
  return [
    ...unmatchedFinding(strange, everywhere),
    ...anotherKindFinding(everywhere, (area) => named.has(area) || strange.includes(area)),
    ...(populated.size === 0 || unpopulated.length === 0 ? [] : [lacking]),
  ];
}

function lookAt(read: InputsRead, placed: Placed, assigned: readonly SidesAssigned[]): Finding[] {
  if (assigned.length > 0) return checkQuality(read, placed, assigned);
  const { observations, totals } = read;
  const { activity, populations } = placed;
  const evidence = { observations, totals, activity, populations, compared: unitsOf(activity) };
  return Object.values(checks).flatMap((check) => check.inspect(evidence));
}

function unitsOf<K>(all: ReadonlyMap<K, AreaSeries>): ReadonlySet<AreaCode> {
  return new Set([...all.values()].flatMap((series) => [...series.keys()]));
}
