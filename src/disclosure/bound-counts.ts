import type { CountBounds } from '../domain/counts/counted.js';
import type { Observation, Shorthand } from '../domain/counts/observation.js';
import type { Suppressed } from '../domain/settings.js';
import { rangeOf } from '../read/cells/marks.js';
import type { IsPlausible } from './plausible.js';
import { type DatedRule, hiddenBounds, isOpen, midpoint, ruleFor, shownBounds } from './rule.js';

/** How the hidden counts of a file are bounded. */
export interface Bounding {
  readonly rules: readonly DatedRule[];
  readonly suppressed: Suppressed;
  /** Asked of marks without a range of their own, unless the rule was declared and hides nothing else. */
  readonly isPlausible: IsPlausible;
  readonly isDeclared: boolean;
}

/**
 * A count with what it may be: a hidden one has the middle of its range for its value, a rounded one what rounds to
 * it. A count that is exact, or a mark that no rule bounds, is the same as before.
 */
export function boundCount(observation: Observation, bounding: Bounding): Observation {
  const { value, period } = observation;
  const rule = ruleFor(bounding.rules, period);
  if (typeof value === 'number') {
    const bounds = isOpen(rule) ? undefined : shownBounds(value, rule);
    return bounds === undefined ? observation : { ...observation, bounds };
  }
  const bounds = boundsOfMark(observation, value, bounding);
  if (bounds === undefined || bounding.suppressed === 'error') return observation;
  return { ...observation, value: midpoint(bounds), bounds };
}

function boundsOfMark(observation: Observation, mark: Shorthand, bounding: Bounding): CountBounds | undefined {
  const rule = ruleFor(bounding.rules, observation.period);
  if (mark === '[low]') {
    const upper = Math.floor(rule.roundsTo / 2);
    return rule.hides === undefined && upper > 0 ? { lower: 1, upper, hidden: true } : undefined;
  }
  if (!mark.startsWith('[c')) return undefined;
  const ruled = hiddenBounds(rule);
  const own = rangeOf(mark);
  if (own !== undefined) return narrowed({ ...own, hidden: true }, ruled);
  if (ruled === undefined) return undefined;
  const isSure = bounding.isDeclared && !rule.hidesOthers;
  return isSure || bounding.isPlausible(observation, ruled.upper) ? ruled : undefined;
}

// `<8` may be 0 by itself, and is 1 to 7 under a rule that shows zero.
function narrowed(own: CountBounds, ruled: CountBounds | undefined): CountBounds {
  if (ruled === undefined) return own;
  const [lower, upper] = [Math.max(own.lower, ruled.lower), Math.min(own.upper, ruled.upper)];
  return lower <= upper ? { lower, upper, hidden: true } : own;
}
