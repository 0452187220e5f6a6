import { isPolicyName } from './parse-rules.js';
import { ruleNamed } from './rule.js';

/** A count as an output shows it: rounded, or null with the mark in its place where it may be one that is hidden. */
export interface ShownCount {
  readonly count: number | null;
  readonly shorthand: '[c]' | null;
}

/** A sum of counts as it may be shown under a rule; as it is under `none`. */
export function showCount(
  count: number,
  range: { readonly lower: number; readonly upper: number },
  outgoing: string,
): ShownCount {
  const { hides, roundsTo } = ruleNamed(isPolicyName(outgoing) ? outgoing : 'none');
  // The sum of two hidden counts may itself be one that must be hidden.
  if (hides !== undefined && range.lower <= hides.upper && range.upper >= hides.lower) {
    return { count: null, shorthand: '[c]' };
  }
  return { count: roundsTo === 1 ? count : Math.round(count / roundsTo) * roundsTo, shorthand: null };
}
