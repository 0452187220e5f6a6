import type { AreaCode } from '../../domain/areas/area.js';
import { type Finding, finding } from '../../domain/problems/finding.js';
import { formatMonthSpan, type Period } from '../../domain/time/period.js';
import type { Check, Evidence } from '../check.js';
import { deviationsOf } from '../deviations.js';
import { type Grid, measureName } from '../grid.js';
import type { Deviations } from '../grid-deviations.js';
import { placeOf } from '../place-of.js';
import { type Step, stepsIn } from '../steps.js';

/**
 * A level that changes for good against all areas: by 10% and five standard errors of the two years around it. Those
 * that also stand out from how the areas of these data wander have a finding each; the others share one.
 */
export const levelStep: Check = {
  code: 'VM331',
  title: 'a level that changes at once and for good, as when recording changes',

  inspect(evidence) {
    return deviationsOf(evidence).flatMap((deviations) => {
      const steps = stepsIn(deviations).filter(({ area }) => evidence.compared.has(area));
      const lesser = steps.filter(({ clear }) => !clear);
      return [
        ...withReturns(steps.filter(({ clear }) => clear)).map((step) => findingOf(evidence, deviations, [step], true)),
        ...(lesser.length === 0 ? [] : [findingOf(evidence, deviations, lesser, false)]),
      ];
    });
  },
};

/** A step, with the one that takes it back. */
interface Return extends Step {
  readonly back?: Step;
}

// A change that is gone within so many months did not stay, if what takes it back is of half to twice its size.
const soon = 18;

function withReturns(steps: readonly Step[]): Return[] {
  const taken = new Set<Step>();
  return steps.flatMap((step) => {
    if (taken.has(step)) return [];
    const back = steps.find((other) => takesBack(step, other));
    if (back === undefined) return [step];
    taken.add(back);
    return [{ ...step, back }];
  });
}

function takesBack(step: Step, other: Step): boolean {
  const months = other.from.start - step.from.start;
  const ratio = -Math.log1p(other.change) / Math.log1p(step.change);
  return other.area === step.area && months > 0 && months <= soon && ratio > 0.5 && ratio < 2;
}

function findingOf(evidence: Evidence, { grid, alone }: Deviations, steps: readonly Return[], clear: boolean): Finding {
  const largest = [...steps].sort((a, b) => Math.abs(b.change) - Math.abs(a.change));
  const facts = largest.map(({ area, from, change, back }) => {
    const until = back === undefined ? {} : { until: monthOf(back.from) };
    return { area, from: monthOf(from), change, ...until, ...partAt(grid, area, from) };
  });
  const [first] = largest;
  const at = first === undefined ? {} : placeOf(evidence, grid.key, first.area, first.from.start);
  const place = clear ? at : {};
  return finding(
    'VM331',
    'warning',
    { metric: measureName(grid.key), steps: facts, clear, alone },
    {
      ...place,
      count: steps.length,
      concern: {
        kind: 'other',
        areas: steps.map(({ area }) => area),
        spans: steps.flatMap(({ from, back }) => [from, ...(back === undefined ? [] : [back.from])]),
      },
    },
  );
}

// The step may be of the part that is hidden on one side of it.
function partAt({ parts, areas, periods }: Grid, area: AreaCode, from: Period): { readonly part?: boolean } {
  const step = periods.findIndex(({ start }) => start === from.start);
  const isPart = parts.some(({ row, at }) => areas[row] === area && (at === step || at === step - 1));
  return isPart ? { part: true } : {};
}

const monthOf = ({ start }: Step['from']): string => formatMonthSpan({ start, months: 1 });
