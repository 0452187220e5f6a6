import { CannotEstimate } from '../../stats/cannot-estimate.js';

/** An area without events in a period, by their places in a history, so that its rate has no logarithm. */
export class EmptyCell extends CannotEstimate {
  constructor(
    readonly arm: 'cohort' | 'comparator',
    readonly area: number,
    readonly period: number,
  ) {
    super(`area ${area + 1} of the ${arm} has no events in period ${period + 1}, so its log rate has no value`);
  }
}
