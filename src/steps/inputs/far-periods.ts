import type { Observed } from '../../domain/counts/count-columns.js';
import type { Observation } from '../../domain/counts/observation.js';
import { type Finding, finding } from '../../domain/problems/finding.js';
import { formatPeriod, lastMonthOf, type Period, runsOf } from '../../domain/time/period.js';
import { monthsOf } from '../../measure/coverage.js';

/** No extract is without any row for five years, and beyond them has those of a few areas. */
const farMonths = 60;
const fewAreas = 0.05;

/**
 * The observations without those of a few areas in periods that lie over five years from all others, as where a year was
 * mistyped; these are named. One of them would have the data of every area end in that year.
 */
export function withoutFarPeriods(read: Observed): { readonly near: Observed; readonly findings: readonly Finding[] } {
  const runs = runsApart(
    read.columns?.flatMap(({ periods }) => periods) ?? read.observations.map(({ period }) => period),
  );
  const far = runs.length < 2 ? [] : farObservations(read.observations, runs);
  const [first] = far;
  if (first === undefined) return { near: read, findings: [] };
  const left = new Set(far);
  const periods = new Map(far.map(({ period }) => [period.start, period]));
  const inOrder = [...periods.values()].sort((one, other) => one.start - other.start).map(formatPeriod);
  const place = first.source.place(first.row, first.column);
  return {
    near: { observations: read.observations.filter((one) => !left.has(one)) },
    findings: [finding('VM323', 'warning', { periods: inOrder, counts: far.length }, { place, count: far.length })],
  };
}

function farObservations(observations: readonly Observation[], runs: readonly Period[]): Observation[] {
  const areas = areasIn(observations);
  const few = Math.max(1, Math.floor(fewAreas * areas));
  if (areas < 3) return [];
  return runs.flatMap((run) => {
    const own = observations.filter(({ period: { start } }) => start >= run.start && start <= lastMonthOf(run));
    return areasIn(own) <= few ? own : [];
  });
}

function areasIn(observations: readonly Observation[]): number {
  return new Set(observations.map(({ area }) => area)).size;
}

/** Runs of periods of which none begins over five years after the end of the one before it. */
function runsApart(periods: readonly Period[]): Period[] {
  const byStart = new Map(periods.map((period) => [period.start, period]));
  const months = new Set([...byStart.values()].flatMap(monthsOf));
  return runsOf(
    [...months].sort((one, other) => one - other),
    farMonths + 1,
  );
}
