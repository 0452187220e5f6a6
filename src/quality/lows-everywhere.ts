import type { HiddenCell } from './grid.js';
import { type Cells, cellsOf } from './numbers/cells.js';
import type { CourseFit } from './numbers/common-course.js';
import { lonePeriods } from './numbers/lone-periods.js';
import { median } from './numbers/robust-scale.js';

/** What is hidden as far too low in every area that has a period. */
export interface LowsEverywhere {
  /** The course with what these lows have in common. */
  readonly course: Cells;
  /** The periods that stand out of it, which are told once and not for each area. */
  readonly told: ReadonlySet<number>;
}

const fewestAreas = 5;

/** Finds the periods for which no area shows a count and five or more hide one that is far too low. */
export function lowsEverywhere(
  { own, course, year }: Pick<CourseFit, 'own' | 'course'> & { readonly year: number },
  lows: ReadonlyMap<number, readonly HiddenCell[]>,
): LowsEverywhere {
  const dropsAt = new Map<number, number[]>();
  for (const [row, cells] of lows) {
    const level = median(own[row] as Cells);
    for (const { at, most } of cells) {
      if (level !== undefined) dropsAt.set(at, [...(dropsAt.get(at) ?? []), Math.log(Math.max(most, 0.5)) - level]);
    }
  }
  const shared = course.slice();
  const found = [...dropsAt].filter(
    ([at, drops]) => drops.length >= fewestAreas && own.every((cells) => Number.isNaN(cells[at])),
  );
  if (found.length === 0) return { course, told: new Set() };
  for (const [at, drops] of found) shared[at] = median(cellsOf(drops)) as number;
  const places = new Set(found.map(([at]) => at));
  const told = lonePeriods(shared, year).flatMap(({ at }) => (places.has(at) ? [at] : []));
  return { course: shared, told: new Set(told) };
}
