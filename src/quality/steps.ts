import type { AreaCode } from '../domain/areas/area.js';
import { foundOnce } from '../domain/common/found-once.js';
import type { Period } from '../domain/time/period.js';
import type { Deviations } from './grid-deviations.js';
import { type Cells, withHolesAt } from './numbers/cells.js';
import { findExcesses } from './numbers/excesses.js';
import { type Contrast, contrastInflation, levelContrasts, peaksOf } from './numbers/level-contrast.js';
import { findSteps, leastStep, stepDeviations } from './numbers/level-steps.js';
import { rangesOf } from './numbers/robust-scale.js';
import { outlastsRounding, type RoundedRow } from './numbers/rounded-steps.js';
import type { Shortfall } from './numbers/shortfalls.js';
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

/**
 * The steps of every area of a grid, found once for the checks that ask for them. Periods that fall short are set aside,
 * so a gap that ends is no step, as are single ones that are far too high.
 */
export const stepsIn = foundOnce((deviations: Deviations): readonly Step[] => {
  const { grid, year, typicals, ownScaleOf, scaleOf, usualOf } = deviations;
  const rows = withoutLonePeriods(deviations);
  const contrasts = levelContrasts(rows, year);
  const least = chancesOf(typicals).map((chance, row) => Math.max(chance, ownScaleOf(row)));
  const found = rowsThatCouldStep(rows, contrasts, least).flatMap((row) => {
    const steps = findSteps({
      cells: rows[row] as Cells,
      contrast: contrasts[row] as Contrast,
      least: least[row] as number,
      scale: () => scaleOf(row),
      usual: () => usualOf(row),
      year,
    });
    const rounded = (): RoundedRow => ({
      own: rows[row] as Cells,
      typical: Math.max(typicals[row] || 0, 1),
      variance: usualOf(row) ** 2,
      rounding: grid.rounding,
      year,
    });
    const kept = grid.rounding === 0 ? steps : steps.filter((step) => outlastsRounding(step, rounded()));
    return kept.map((step) => ({ area: grid.areas[row] as AreaCode, step }));
  });
  if (found.length === 0) return [];
  const wandering = contrastInflation(
    contrasts,
    Float64Array.from(rows, (_, row) => scaleOf(row)),
  );
  return found.flatMap(({ area, step }) => {
    const from = grid.periods[step.at];
    const clear = step.deviations >= stepDeviations * wandering;
    return from === undefined ? [] : [{ area, from, change: Math.expm1(step.change), clear }];
  });
});

/** The rows without what falls short and without single periods far above their neighbours, whose end is no step either. */
function withoutLonePeriods({ own, shortfalls, spiked, shortfallRowOf }: Deviations): readonly Cells[] {
  const rows = own.map((cells, row) => withoutGaps(cells, shortfalls[row] ?? []));
  for (const row of spiked) {
    rows[row] = withHolesAt(rows[row] as Cells, findExcesses(shortfallRowOf(row), shortfalls[row] ?? []));
  }
  return rows;
}

/** What a cell of each row varies by, if counts vary as little as they can. */
function chancesOf(typicals: Cells): Cells {
  return typicals.map((count) => Math.sqrt(varianceAt(leastSpread, Math.max(count || 0, 1))));
}

// A step is as wide as its row at most, and stands out even if the area varied by the least that it can.
function rowsThatCouldStep(rows: readonly Cells[], contrasts: readonly Contrast[], least: Cells): number[] {
  const [ranges, peaks] = [rangesOf(rows), peaksOf(contrasts, least)];
  return Array.from(rows.keys()).filter(
    (row) => (ranges[row] as number) >= Math.log1p(leastStep) && (peaks[row] as number) >= stepDeviations / 2,
  );
}

function withoutGaps(cells: Cells, gaps: readonly Shortfall[]): Cells {
  if (gaps.length === 0) return cells;
  return withHolesAt(
    cells,
    gaps.filter(({ besideStep }) => besideStep !== true),
  );
}
