import type { RobustnessResult } from '../../domain/results/robustness.js';
import type { FlatRow } from '../flat/flat-row.js';

/** The rows of the other estimators: the own specification of each cohort, with their limits in place of the headline's. */
export function estimatorRows(results: readonly RobustnessResult[], specifications: readonly FlatRow[]): FlatRow[] {
  return results.flatMap(({ metric, population, cohort, estimators: [, ...others] }) => {
    const own = specifications.find(
      (row) => row.own === true && row.metric === metric && row.cohort === cohort && row.population === population,
    );
    if (own === undefined) return [];
    return others.map((one) => ({
      ...own,
      own: false,
      published: '',
      difference_pp_value: one.value,
      difference_pp_lower: one.lower,
      difference_pp_upper: one.upper,
      difference_pp_method: one.estimator,
      difference_pp_df: one.df,
      direction: one.direction,
      no_interval: one.no_interval,
      p_value: one.p_value,
      draws: one.draws,
      seed: one.seed,
      note: one.note,
    }));
  });
}
