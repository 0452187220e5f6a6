import type { Cells } from './cells.js';
import { median, robustScale } from './robust-scale.js';

/** Where the logs of plausible values lie. */
export interface Band {
  readonly centre: number;
  readonly scale: number;
  /** How far from the centre a rate is plausible. */
  readonly reach: number;
}

/** Robust standard deviations from the median: on normal logs 6 in 10,000,000. */
export const bandDeviations = 5;

// Areas differ by at least this for reasons of their own.
const leastScale = 0.1;
const fewest = 8;
// The spread of a few rates is hardly known: a rate 2.5 times that of the others is let pass among under twenty.
const many = 20;
const leastReachOfFew = Math.log(2.5);

/**
 * The band of the logs of rates, by median and MAD; none under eight rates, and a wide one under twenty.
 *
 * Reference: Iglewicz and Hoaglin (1993), How to Detect and Handle Outliers.
 */
export function bandOf(logs: Cells): Band | undefined {
  const centre = median(logs);
  if (centre === undefined || logs.length < fewest) return undefined;
  const scale = Math.max(leastScale, robustScale(logs, centre) ?? 0);
  const reach = Math.max(bandDeviations * scale, logs.length < many ? leastReachOfFew : 0);
  return { centre, scale, reach };
}

/** How many standard deviations a log lies outside the centre, chance in a count of `events` taken into account. */
export function deviationsFrom({ centre, scale }: Band, log: number, events: number): number {
  return (log - centre) / Math.hypot(scale, 1 / Math.sqrt(Math.max(events, 1)));
}
