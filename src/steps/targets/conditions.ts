import { namedIn } from '../../domain/common/named-in.js';
import type { ComparisonResult } from '../../domain/results/analysis.js';
import { parseQuantity } from '../../read/cells/parse-quantity.js';

/** How a number is held against a limit. */
export type Operator = '<' | '<=' | '>' | '>=';

/** A condition on a number of a result: `PACS.admissions.difference_pp.upper > 0`. */
export interface Condition {
  readonly text: string;
  readonly cohort: string;
  /** The result's metric by any of its names; every metric when absent. */
  readonly metric?: string;
  /** Names of nested fields: difference_pp, upper. */
  readonly path: readonly string[];
  readonly operator: Operator;
  readonly bound: number;
}

/** A condition set against the results of a run. */
export interface ConditionMet {
  readonly condition: Condition;
  /** Results that it is true of. */
  readonly results: readonly ComparisonResult[];
  /** How many results it could be looked at in; none when the cohort, metric or field is not there. */
  readonly looked: number;
  /** Results of the cohort and metric that have no such number: a field that is not there, or that could not be given. */
  readonly unknown: readonly ComparisonResult[];
}

/** The condition in a text `COHORT[.METRIC].FIELD[.FIELD] > NUMBER`; `undefined` when it is not written so. */
export function parseCondition(text: string): Condition | undefined {
  const match = /^\s*([^<>=]+?)\s*(<=|>=|<|>)\s*([+-]?\d+(?:\.\d+)?)\s*$/.exec(text.replaceAll('−', '-'));
  // The name of a cohort may have points of its own: St. Helens.
  const [, cohort, fields] = /^(.+?)((?:\s*\.\s*[a-z_-]+)+)$/.exec(match?.[1] ?? '') ?? [];
  if (match === null || cohort === undefined || fields === undefined) return undefined;
  const names = fields
    .split('.')
    .slice(1)
    .map((name) => name.trim());
  const metric = parseQuantity(names[0] ?? '');
  const path = metric === undefined ? names : names.slice(1);
  if (path.length === 0 || path.some((name) => !/^[a-z_]+$/.test(name))) return undefined;
  // The pattern lets nothing else through.
  const operator = match[2] as Operator;
  const condition = { text: text.trim(), cohort, path, operator, bound: Number(match[3]) };
  return metric === undefined ? condition : { ...condition, metric };
}

/** The results of which a condition is true. An object stands for its `value`. */
export function meetCondition(condition: Condition, results: readonly ComparisonResult[]): ConditionMet {
  const wanted = namedIn(new Set(results.map(({ cohort }) => cohort)), condition.cohort);
  const own = results.filter(({ cohort, metric }) => cohort === wanted && (condition.metric ?? metric) === metric);
  const numbers = own.map((result) => ({ result, number: numberAt(result, condition.path) }));
  const known = numbers.filter(({ number }) => number !== undefined);
  return {
    condition,
    looked: known.length,
    unknown: numbers.filter(({ number }) => number === undefined).map(({ result }) => result),
    results: known.filter(({ number }) => holds(number ?? 0, condition)).map(({ result }) => result),
  };
}

function numberAt(result: ComparisonResult, path: readonly string[]): number | undefined {
  let at: unknown = result;
  for (const name of path) at = fieldOf(at, name);
  if (typeof at === 'object') at = fieldOf(at, 'value');
  return typeof at === 'number' ? at : undefined;
}

function fieldOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? (value as Readonly<Record<string, unknown>>)[name]
    : undefined;
}

function holds(number: number, { operator, bound }: Condition): boolean {
  if (operator === '<') return number < bound;
  if (operator === '<=') return number <= bound;
  return operator === '>' ? number > bound : number >= bound;
}
