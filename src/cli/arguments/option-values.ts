import { InvalidArgumentError } from 'commander';
import { isIsoDate, isThousandsSign, mostDraws } from '../../toolkit.js';

/** Each value, beside those before it. */
export const collect = (value: string, before: readonly string[] = []): readonly string[] => [...before, value];

/** Names as they stand, which may hold a comma, beside those before them. */
export function named(value: string, before: readonly string[] = []): readonly string[] {
  // A variable of a script that nothing was put in would otherwise ask for everything.
  if (value.trim() === '') throw new InvalidArgumentError('name something');
  return collect(value, before);
}

/** Names between commas, beside those before them. */
export function names(value: string, before: readonly string[] = []): readonly string[] {
  const words = value.split(',').map((word) => word.trim());
  const given = words.filter((word) => word !== '');
  if (given.length === 0) throw new InvalidArgumentError('name something');
  return [...before, ...given];
}

/** How hidden counts are taken. */
export function suppressed(value: string): string {
  if (value === 'midpoint' || value === 'drop' || value === 'error') return value;
  throw new InvalidArgumentError(
    value === 'zero' ? 'be midpoint, drop or error: a hidden count is never zero' : 'be midpoint, drop or error',
  );
}

/** A date, `YYYY-MM-DD`. */
export function day(value: string): string {
  if (isIsoDate(value)) return value;
  throw new InvalidArgumentError('be a date written YYYY-MM-DD');
}

/** A share between 0 and 1. */
export function share(value: string): number {
  const level = Number(value);
  if (level > 0 && level < 1) return level;
  throw new InvalidArgumentError(
    level > 1 && level < 100
      ? `be a share between 0 and 1: ${level / 100} for ${value}%`
      : 'be a share between 0 and 1',
  );
}

/** A number above 0. */
export function positive(value: string): number {
  const number = Number(value);
  if (Number.isFinite(number) && number > 0 && value.trim() !== '') return number;
  throw new InvalidArgumentError('be a number above 0');
}

/** A whole number of 0 or more. */
export function whole(value: string): number {
  const number = Number(value);
  if (Number.isSafeInteger(number) && number >= 0 && value.trim() !== '') return number;
  throw new InvalidArgumentError('be a whole number of 0 or more');
}

/** How many relabellings or resamples to draw. */
export function draws(value: string): number {
  const number = whole(value);
  if (number <= mostDraws) return number;
  throw new InvalidArgumentError(`be ${mostDraws} or fewer`);
}

/** A whole number of 1 or more. */
export function oneOrMore(value: string): number {
  const number = Number(value);
  if (Number.isSafeInteger(number) && number >= 1) return number;
  throw new InvalidArgumentError('be a whole number of 1 or more');
}

/** `name=value`, beside those before it. */
export function pair(value: string, before: Readonly<Record<string, string>> = {}): Readonly<Record<string, string>> {
  const [name = '', ...rest] = value.split('=');
  const own = rest.join('=');
  if (name === '' || own === '') throw new InvalidArgumentError('be written with a = in it: area=CCG19CDH');
  if (Object.hasOwn(before, name) && before[name] !== own)
    throw new InvalidArgumentError(`name ${name} once, and it is ${before[name]} too`);
  return { ...before, [name]: own };
}

/** `COHORT=percentage points` between commas, beside those before it; a cohort may have any signs in its name. */
export function targets(
  value: string,
  before: Readonly<Record<string, number>> = {},
): Readonly<Record<string, number>> {
  const found = new Map(Object.entries(before));
  for (const pair of value.split(/(?<==\s*[+-]?[\d.]+\s*),/)) {
    const [, cohort = '', gap = ''] = /^\s*(\S.*?)\s*=\s*([+-]?\d+(?:\.\d+)?)\s*$/s.exec(pair) ?? [];
    if (cohort === '') throw new InvalidArgumentError('be cohorts and percentage points: PACS=-3,MCP=-1');
    if (found.has(cohort)) throw new InvalidArgumentError(`name a cohort once, and ${cohort} is there twice`);
    found.set(cohort, Number(gap));
  }
  return Object.fromEntries(found);
}

/** The character between columns. */
export function delimiter(value: string): string {
  const character = value === 'tab' || value === '\\t' ? '\t' : value;
  if (character.length === 1 && character !== '"') return character;
  throw new InvalidArgumentError('be one character, or the word tab');
}

/** The character between the thousands of a count. */
export function thousands(value: string): string {
  if (isThousandsSign(value)) return value;
  throw new InvalidArgumentError('be one sign that stands between thousands: a comma, full stop, apostrophe or space');
}

/** What the value of an option is beside text, by its parser; for those that come from a file. */
export const optionTypes: ReadonlyMap<unknown, 'number' | 'list' | 'pairs'> = new Map<
  unknown,
  'number' | 'list' | 'pairs'
>([
  [share, 'number'],
  [positive, 'number'],
  [whole, 'number'],
  [draws, 'number'],
  [oneOrMore, 'number'],
  [collect, 'list'],
  [named, 'list'],
  [names, 'list'],
  [pair, 'pairs'],
  [targets, 'pairs'],
]);
