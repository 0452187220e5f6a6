import { groupBy } from '../../domain/common/group-by.js';
import type { SensitivitySummary, Specification } from '../../domain/results/sensitivity.js';
import { quantile } from '../../stats/quantile.js';

/** How far the specifications of each cohort on each metric agree with the run's own. */
export function summarise(specifications: readonly Specification[]): SensitivitySummary[] {
  const groups = groupBy(specifications, ({ metric, population, cohort }) =>
    JSON.stringify([metric, population, cohort]),
  );
  return [...groups.values()].flatMap(([first, ...more]) => (first === undefined ? [] : [summaryOf([first, ...more])]));
}

function summaryOf(all: readonly [Specification, ...Specification[]]): SensitivitySummary {
  const [{ metric, population, cohort }] = all;
  const own = all.find((one) => one.own);
  const gaps = all.flatMap((one) => one.difference_pp?.value ?? []);
  const measured = all.filter((one) => one.difference_pp !== null);
  const ownGap = own?.difference_pp?.value ?? null;
  const ownDirection = own?.direction ?? null;
  const share = (agrees: (one: Specification) => boolean): number => measured.filter(agrees).length / measured.length;
  const isEmpty = measured.length === 0;
  return {
    metric,
    population,
    cohort,
    specifications: all.length,
    measured: measured.length,
    own_difference_pp: ownGap,
    own_direction: ownDirection,
    same_sign_share:
      isEmpty || ownGap === null
        ? null
        : share((one) => Math.sign(one.difference_pp?.value ?? 0) === Math.sign(ownGap)),
    same_direction_share: isEmpty || ownDirection === null ? null : share((one) => one.direction === ownDirection),
    lowest_pp: isEmpty ? null : Math.min(...gaps),
    median_pp: isEmpty ? null : quantile(gaps, 0.5),
    highest_pp: isEmpty ? null : Math.max(...gaps),
  };
}
