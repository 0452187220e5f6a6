import type { AreaCode } from '../domain/area.js';
import type { Period } from '../domain/period.js';
import type { Deviations } from './deviations.js';
import { countsOf } from './grid.js';
import { type Cells, rangeOf } from './numbers/cells.js';
import { type Contrast, contrastInflation, levelContrast, peakOf } from './numbers/level-contrast.js';
import { findSteps, leastStep, stepDeviations } from './numbers/level-steps.js';
import { median } from './numbers/robust-scale.js';
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
    const cells = rows[row] as Cells;
    if ((rangeOf(cells) ?? 0) < Math.log1p(leastStep)) return [];
    const contrast = levelContrast(cells, year);
    const chance = Math.sqrt(varianceAt(leastSpread, Math.max(median(countsOf(grid, row)) ?? 0, 1)));
    if (!couldHoldStep(contrast, chance)) return [];
    const found = findSteps({
      cells,
      contrast,
      least: Math.max(chance, ownScaleOf(row)),
      scale: () => scaleOf(row),
      usual: () => usualOf(row),
      year,
    });
    return found.map((step) => ({ area, step }));
  });
  if (found.length === 0) return [];
  const wandering = contrastInflation(
    rows.map((cells) => levelContrast(cells, year)),
    rows.map((_, row) => scaleOf(row)),
  );
  return found.flatMap(({ area, step }) => {
    const from = grid.periods[step.at];
    const clear = step.deviations >= stepDeviations * wandering;
    return from === undefined ? [] : [{ area, from, change: Math.expm1(step.change), clear }];
  });
}

// A step stands out even if the area varied by no more than chance.
function couldHoldStep(contrast: Contrast, chance: number): boolean {
  return Math.abs(peakOf(contrast, chance)?.deviations ?? 0) >= stepDeviations / 2;
}

function withoutGaps(cells: Cells, gaps: readonly { readonly at: number }[]): Cells {
  if (gaps.length === 0) return cells;
  const kept = cells.slice();
  for (const { at } of gaps) kept[at] = Number.NaN;
  return kept;
}
