import { calendarMonthOf, calendarYearOf, type MonthIndex, monthIndex } from '../domain/time/period.js';
import { disclosurePolicies, type PolicyName } from '../reference/disclosure-policies.js';
import { type DatedRule, ruleNamed } from './rule.js';

/** What `--suppression` and `--disclosure` can name. */
export const policyNames = Object.keys(disclosurePolicies) as PolicyName[];

/** Whether this is the name of a rule. */
export function isPolicyName(text: string): text is PolicyName {
  return Object.hasOwn(disclosurePolicies, text);
}

/**
 * The rules that a text names: `hes-2018`, or one for the first months and others from a month on
 * (`hes-pre-2018,hes-2018@2018-09`). `undefined` when it names none, or not in the order of their months.
 */
export function parseDatedRules(text: string): readonly DatedRule[] | undefined {
  const rules: DatedRule[] = [];
  for (const [at, part] of text.split(',').entries()) {
    const [name = '', month, ...more] = part.trim().split('@');
    const from = month === undefined ? undefined : parseMonth(month);
    const last = rules.at(-1)?.from;
    const isInOrder = at === 0 || (from !== undefined && (last === undefined || last < from));
    if (!isPolicyName(name) || more.length > 0 || !isInOrder || (month !== undefined && from === undefined)) {
      return undefined;
    }
    rules.push(from === undefined ? { rule: ruleNamed(name) } : { rule: ruleNamed(name), from });
  }
  return rules;
}

/** A month as it is written after `@`: 2018-09. */
export function formatFrom(month: MonthIndex): string {
  return `${calendarYearOf(month)}-${String(calendarMonthOf(month)).padStart(2, '0')}`;
}

function parseMonth(text: string): MonthIndex | undefined {
  const match = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(text);
  return match === null ? undefined : monthIndex(Number(match[1]), Number(match[2]));
}
