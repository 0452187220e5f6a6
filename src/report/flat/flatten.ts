import type { FlatRow, FlatValue } from './flat-row.js';

/**
 * An object as a row of single values: names of nested fields are joined by `_`, lists by spaces. A nested object that
 * is null has the columns named for it in `nullable`.
 */
export function flatten(value: object, nullable: Readonly<Record<string, readonly string[]>> = {}): FlatRow {
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, own]): (readonly [string, FlatValue])[] => {
      if (own === null && nullable[name] !== undefined) return nullable[name].map((part) => [`${name}_${part}`, null]);
      if (Array.isArray(own)) return [[name, own.join(' ')]];
      if (typeof own === 'object' && own !== null) {
        return Object.entries(flatten(own)).map(([part, inner]) => [`${name}_${part}`, inner]);
      }
      return [[name, single(own)]];
    }),
  );
}

/** The columns of an interval. */
export const intervalParts: readonly string[] = ['value', 'lower', 'upper', 'level'];

function single(value: unknown): FlatValue {
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  return typeof value === 'string' || typeof value === 'boolean' ? value : null;
}
