import { type Finding, finding } from '../../domain/problems/finding.js';
import { formatFromTo, formatMonthSpan } from '../../domain/time/period.js';
import type { Check } from '../check.js';
import { deviationsOf } from '../deviations.js';
import { type Grid, gridsOf, measureName } from '../grid.js';
import type { Deviations } from '../grid-deviations.js';
import { lowEndOf } from '../low-end.js';
import { cellAt } from '../numbers/cells.js';
import { type CommonStep, findCommonSteps, leastCommonStep } from '../numbers/common-steps.js';
import { commonJumps } from '../numbers/jumps.js';
import { type LonePeriod, leastOff, lonePeriods } from '../numbers/lone-periods.js';
import { median, medians } from '../numbers/robust-scale.js';
import { reachOfRounding } from '../numbers/rounding-reach.js';
import { runsOfPlaces } from '../numbers/runs.js';
import { leastSpread, varianceAt } from '../numbers/usual-spread.js';

/**
 * A period in which what all areas share lies 25% off its season and its neighbours, or from which on it lies 40% off for
 * half a year and more. A low end is told as that.
 */
export const commonPeriod: Check = {
  code: 'VM340',
  title: 'a period that is high or low in all areas at once',

  inspect(evidence) {
    const years = gridsOf(evidence.activity, [12]).flatMap((grid) =>
      commonJumps(grid.counts)
        .filter(({ change }) => Math.abs(change) >= Math.log1p(leastCommonStep))
        .filter(({ change }) => isBeyondRounding(change, { grid, typicals: medians(grid.counts) }))
        .filter(({ at, change }) => isBeyondChance(change, scalesBeside(grid, at)))
        .flatMap((jump) => stepOf(grid, jump)),
    );
    const others = deviationsOf(evidence).flatMap((deviations) => {
      const { grid, year, course, cut } = deviations;
      // The few others are not all areas.
      if (grid.months === 12 || cut.size > grid.areas.length / 2) return [];
      const steps = findCommonSteps(course, year).filter(
        ({ at, change }) => isShown(grid, at) && isShown(grid, at - 1) && isFault(change, deviations),
      );
      return [...steps.flatMap((step) => stepOf(grid, step)), ...lonePeriodsOf(deviations)];
    });
    return [...years, ...others];
  },
};

function lonePeriodsOf(deviations: Deviations): Finding[] {
  const { grid, year, course } = deviations;
  const found = lonePeriods(course, year).filter(({ change }) => isFault(change, deviations));
  if (found.length === 0) return [];
  const lowFrom = course.length - (lowEndOf(deviations)?.periods ?? 0);
  const told = found.filter(({ at, change }) => at < lowFrom || change > 0);
  return runsOfPlaces(told, (before, next) => before.change * next.change > 0).flatMap((run) => findingOf(grid, run));
}

// What is hidden in all areas is told of each.
function isShown({ counts }: Grid, at: number): boolean {
  return counts.some((row) => !Number.isNaN(row[at]));
}

function stepOf({ key, periods }: Grid, { at, change }: CommonStep): Finding[] {
  const from = periods[at];
  if (from === undefined) return [];
  const facts = { metric: measureName(key), period: formatMonthSpan(from), change: Math.expm1(change), lasting: true };
  return [finding('VM340', 'warning', facts)];
}

function isFault(change: number, deviations: Deviations): boolean {
  const { cut, own, scaleOf } = deviations;
  const rows = [...own.keys()].filter((row) => !cut.has(row));
  return isBeyondRounding(change, deviations) && isBeyondChance(change, rows.map(scaleOf));
}

// What is looked for is the furthest of all periods off the middle of its neighbours, which wander too.
const chanceErrors = 5;

/**
 * Whether what areas share changes by more than their own wandering leaves of it: a median of logs with these standard
 * deviations. A handful of areas with a few events each moves by a quarter from chance alone.
 */
function isBeyondChance(change: number, scales: readonly number[]): boolean {
  const variance = scales.reduce((sum, scale) => sum + scale * scale, 0) / (scales.length * scales.length);
  return Math.abs(change) >= chanceErrors * Math.sqrt((Math.PI / 2) * variance);
}

/** What chance alone leaves of the log of each area's count, by the lower of those before and after a change. */
function scalesBeside({ counts }: Grid, at: number): number[] {
  const lower = counts.map((row) => Math.min(cellAt(row, at - 1) ?? 0, cellAt(row, at) ?? 0));
  return lower.filter((count) => count > 0).map((count) => Math.sqrt(varianceAt(leastSpread, count)));
}

// The middle of rounded counts is one of them, and moves by a whole base where the counts move by one.
function isBeyondRounding(change: number, { grid, typicals }: Pick<Deviations, 'grid' | 'typicals'>): boolean {
  if (grid.rounding === 0) return true;
  const level = median(typicals) ?? 0;
  const [low, high] = [Math.min(level, level * Math.exp(change)), Math.max(level, level * Math.exp(change))];
  const half = reachOfRounding(grid.rounding);
  return (high - half) / (low + half) >= 1 + leastOff;
}

function findingOf(grid: Grid, run: readonly LonePeriod[]): Finding[] {
  const [first, last] = [grid.periods[run[0]?.at ?? -1], grid.periods[run.at(-1)?.at ?? -1]];
  if (first === undefined || last === undefined) return [];
  const period = formatFromTo(first, last);
  const change = run.reduce((sum, one) => sum + one.change, 0) / run.length;
  return [finding('VM340', 'warning', { metric: measureName(grid.key), period, change: Math.expm1(change) })];
}
