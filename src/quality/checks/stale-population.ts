import type { AreaCode } from '../../domain/areas/area.js';
import { finding } from '../../domain/problems/finding.js';
import { formatPeriod, type Period } from '../../domain/time/period.js';
import type { Check, Evidence } from '../check.js';
import { countsOf, type Grid, gridsOf } from '../grid.js';
import { roundingBase } from '../numbers/rounding-base.js';
import { stillRuns } from '../numbers/still-runs.js';

/** Fewer people than this, in units of the rounding, can be the same in two years by chance: 1 in 200 areas of 5,000. */
export const fewestPeople = 5000;

/** Populations that are the same to the person in two years, or in thirteen months, in a row. */
export const stalePopulation: Check = {
  code: 'VM334',
  title: 'populations that are the same to the person from year to year',

  inspect({ populations, compared }) {
    if (populations === undefined) return [];
    return gridsOf(populations, [1, 3, 12]).flatMap((grid) =>
      [...staleAreas(grid, compared)].map(([span, areas]) =>
        finding('VM334', 'warning', { areas: areas.sort(), group: grid.key, span }, { count: areas.length }),
      ),
    );
  },
};

function staleAreas<K>(grid: Grid<K>, compared: Evidence['compared']): Map<string, AreaCode[]> {
  const fewest = Math.max(2, 12 / grid.months + 1);
  const base = roundingBase(grid.counts);
  const bySpan = new Map<string, AreaCode[]>();
  grid.areas.forEach((area, row) => {
    if (!compared.has(area)) return;
    for (const { first, last, value } of stillRuns(countsOf(grid, row), fewest)) {
      const [from, to] = [grid.periods[first], grid.periods[last]];
      if (value / base < fewestPeople || from === undefined || to === undefined) continue;
      const span = spanOf(from, to);
      const same = bySpan.get(span);
      if (same === undefined) bySpan.set(span, [area]);
      else same.push(area);
    }
  });
  return bySpan;
}

function spanOf(from: Period, to: Period): string {
  return `${formatPeriod(from)} to ${formatPeriod(to)}`;
}
