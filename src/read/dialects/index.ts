import type { Dialect } from '../dialect.js';
import { ccgOutcomes } from './ccg-outcomes.js';
import { fingertips } from './fingertips.js';
import { longWithMetric } from './long-with-metric.js';
import { monthlyActivityReturn } from './monthly-activity-return.js';
import { publicHealthScotland } from './public-health-scotland.js';
import { tidy } from './tidy.js';
import { wide } from './wide.js';

/** The layouts of activity that can be read. */
export const dialects = {
  'monthly-activity-return': monthlyActivityReturn,
  tidy,
  'long-with-metric': longWithMetric,
  wide,
  fingertips,
  'ccg-outcomes': ccgOutcomes,
  'public-health-scotland': publicHealthScotland,
} as const satisfies Record<string, Dialect>;
