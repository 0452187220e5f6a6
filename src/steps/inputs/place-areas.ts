import type { AreaCode } from '../../domain/areas/area.js';
import { distinct } from '../../domain/common/distinct.js';
import { type Activity, type AreaSeries, type Populations, seriesOf } from '../../domain/counts/series.js';
import { type Finding, finding } from '../../domain/problems/finding.js';
import { type Problem, problem } from '../../domain/problems/problem.js';
import type { DisclosureResult } from '../../domain/results/disclosure-result.js';
import type { Settings } from '../../domain/settings.js';
import type { MonthIndex } from '../../domain/time/period.js';
import type { Boundaries } from '../../geography/boundaries.js';
import type { Geography } from '../../geography/cohort-plan.js';
import { areasOfPractices, type PracticeMap } from '../../geography/practice-areas.js';
import { withPracticeUnits } from '../../geography/practice-units.js';
import { rollForward } from '../../geography/roll-forward.js';
import { peopleIn } from '../../measure/add-up.js';
import { settleColumns } from '../../quality/settle-columns.js';
import { settleActivity, settlePopulations } from '../../quality/settle-duplicates.js';
import { boundariesFor } from './boundaries-for.js';
import { withoutFarPeriods } from './far-periods.js';
import { practiceMaps } from './practice-maps.js';
import type { InputsRead } from './read-inputs.js';

/** The events and people of one age band, on one set of areas. */
export interface PlacedBand {
  /** The first age of the band. */
  readonly first: number;
  /** People of the standard population in it. */
  readonly weight: number;
  readonly activity: Activity;
  readonly populations: Populations;
}

/** Activity and populations as series on one set of areas. */
export interface Placed {
  readonly activity: Activity;
  readonly populations: Populations;
  readonly geography: Geography;
  /** In the order of age; absent unless rates are standardised. */
  readonly bands?: readonly PlacedBand[];
  /** Areas whose events and people were both added up from practices by one list, so that no boundary moved in them. */
  readonly ofPractices: ReadonlySet<AreaCode>;
  /** Whether counts of practices were added up row by row, so that a sum with a hidden one has no range. */
  readonly sumsOfPractices: boolean;
  /** What populations stand for that are lists of patients of one day each; absent where none is. */
  readonly listsStandFor?: 'month' | 'quarter';
  /** Absent where every count is exact and leaves as it is. */
  readonly disclosure?: DisclosureResult;
  readonly findings: readonly Finding[];
  readonly problems: readonly Problem[];
}

/** Settles repeated rows and brings codes of any date to the boundaries asked for, or to the last of the activity. */
export function placeAreas(read: InputsRead, settings: Settings): Placed {
  const duplicates = settings.read.duplicates ?? 'error';
  const { near, findings } = withoutFarPeriods(read);
  const activity = (near.columns && settleColumns(near.columns)) ?? settleActivity(near.observations, duplicates);
  const populations = settlePopulations(read.counts, duplicates);
  const boundaries = boundariesFor(settings, activity.series);
  const practices = practiceMaps(read, activity.series, populations.series, boundaries);
  const rolledActivity = rollAll(activity.series, boundaries, practices.activity, 'activity');
  const rolledPopulations = rollAll(populations.series, boundaries, practices.population, 'population');
  const everyone = seriesOf(populations.series, 'all');
  const people = (area: AreaCode, month: MonthIndex): number | undefined => {
    const series = everyone.get(area);
    return series === undefined ? undefined : peopleIn(series, month);
  };
  return {
    activity: rolledActivity.all,
    populations: rolledPopulations.all,
    geography: { boundaries, peopleIn: people },
    ...(read.disclosure === undefined ? {} : { disclosure: read.disclosure }),
    ofPractices: new Set([...rolledActivity.made].filter((area) => rolledPopulations.made.has(area))),
    sumsOfPractices: read.inputs.some(({ layout }) => layout === 'practice-months'),
    ...listsStandFor(read),
    // Each measure is added up in the same way, and once is enough to say so.
    findings: distinct(
      [
        ...findings,
        ...activity.findings,
        ...populations.findings,
        ...practices.findings,
        ...rolledActivity.findings,
        ...rolledPopulations.findings,
        ...inOneOnly(rolledActivity.used, rolledPopulations.used),
      ],
      ({ code, facts }) => [code, facts],
    ),
    problems: [
      ...activity.problems,
      ...populations.problems,
      ...practicesWithoutArea(activity.series, populations.series, practices.activity),
    ],
  };
}

