import type { Check } from '../check.js';
import { controlTotals } from './control-totals.js';
import { missingMonths } from './missing-months.js';

/** The checks made on every run. */
export const checks = {
  'control-totals': controlTotals,
  'missing-months': missingMonths,
} as const satisfies Record<string, Check>;
