import type { ReadOptions } from '../../domain/settings.js';
import type { MonthIndex } from '../../domain/time/period.js';
import { baselineYears } from '../../measure/alternatives.js';
import { coverageOfMonths, monthsOf } from '../../measure/coverage.js';
import { readActivity } from '../../read/activity.js';
import type { Source } from '../../read/source.js';

/** The financial years that lie within these files of activity, in order: `2018/19`. None where nothing is understood. */
export function wholeYears(activity: readonly Source[], options: ReadOptions): string[] {
  const months = new Set<MonthIndex>();
  for (const { period } of readActivity(activity, options).observations) {
    for (const month of monthsOf(period)) months.add(month);
  }
  const coverage = coverageOfMonths([...months].sort((one, other) => one - other));
  return coverage === undefined ? [] : baselineYears(coverage);
}
