import type { AggregateRequest } from '../../engine.js';

/** What an answer says was asked. */
export interface Asked extends Pick<AggregateRequest, 'layout' | 'columns' | 'transfers' | 'duplicates'> {
  readonly practices: readonly string[];
  readonly by?: AggregateRequest['by'];
}

type Check = (value: unknown) => boolean;

const isText: Check = (value) => typeof value === 'string';
const isOneOf = (...known: readonly string[]): Check => {
  return (value) => known.some((one) => one === value);
};
const isListOf = (isItem: Check): Check => {
  return (value) => Array.isArray(value) && value.every(isItem);
};

const checks: { readonly [K in keyof Required<Asked>]: Check } = {
  layout: isOneOf('records', 'practice-months'),
  columns: (value) => isObject(value) && Object.values(value).every(isText),
  transfers: isOneOf('include', 'exclude'),
  duplicates: isOneOf('error', 'first', 'sum'),
  practices: isListOf(isText),
  by: (value) => value === undefined || isListOf(isOneOf('age_band', 'sex'))(value),
};

/** What was asked, by the text that a query wrote it in; `undefined` where it is damaged. */
export function askedIn(text: string): Asked | undefined {
  let asked: unknown;
  try {
    asked = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (!isObject(asked)) return undefined;
  const values = new Map<string, unknown>(Object.entries(asked));
  return Object.entries(checks).every(([name, isRight]) => isRight(values.get(name))) ? (asked as Asked) : undefined;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
