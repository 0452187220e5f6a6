import type { Observation } from '../domain/counts/observation.js';
import { couldShow, hiddenBounds, midpoint, type Rule, shownBounds } from './rule.js';

/**
 * A count as it may leave under a rule: hidden in its range, rounded otherwise. Everything that is then measured is
 * made of counts that the rule would show, so no difference between any outputs tells more than they do.
 */
export function protectCount(observation: Observation, rule: Rule): Observation {
  const { value, bounds } = observation;
  if (typeof value === 'string' || bounds?.hidden === true) return observation;
  const hides = hiddenBounds(rule);
  if (hides !== undefined && value >= hides.lower && value <= hides.upper) {
    return { ...observation, value: midpoint(hides), bounds: hides };
  }
  if (couldShow(value, rule) && bounds !== undefined) return observation;
  const rounded = Math.round(value / rule.roundsTo) * rule.roundsTo;
  const own = shownBounds(rounded, rule);
  return own === undefined ? observation : { ...observation, value: rounded, bounds: own };
}
