import type { ArmData } from '../../domain/areas/arm.js';
import { totalsOf } from './growth.js';

/** How far each area moves the log growth of its arm, to first order; they add up to none. */
export function influences(arm: ArmData): number[] {
  const { baselineEvents, baselineExposure, events, exposure } = totalsOf(arm);
  return arm.events.map(
    (own, area) =>
      own / events -
      (arm.exposure[area] ?? 0) / exposure -
      (arm.baselineEvents[area] ?? 0) / baselineEvents +
      (arm.baselineExposure[area] ?? 0) / baselineExposure,
  );
}

/**
 * The variance of an arm's log growth from the spread of its areas, to first order; for two areas or more.
 *
 * Reference: Woodruff (1971), A Simple Method for Approximating the Variance of a Complicated Estimate.
 */
export function linearisedVariance(arm: ArmData): number {
  const squares = influences(arm).reduce((sum, influence) => sum + influence * influence, 0);
  return (arm.events.length / (arm.events.length - 1)) * squares;
}

/** The variance of an arm's log growth when its counts vary as Poisson counts do. */
export function countingVariance(arm: ArmData): number {
  const { baselineEvents, events } = totalsOf(arm);
  return 1 / baselineEvents + 1 / events;
}
