import type { AreaCode } from '../domain/area.js';
import type { SitePractices } from '../domain/cohort.js';
import type { DisclosureResult } from '../domain/disclosure-result.js';
import type { Finding } from '../domain/finding.js';
import { firstDayOf, lastMonthOf, type MonthIndex, type Period } from '../domain/period.js';
import type { Problem } from '../domain/problem.js';
import { type Activity, type AreaSeries, type Populations, seriesOf } from '../domain/series.js';
import type { Settings } from '../domain/settings.js';
import { type Boundaries, boundariesOf } from '../geography/boundaries.js';
import type { Geography } from '../geography/cohort-plan.js';
import { withPracticeUnits } from '../geography/practice-units.js';
import { rollForward } from '../geography/roll-forward.js';
import { peopleIn } from '../measure/add-up.js';
import { settleActivity, settlePopulations } from '../quality/settle-duplicates.js';
import type { InputsRead } from './read-inputs.js';

/** Activity and populations as series on one set of areas. */
export interface Placed {
  readonly activity: Activity;
  readonly populations: Populations;
  readonly geography: Geography;
  /** Absent where every count is exact and leaves as it is. */
  readonly disclosure?: DisclosureResult;
  readonly findings: readonly Finding[];
  readonly problems: readonly Problem[];
}

/** Settles repeated rows and brings codes of any date to the boundaries asked for, or to the latest of the activity. */
export function placeAreas(read: InputsRead, settings: Settings): Placed {
  const duplicates = settings.read.duplicates ?? 'error';
  const activity = settleActivity(read.observations, duplicates);
  const populations = settlePopulations(read.counts, duplicates);
  const boundaries = boundariesOf(settings.boundaries ?? latestDay(read.observations));
  const rolledActivity = rollAll(activity.series, boundaries, read.practices, 'activity');
  const rolledPopulations = rollAll(populations.series, boundaries, read.practices, 'population');
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
    findings: [...rolledActivity.findings, ...rolledPopulations.findings],
    problems: [...activity.problems, ...populations.problems],
  };
}

function rollAll<K>(
  all: ReadonlyMap<K, AreaSeries>,
  boundaries: Boundaries,
  practices: SitePractices,
  what: string,
): { all: ReadonlyMap<K, AreaSeries>; findings: Finding[] } {
  const findings: Finding[] = [];
  const rolled = [...all].map(([key, series]): [K, AreaSeries] => {
    const on = rollForward(withPracticeUnits(series, practices), boundaries, what);
    findings.push(...on.findings);
    return [key, on.series];
  });
  return { all: new Map(rolled), findings };
}

function latestDay(observations: InputsRead['observations']): string {
  let last: Period | undefined;
  // Rows of one period share one object, so most of them need no arithmetic.
  for (const { period } of observations) {
    if (last === undefined || (period !== last && lastMonthOf(period) > lastMonthOf(last))) last = period;
  }
  // Without any activity there is nothing to place, and any date does.
  return last === undefined ? '9999-01-01' : firstDayOf(lastMonthOf(last));
}
