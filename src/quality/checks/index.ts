import type { Check } from '../check.js';
import { baselineDefect } from './baseline-defect.js';
import { commonPeriod } from './common-period.js';
import { commonPopulation } from './common-population.js';
import { controlTotals } from './control-totals.js';
import { highPeriod } from './high-period.js';
import { impossibleRate } from './impossible-rate.js';
import { levelStep } from './level-step.js';
import { manyNoughts } from './many-noughts.js';
import { missingMonths } from './missing-months.js';
import { otherPopulations } from './other-populations.js';
import { partialSubmission } from './partial-submission.js';
import { populationJump } from './population-jump.js';
import { programmeStart } from './programme-start.js';
import { provisionalLastMonth } from './provisional-last-month.js';
import { rateBand } from './rate-band.js';
import { repeatedArea } from './repeated-area.js';
import { repeatedYear } from './repeated-year.js';
import { roundedCounts } from './rounded-counts.js';
import { runningTotals } from './running-totals.js';
import { shortStays } from './short-stays.js';
import { stalePopulation } from './stale-population.js';
import { standIns } from './stand-ins.js';
import { stillCounts } from './still-counts.js';
import { sumOfOthers } from './sum-of-others.js';

/** The checks made on every run. */
export const checks = {
  'control-totals': controlTotals,
  'missing-months': missingMonths,
  'partial-submission': partialSubmission,
  'high-period': highPeriod,
  'level-step': levelStep,
  'baseline-defect': baselineDefect,
  'population-jump': populationJump,
  'stale-population': stalePopulation,
  'rate-band': rateBand,
  'repeated-area': repeatedArea,
  'repeated-year': repeatedYear,
  'running-totals': runningTotals,
  'impossible-rate': impossibleRate,
  'other-populations': otherPopulations,
  'still-counts': stillCounts,
  'sum-of-others': sumOfOthers,
  'stand-ins': standIns,
  'rounded-counts': roundedCounts,
  'short-stays': shortStays,
  'provisional-last-month': provisionalLastMonth,
  'common-period': commonPeriod,
  'many-noughts': manyNoughts,
  'common-population': commonPopulation,
  'programme-start': programmeStart,
} as const satisfies Record<string, Check>;
