import type { Design } from '../src/compare/design.js';
import { covariances } from '../src/compare/event-study/covariances.js';
import { type EventFit, fitEventStudy } from '../src/compare/event-study/fit.js';
import { eventModel } from '../src/compare/event-study/model.js';
import { logGrowthOf, totalsOf } from '../src/compare/growth/growth.js';
import type { ArmHistory } from '../src/compare/histories/history.js';

/** The log ratio of growths of a design. */
export function logRatio({ cohort, comparator }: Design): number {
  return logGrowthOf(totalsOf(cohort)) - logGrowthOf(totalsOf(comparator));
}

/** The event study of a design: its baseline and its window, with an effect in the window. */
export function fitTwoPeriods(design: Design): EventFit {
  const history = { cohort: historyOf(design.cohort), comparator: historyOf(design.comparator) };
  return fitEventStudy(eventModel(history, [{ label: 'window', periods: [1] }]));
}

/** The effect in the window with the error that statistical software gives unless told otherwise: CR1. */
export function softwareDefault(design: Design) {
  const fit = fitTwoPeriods(design);
  const [variance = 0] = covariances.CR1.of(fit);
  return { value: fit.termEffects[0] ?? 0, error: Math.sqrt(variance), areas: fit.influences.length };
}

function historyOf(arm: Design['cohort']): ArmHistory {
  const pairs = (first: readonly number[], second: readonly number[]): number[][] =>
    first.map((value, area) => [value, second[area] ?? 0]);
  return { events: pairs(arm.baselineEvents, arm.events), exposure: pairs(arm.baselineExposure, arm.exposure) };
}
