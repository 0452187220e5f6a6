/** What an option takes. */
export interface Rule {
  readonly holds: (value: unknown) => boolean;
  /** What its value must do, after the name of the option: be a number above 0. */
  readonly must: string;
  /** Of an object, what each of its own values must be. */
  readonly inside?: (value: object) => Rules;
}

/** What each option of a function takes, by its name. */
export type Rules = Readonly<Record<string, Rule>>;

/** A rule for every option of a kind. */
export type RulesOf<Options> = { readonly [Name in keyof Required<Options>]: Rule };

const isText = (value: unknown): value is string => typeof value === 'string';
const isFilled = (value: unknown): boolean => isText(value) && value !== '';

/** Whether a value is an object of names and values, and not a list, a promise or any other thing. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

/** Text, of any length. */
export const anyText: Rule = { holds: isText, must: 'be text' };
/** Text that is not empty. */
export const text: Rule = { holds: isFilled, must: 'be text' };
/** True or false. */
export const flag: Rule = { holds: (value) => typeof value === 'boolean', must: 'be true or false' };
/** What is told how far a run is. */
export const watcher: Rule = { holds: (value) => typeof value === 'function', must: 'be a function' };
/** Any number. */
export const number: Rule = { holds: Number.isFinite, must: 'be a number' };
/** A number above 0. */
export const above: Rule = {
  holds: (value) => Number.isFinite(value) && Number(value) > 0,
  must: 'be a number above 0',
};

/** One of these words. */
export const oneOf = (...words: readonly string[]): Rule => ({
  holds: (value) => isText(value) && words.includes(value),
  must: `be one of ${words.join(', ')}`,
});

/** A text that passes, in words. */
export const textThat = (passes: (value: string) => boolean, must: string): Rule => ({
  holds: (value) => isText(value) && passes(value),
  must,
});

/** A whole number, up to a most where there is one. */
export const whole = (least: number, most?: number): Rule => ({
  holds: (value) => Number.isSafeInteger(value) && Number(value) >= least && Number(value) <= (most ?? Infinity),
  must: `be a whole number, ${most === undefined ? `${least} or more` : `from ${least} to ${most}`}`,
});

/** A list of what another rule takes. */
export const listOf = (rule: Rule, example: string): Rule => ({
  holds: (value) => Array.isArray(value) && value.every(rule.holds),
  must: `be a list, as ${example}`,
});

/** One of what another rule takes, or a list of them. */
export const oneOrMore = (rule: Rule): Rule => ({
  holds: (value) => (Array.isArray(value) ? value.every(rule.holds) : rule.holds(value)),
  must: `${rule.must}, or a list of them`,
});

/** Options of its own. */
export const options = (inside: Rules): Rule => ({
  holds: isRecord,
  must: 'be an object of options',
  inside: () => inside,
});

/** Values by name, all of one rule; of any names unless `known` lists them. */
export const recordOf = (rule: Rule, example: string, known?: readonly string[]): Rule => ({
  holds: isRecord,
  must: `be an object, as ${example}`,
  inside: (given) => Object.fromEntries((known ?? Object.keys(given)).map((name) => [name, rule])),
});
