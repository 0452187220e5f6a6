import type { AreaCode } from '../domain/area.js';
import type { Period } from '../domain/period.js';
import type { Deviations } from './deviations.js';
import type { Cell } from './numbers/cell.js';
import { contrastInflation, levelContrast, quotient } from './numbers/level-contrast.js';
import { findSteps, leastStep, stepDeviations } from './numbers/level-steps.js';

import { median, present } from './numbers/robust-scale.js';
import { leastSpread, varianceAt } from './numbers/usual-spread.js';

/** A lasting change in the level of an area against all areas. */
export interface Step {
  readonly area: AreaCode;
  /** The first period at the new level. */
  readonly from: Period;
  /** The share by which the level changes: -0.26 is 26% lower. */
  readonly change: number;
  /** Whether it is further than areas without any step wander from year to year. */
  readonly clear: boolean;
}

// Two checks ask for the same steps.
const known = new WeakMap<Deviations, readonly Step[]>();

/** The steps of every area of a grid. Periods that fall short are set aside, so a gap that ends is no step. */
export function stepsIn(deviations: Deviations): readonly Step[] {
  const before = known.get(deviations);
  if (before !== undefined) return before;
  const steps = findAll(deviations);
  known.set(deviations, steps);
  return steps;
}

function findAll(deviations: Deviations): Step[] {
  const { grid, year, own, ownScaleOf, scaleOf, usualOf } = deviations;
  const rows = own.map((cells, row) => withoutGaps(cells, deviations.shortfalls[row] ?? []));
  const found = grid.areas.flatMap((area, row) => {
    const cells = rows[row] ?? [];
    const chance = Math.sqrt(varianceAt(leastSpread, Math.max(median(grid.counts[row] ?? []) ?? 0, 1)));
    if (!couldHoldStep(cells, year, chance) || !couldHoldStep(cells, year, ownScaleOf(row))) return [];
    const scale = scaleOf(row);
    const contrast = levelContrast(cells, year, scale);
    return findSteps({ cells, contrast, scale, usual: usualOf(row), year }).map((step) => ({ area, step }));
  });
  if (found.length === 0) return [];
  const wandering = contrastInflation(rows.map((cells, row) => levelContrast(cells, year, scaleOf(row))));
  return found.flatMap(({ area, step }) => {
    const from = grid.periods[step.at];
    const clear = step.deviations >= stepDeviations * wandering;
    return from === undefined ? [] : [{ area, from, change: Math.expm1(step.change), clear }];
  });
}

// A step leaves cells that far apart, and stands out even if the area varied by no more than `deviation`, as it does.
function couldHoldStep(cells: readonly Cell[], year: number, deviation: number): boolean {
  const known = present(cells);
  if (Math.max(...known) - Math.min(...known) < Math.log1p(leastStep)) return false;
  const { change, error } = levelContrast(cells, year, deviation);
  return change.some((cell, at) => Math.abs(quotient(cell, error[at]) ?? 0) >= stepDeviations / 2);
}

function withoutGaps(cells: readonly Cell[], gaps: readonly { readonly at: number }[]): readonly Cell[] {
  const out = new Set(gaps.map(({ at }) => at));
  return out.size === 0 ? cells : cells.map((cell, at) => (out.has(at) ? undefined : cell));
}
