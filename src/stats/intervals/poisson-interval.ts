import { gammaQuantile, gammaUpperQuantile } from '../distributions/gamma-distribution.js';
import { normalUpperQuantile } from '../distributions/normal.js';
import { requireCount, requireLevel } from '../require.js';
import type { Interval } from './interval.js';

const leastForByar = 10;

/**
 * Exact confidence limits for a Poisson count, in events. No events give a lower limit of 0.
 *
 * @param events whole number, 0 or more
 * @param level coverage in (0, 1): 0.95 for 95%
 * @throws RangeError if either is out of range
 *
 * Reference: Garwood (1936), Fiducial Limits for the Poisson Distribution.
 * Checked against: test/reference/edge/poisson_count_intervals.json
 */
export function exactPoissonInterval(events: number, level: number): Interval {
  requireCount('events', events);
  requireLevel(level);
  const tail = (1 - level) / 2;
  return { lower: events === 0 ? 0 : gammaQuantile(tail, events), upper: gammaUpperQuantile(tail, events + 1) };
}

/**
 * Byar's confidence limits for a Poisson count, in events, never below 0.
 * Good from 10 events; below that use `exactPoissonInterval`.
 *
 * @param events whole number, 0 or more
 * @param level coverage in (0, 1): 0.95 for 95%
 * @throws RangeError if either is out of range
 *
 * Reference: Breslow and Day (1987), Statistical Methods in Cancer Research II.
 * Checked against: test/reference/edge/poisson_count_intervals.json
 */
export function byarInterval(events: number, level: number): Interval {
  requireCount('events', events);
  requireLevel(level);
  const z = normalUpperQuantile((1 - level) / 2);
  return { lower: events === 0 ? 0 : Math.max(0, cubed(events, -z)), upper: cubed(events + 1, z) };
}

/**
 * Confidence limits for a Poisson count, in events: exact below 10 events, Byar's from 10.
 *
 * @param events whole number, 0 or more
 * @param level coverage in (0, 1): 0.95 for 95%
 * @throws RangeError if either is out of range
 *
 * Reference: Public Health England (2018), Technical Guide: Confidence Intervals.
 * Checked against: test/reference/edge/poisson_count_intervals.json
 */
export function poissonInterval(events: number, level: number): Interval {
  return events < leastForByar ? exactPoissonInterval(events, level) : byarInterval(events, level);
}

function cubed(events: number, z: number): number {
  const root = 1 - 1 / (9 * events) + z / (3 * Math.sqrt(events));
  return events * root * root * root;
}
