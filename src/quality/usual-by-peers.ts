import type { AreaCode } from '../domain/areas/area.js';
import type { AreaSeries } from '../domain/counts/series.js';
import { countsOf, type Grid } from './grid.js';
import { cellsOf } from './numbers/cells.js';
import { median } from './numbers/robust-scale.js';

/** How many people an area has; none where that is not known. */
export type People = (area: AreaCode) => number | undefined;

const fewestPeers = 5;

/** The people of each area of a group: the median of all that is said of it. */
export function peopleIn(populations: AreaSeries): People {
  return (area) => {
    const segments = [...(populations.get(area)?.values() ?? [])];
    return median(cellsOf(segments.map(({ value }) => (typeof value === 'number' ? value : undefined))));
  };
}

/** What the middle rate of the other areas gives each of these rows in a usual period; none under five other areas. */
export function usualByPeers(grid: Grid, rows: readonly number[], people: People): ReadonlyMap<number, number> {
  if (rows.length === 0) return new Map();
  const rates = grid.areas.flatMap((area, row) => {
    const [count, living = 0] = [median(countsOf(grid, row)), people(area)];
    return count === undefined || living === 0 ? [] : [count / living];
  });
  if (rates.length < fewestPeers) return new Map();
  const rate = median(Float64Array.from(rates)) ?? 0;
  return new Map(rows.map((row) => [row, rate * (people(grid.areas[row] as AreaCode) ?? 0)]));
}
