import type { AreaCode } from '../../domain/area.js';
import { type Finding, finding } from '../../domain/finding.js';
import type { Quantity } from '../../domain/observation.js';
import type { PopulationGroup } from '../../domain/population-group.js';
import { activityKey } from '../../domain/series.js';
import type { Check, Evidence } from '../check.js';
import { type Grid, gridsOf, measureName } from '../grid.js';
import { usuallyMany } from '../numbers/noughts.js';
import { medians } from '../numbers/robust-scale.js';

/** Areas whose usual period has no more bed days than admissions, as where columns are swapped or one is used twice. */
export const shortStays: Check = {
  code: 'VM345',
  title: 'no more bed days than admissions',

  inspect({ activity, compared }) {
    const grids = gridsOf(activity, [1, 3, 12]);
    return grids.flatMap((days) => {
      const [quantity, group] = days.key.split('|') as [Quantity, PopulationGroup];
      if (quantity !== 'emergency_bed_days') return [];
      const key = activityKey('emergency_admissions', group);
      const admissions = grids.find((grid) => grid.key === key && grid.months === days.months);
      return admissions === undefined ? [] : findingOf(days, admissions, compared);
    });
  },
};

function findingOf(days: Grid, admissions: Grid, compared: Evidence['compared']): Finding[] {
  const daysOf = usualOf(days);
  const usual = [...usualOf(admissions)].flatMap(([area, stays]) => {
    const own = daysOf.get(area);
    return own === undefined || !(stays >= usuallyMany) || !compared.has(area) ? [] : [{ area, stays, days: own }];
  });
  const short = usual.filter((one) => one.days <= one.stays);
  if (short.length === 0) return [];
  const sum = (what: 'days' | 'stays'): number => short.reduce((total, one) => total + one[what], 0);
  const areas = short.map(({ area }) => area).sort();
  const measures = { metric: measureName(days.key), admissions: measureName(admissions.key) };
  const facts = { ...measures, areas, of: usual.length, days: sum('days') / sum('stays') };
  // With most areas left out nothing is left to compare.
  const concern = areas.length > usual.length / 2 ? {} : { concern: { kind: 'other', areas } as const };
  return [finding('VM345', 'warning', facts, { count: areas.length, ...concern })];
}

function usualOf({ areas, counts }: Grid): Map<AreaCode, number> {
  const usual = medians(counts);
  return new Map(areas.map((area, row) => [area, usual[row] as number]));
}
