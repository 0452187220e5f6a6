import type { AreaCode } from '../../domain/areas/area.js';
import { type Finding, finding } from '../../domain/problems/finding.js';
import {
  addMonths,
  formatMonthSpan,
  formatPeriod,
  lastMonthOf,
  type MonthIndex,
  type Period,
} from '../../domain/time/period.js';
import type { Check } from '../check.js';
import { deviationsOf } from '../deviations.js';
import { type Gap, gapsIn } from '../gaps.js';
import { countsOf, measureName } from '../grid.js';
import type { Deviations } from '../grid-deviations.js';
import { placeOf } from '../place-of.js';
import { type Step, stepsIn } from '../steps.js';

/** Gaps and steps that lie in the baseline, where they move the growth of their area in every period. */
export const baselineDefect: Check = {
  code: 'VM332',
  title: 'gaps and steps inside the baseline, which move all growth',

  inspect(evidence) {
    const baseline = evidence.spans?.baseline;
    if (baseline === undefined) return [];
    return deviationsOf(evidence).flatMap((deviations) => {
      const { grid } = deviations;
      const gaps = gapsIn(deviations).filter(({ span, besideStep }) => !besideStep && overlap(span, baseline) > 0);
      const steps = stepsIn(deviations).filter(({ from }) => isInside(from, baseline));
      const compared = ({ area }: Gap | Step): boolean => evidence.compared.has(area);
      const clear = [
        ...gaps.filter(compared).map((gap) => gapDefect(deviations, baseline, gap)),
        ...steps.filter((step) => compared(step) && step.clear).map((step) => stepDefect(baseline, step)),
      ];
      const lesser = steps.filter((step) => compared(step) && !step.clear).map((step) => stepDefect(baseline, step));
      const about = { metric: measureName(grid.key), baseline: formatPeriod(baseline) };
      return [
        ...clear.map(({ start, ...defect }) => {
          const at = placeOf(evidence, grid.key, defect.area, start);
          return finding('VM332', 'warning', { ...about, defects: [defect], clear: true }, at);
        }),
        ...together(about, lesser),
      ];
    });
  },
};

interface Defect {
  readonly area: AreaCode;
  readonly start: MonthIndex;
  readonly what: 'gap' | 'step';
  readonly span: string;
  readonly change: number;
  readonly ofBaseline: number;
}

function together(about: { metric: string; baseline: string }, lesser: readonly Defect[]): Finding[] {
  if (lesser.length === 0) return [];
  const defects = lesser.map(({ start: _, ...defect }) => defect);
  return [finding('VM332', 'warning', { ...about, defects, clear: false }, { count: lesser.length })];
}

function gapDefect({ grid }: Deviations, baseline: Period, { area, span, share, shortfalls }: Gap): Defect {
  const missing = shortfalls.reduce((sum, { at, share: short, expected }) => {
    return sum + short * expected * (overlapAt(grid.periods[at], baseline) / grid.months);
  }, 0);
  const counted = countsOf(grid, grid.areas.indexOf(area)).reduce((sum, count, at) => {
    const share = overlapAt(grid.periods[at], baseline) / grid.months;
    return Number.isNaN(count) ? sum : sum + count * share;
  }, 0);
  const ofBaseline = missing / (counted + missing);
  return { area, start: span.start, what: 'gap', span: formatMonthSpan(span), change: -share, ofBaseline };
}

function stepDefect(baseline: Period, { area, from, change }: Step): Defect {
  const ofBaseline = (from.start - baseline.start) / baseline.months;
  const span = formatMonthSpan({ start: from.start, months: 1 });
  return { area, start: from.start, what: 'step', span, change, ofBaseline };
}

// A step at the very start of the baseline leaves all of it on one level.
function isInside(from: Period, baseline: Period): boolean {
  return from.start > baseline.start && from.start <= lastMonthOf(baseline);
}

function overlapAt(period: Period | undefined, baseline: Period): number {
  return period === undefined ? 0 : overlap(period, baseline);
}

/** The months that two periods share. */
function overlap(one: Period, other: Period): number {
  const end = Math.min(addMonths(one.start, one.months), addMonths(other.start, other.months));
  return Math.max(0, end - Math.max(one.start, other.start));
}
