import { estimators } from '../../src/compare/estimators/index.js';
import { comparisons, designOf, readHistory } from './read-panel.js';
import type { Task } from './task.js';

/** The sum of the lower BCa limits of the log ratios of six comparisons. */
export const bootstrap: Task = {
  prepare(folder) {
    const designs = comparisons.map(([cohort, measure]) => designOf(readHistory(folder, cohort, measure)));
    return () => {
      const limits = designs.map((design) => estimators['bootstrap-bca'].estimate(design, { level: 0.95 }));
      return limits.reduce((sum, one) => sum + ('none' in one ? Number.NaN : Math.log(one.growthRatio.lower)), 0);
    };
  },
};
