import type { AreaCode } from '../domain/area.js';
import type { Period } from '../domain/period.js';
import type { Deviations } from './deviations.js';
import type { Cell } from './numbers/cell.js';
import { contrastInflation, levelContrast } from './numbers/level-contrast.js';
import { findSteps, stepDeviations } from './numbers/level-steps.js';

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
  const { grid, year, own, scales, usual } = deviations;
  const rows = own.map((cells, row) => withoutGaps(cells, deviations.shortfalls[row] ?? []));
  const contrasts = rows.map((cells, row) => levelContrast(cells, year, scales[row] ?? 0));
  const wandering = contrastInflation(contrasts);
  return grid.areas.flatMap((area, row) => {
    const contrast = contrasts[row];
    if (contrast === undefined) return [];
    return findSteps({
      cells: rows[row] ?? [],
      contrast,
      scale: scales[row] ?? 0,
      usual: usual[row] ?? 0,
      year,
    }).flatMap((step) => {
      const from = grid.periods[step.at];
      const clear = step.deviations >= stepDeviations * wandering;
      return from === undefined ? [] : [{ area, from, change: Math.expm1(step.change), clear }];
    });
  });
}

function withoutGaps(cells: readonly Cell[], gaps: readonly { readonly at: number }[]): readonly Cell[] {
  const out = new Set(gaps.map(({ at }) => at));
  return out.size === 0 ? cells : cells.map((cell, at) => (out.has(at) ? undefined : cell));
}
