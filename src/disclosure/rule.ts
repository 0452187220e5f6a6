import type { CountBounds } from '../domain/counts/counted.js';
import { lastMonthOf, type MonthIndex, type Period } from '../domain/time/period.js';
import { type DisclosurePolicy, disclosurePolicies, type PolicyName } from '../reference/disclosure-policies.js';

/** What a rule does to counts. */
export type Rule = Pick<DisclosurePolicy, 'hides' | 'roundsTo' | 'zeroIsExact' | 'hidesOthers'> & {
  readonly name: string;
};

/** A rule and the first month that it holds for; from the first month of the data when absent. */
export interface DatedRule {
  readonly rule: Rule;
  readonly from?: MonthIndex;
}

/** The rule of this name. */
export function ruleNamed(name: PolicyName): Rule {
  return { name, ...disclosurePolicies[name] };
}

/** A rule that hides nothing and rounds to the nearest multiple of `base`. */
export function roundingRule(base: number): Rule {
  return { name: `rounded-${base}`, roundsTo: base, zeroIsExact: false, hidesOthers: false };
}

/** The rule that a count of this period was released under: the one in force for its last month. */
export function ruleFor(rules: readonly DatedRule[], period: Period): Rule {
  const last = lastMonthOf(period);
  const dated = rules.filter(({ from }) => from === undefined || from <= last).at(-1);
  return dated?.rule ?? ruleNamed('none');
}

/** Whether a rule leaves every count as it is. */
export function isOpen({ hides, roundsTo }: Rule): boolean {
  return hides === undefined && roundsTo === 1;
}

/** What a hidden count may be; `undefined` where the rule hides none. */
export function hiddenBounds({ hides }: Rule): CountBounds | undefined {
  return hides === undefined ? undefined : { ...hides, hidden: true };
}

/** What a count that is shown may be: itself alone, or what rounds to it and is not hidden. */
export function shownBounds(value: number, { hides, roundsTo, zeroIsExact }: Rule): CountBounds | undefined {
  if (roundsTo === 1 || (value === 0 && zeroIsExact)) return undefined;
  // An even base has its half on either side, whichever way halves go.
  const half = Math.floor(roundsTo / 2);
  const least = hides === undefined ? 0 : hides.upper + 1;
  return { lower: Math.max(least, value - half), upper: value + half, hidden: false };
}

/** Whether a count could be shown under a rule. */
export function couldShow(value: number, { hides, roundsTo }: Rule): boolean {
  return value % roundsTo === 0 && (value === 0 || hides === undefined || value < hides.lower || value > hides.upper);
}

/** The middle of what a count may be. */
export function midpoint({ lower, upper }: CountBounds): number {
  return (lower + upper) / 2;
}
