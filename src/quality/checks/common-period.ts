import { type Finding, finding } from '../../domain/problems/finding.js';
import { formatFromTo, formatMonthSpan } from '../../domain/time/period.js';
import type { Check } from '../check.js';
import { deviationsOf } from '../deviations.js';
import { type Grid, gridsOf, measureName } from '../grid.js';
import type { Deviations } from '../grid-deviations.js';
import { lowEndOf } from '../low-end.js';
import { cellsOf } from '../numbers/cells.js';
import { type CommonStep, findCommonSteps, leastCommonStep } from '../numbers/common-steps.js';
import { commonJumps } from '../numbers/jumps.js';
import { type LonePeriod, leastOff, lonePeriods } from '../numbers/lone-periods.js';
import { median, medians, robustScale } from '../numbers/robust-scale.js';
import { reachOfRounding } from '../numbers/rounding-reach.js';
import { runsOfPlaces } from '../numbers/runs.js';

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
        .flatMap((jump) => stepOf(grid, jump)),
    );
    const others = deviationsOf(evidence).flatMap((deviations) => {
      const { grid, year, course, cut } = deviations;
      // The few others are not all areas.
      if (grid.months === 12 || cut.size > grid.areas.length / 2) return [];
      const steps = findCommonSteps(course, year).filter(
        (step) => isShown(grid, step.at) && isShown(grid, step.at - 1) && isSure(step, deviations),
      );
      return [...steps.flatMap((step) => stepOf(grid, step)), ...lonePeriodsOf(deviations)];
    });
    return [...years, ...others];
  },
};

function lonePeriodsOf(deviations: Deviations): Finding[] {
  const { grid, year, course } = deviations;
  const found = lonePeriods(course, year).filter((period) => isSure(period, deviations));
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

function isSure({ at, change }: CommonStep, deviations: Deviations): boolean {
  return isBeyondRounding(change, deviations) && isBeyondChance(Math.abs(change), at, deviations);
}

const errorsBeyondChance = 5;

// What areas share is the middle of what they do, and chance moves that where their counts are small.
function isBeyondChance(change: number, at: number, { own }: Deviations): boolean {
  const apart = cellsOf(own.map((cells) => (cells[at] ?? Number.NaN) - (median(cells) ?? Number.NaN)));
  const scale = robustScale(apart);
  // Where every area hides its count, the most that these may be has spoken.
  if (scale === undefined) return true;
  const areas = apart.filter((cell) => !Number.isNaN(cell)).length;
  // The standard error of a median of normal values.
  const error = Math.sqrt(Math.PI / 2 / areas) * scale;
  return change > errorsBeyondChance * error;
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