function listsStandFor({ inputs }: InputsRead): Pick<Placed, 'listsStandFor'> {
  const has = (wanted: string): boolean => inputs.some(({ layout }) => layout === wanted);
  if (has('gp-list-size')) return { listsStandFor: 'month' };
  return has('gp-list-wide') ? { listsStandFor: 'quarter' } : {};
}

const practiceCode = /^[A-Y]\d{5}$/;

// A few practices among areas may be parts of sites; where they are many, their areas were left out.
function practicesWithoutArea(activity: Activity, populations: Populations, map: PracticeMap): Problem[] {
  const active = codesOf(activity);
  const peopled = codesOf(populations);
  // Practices beside the areas of the activity are passed over, since these have people without them.
  const isApart = ![...active].some((code) => peopled.has(code));
  const practices = [...new Set([...lostPractices(active, map), ...(isApart ? lostPractices(peopled, map) : [])])];
  return practices.length === 0 ? [] : [problem('VM262', { practices: practices.sort() })];
}

function codesOf(all: ReadonlyMap<unknown, AreaSeries>): ReadonlySet<AreaCode> {
  return new Set([...all.values()].flatMap((series) => [...series.keys()]));
}

function lostPractices(codes: ReadonlySet<AreaCode>, { areas, sites, named }: PracticeMap): readonly AreaCode[] {
  const inSites = new Set([...sites.values()].flat());
  const lost = [...codes].filter((code) => practiceCode.test(code) && !areas.has(code) && !inSites.has(code));
  const practices = lost.filter((code) => !named.has(code));
  return practices.length > 0.2 * codes.size ? practices : [];
}

function inOneOnly(active: ReadonlySet<AreaCode>, peopled: ReadonlySet<AreaCode>): Finding[] {
  if (active.size === 0 || peopled.size === 0) return [];
  const lacking = (from: ReadonlySet<AreaCode>, other: ReadonlySet<AreaCode>, lacks: string): Finding[] => {
    const practices = [...from].filter((practice) => !other.has(practice)).sort();
    return practices.length === 0
      ? []
      : [finding('VM365', 'warning', { practices, lacks }, { count: practices.length })];
  };
  return [...lacking(active, peopled, 'a population'), ...lacking(peopled, active, 'activity')];
}

interface Rolled<K> {
  readonly all: ReadonlyMap<K, AreaSeries>;
  /** Areas that practices were added up to, and those practices. */
  readonly made: ReadonlySet<AreaCode>;
  readonly used: ReadonlySet<AreaCode>;
  readonly findings: readonly Finding[];
}

function rollAll<K>(
  all: ReadonlyMap<K, AreaSeries>,
  boundaries: Boundaries,
  practices: PracticeMap,
  what: string,
): Rolled<K> {
  const findings: Finding[] = [];
  const used = new Set<AreaCode>();
  const made = new Set<AreaCode>();
  const rolled = [...all].map(([key, series]): [K, AreaSeries] => {
    const areas = areasOfPractices(series, practices);
    const units = withPracticeUnits(series, practices.sites);
    const left = areas.used.size === 0 ? units : [...units].filter(([unit]) => !areas.used.has(unit));
    const on = rollForward(areas.used.size === 0 ? units : new Map([...left, ...areas.areas]), boundaries, what);
    for (const area of areas.areas.keys()) made.add(boundaries.follow(area));
    for (const practice of areas.used) used.add(practice);
    findings.push(...areas.findings, ...on.findings);
    return [key, on.series];
  });
  return { all: new Map(rolled), made, used, findings };
}
