import { isRecord, type Rules } from './rule.js';
import { shown } from './shown.js';

/**
 * Looks at what a caller gave: no option that a function does not have, and no value that one does not take. Callers of
 * JavaScript have no types to stop them, and an option that is misspelt would change nothing without a word.
 *
 * @throws RangeError that names the option
 * @throws TypeError of what is no object of options
 */
export function checkOptions(options: object, rules: Rules): void {
  if (!isRecord(options)) throw new TypeError(`options must be an object, not ${shown(options)}`);
  checkValues(options, rules, '');
}

function checkValues(values: Readonly<Record<string, unknown>>, rules: Rules, within: string): void {
  requireNames(values, Object.keys(rules), `option ${within}`);
  for (const [name, value] of Object.entries(values)) {
    const rule = rules[name];
    // What a caller leaves undefined was not asked for.
    if (rule === undefined || value === undefined) continue;
    if (!rule.holds(value)) throw new RangeError(`${within}${name} must ${rule.must}, not ${shown(value)}`);
    if (rule.inside !== undefined && isRecord(value)) checkValues(value, rule.inside(value), `${within}${name}.`);
  }
}

/**
 * Refuses a name that is none of those that there are; `what` stands before it in the message.
 *
 * @throws RangeError
 */
export function requireNames(given: object, known: readonly string[], what: string): void {
  const unknown = Object.keys(given).find((name) => !known.includes(name));
  if (unknown !== undefined) throw new RangeError(`there is no ${what}${unknown}: choose from ${known.join(', ')}`);
}
