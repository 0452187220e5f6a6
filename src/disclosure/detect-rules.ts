import type { Observation } from '../domain/counts/observation.js';
import { addMonths, lastMonthOf, type MonthIndex } from '../domain/time/period.js';
import { fewestCounts } from '../quality/checks/rounded-counts.js';
import { roundingBase } from '../quality/numbers/rounding-base.js';
import { type DatedRule, type Rule, roundingRule, ruleNamed } from './rule.js';

/**
 * The rules that the counts of one file show that they are under, or none. A file may be under one rule up to some
 * month and another from then on: the months after the last count that is no multiple of 5 are taken to be rounded
 * when they hold fifty counts or more. A threshold is taken from the smallest count shown, and only where that leaves
 * one rule.
 */
export function detectRules(observations: readonly Observation[], seen = lookOver(observations)): readonly DatedRule[] {
  // Nearly every file: exact to its last month, and no mark in it.
  if (seen.lastOdd === seen.last && !seen.hasMark) return [];
  const rounded = shown(observations, (month) => month > seen.lastOdd);
  const isRounded = rounded.length >= fewestCounts;
  const early = isRounded ? shown(observations, (month) => month <= seen.lastOdd) : shown(observations, () => true);
  const late = isRounded ? [{ rule: roundedRule(rounded), from: addMonths(seen.lastOdd, 1) }] : [];
  if (early.length === 0) return late.map(({ rule }) => ({ rule }));
  return [{ rule: exactRule(early) }, ...late];
}

/** What one look over the counts of a file shows. */
export interface Seen {
  /** The last month of any count, and of one that is no multiple of 5. */
  readonly last: MonthIndex;
  readonly lastOdd: MonthIndex;
  /** Whether a mark stands for a count that is hidden for disclosure. */
  readonly hasMark: boolean;
  /** Whether any text stands where a count should. */
  readonly hasText: boolean;
}

/** One look over the counts of a file. */
export function lookOver(observations: readonly Observation[]): Seen {
  let [last, lastOdd] = [-1, -1];
  let [hasMark, hasText] = [false, false];
  for (let at = 0; at < observations.length; at++) {
    const { value, period } = observations[at] as Observation;
    const end = period.start + period.months - 1;
    if (end > last) last = end;
    if (typeof value === 'string') {
      hasText = true;
      hasMark ||= value.startsWith('[c');
    } else if (end > lastOdd && value % 5 !== 0) lastOdd = end;
  }
  // Ends of periods are months.
  return { last: last as MonthIndex, lastOdd: lastOdd as MonthIndex, hasMark, hasText };
}

function shown(observations: readonly Observation[], isIn: (month: MonthIndex) => boolean): number[] {
  return observations.flatMap(({ value, period }) =>
    typeof value === 'number' && value !== 0 && isIn(lastMonthOf(period)) ? [value] : [],
  );
}

function roundedRule(values: readonly number[]): Rule {
  const base = roundingBase([values]);
  if (base !== 5) return roundingRule(base);
  return values.includes(5) ? ruleNamed('rounded-5') : ruleNamed('hes-2018');
}

// A rule that hides 1 to 5 shows 6; a smallest count of 4 or of 9 would fit more than one threshold.
function exactRule(values: readonly number[]): Rule {
  const least = values.reduce((lowest, value) => Math.min(lowest, value), Number.POSITIVE_INFINITY);
  if (least === 6) return ruleNamed('hes-pre-2018');
  return least === 3 ? ruleNamed('ons') : ruleNamed('none');
}
