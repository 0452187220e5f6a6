import type { Problem } from '../../domain/problems/problem.js';
import type { ReadOptions } from '../../domain/settings.js';
import type { Csv } from './csv.js';
import { type Header, normaliseName } from './header.js';
import { unknownColumn } from './unknown-columns.js';

/** The columns that `--keep` names, as `normaliseName` writes them, with what says that they are not there. */
export type KeptColumns = ReadonlyMap<string, Problem | undefined>;

/** Those of a table; of a file without one nothing is said against them. */
export function keptColumns(
  { keep = {} }: ReadOptions,
  table?: { readonly header: Header; readonly locator: Csv['locator'] },
): KeptColumns {
  const lacked = (name: string): Problem | undefined =>
    table === undefined || table.header.normalised.includes(normaliseName(name))
      ? undefined
      : unknownColumn(name, table.header, table.locator.place(table.header.row));
  return new Map(Object.keys(keep).map((name) => [normaliseName(name), lacked(name)]));
}

/** Those of several files: a column need only be in one of the files that it was asked of. */
export function joinKept(all: readonly (KeptColumns | undefined)[]): KeptColumns {
  const joined = new Map<string, Problem | undefined>();
  for (const [name, lacked] of all.flatMap((one) => [...(one ?? [])])) {
    const isFirst = !joined.has(name);
    joined.set(name, isFirst ? lacked : lessSure(joined.get(name), lacked));
  }
  return joined;
}

// Of two files without the column, the first that has one of nearly that name.
function lessSure(one: Problem | undefined, other: Problem | undefined): Problem | undefined {
  if (one === undefined || other === undefined) return undefined;
  return 'suggestion' in other.facts && !('suggestion' in one.facts) ? other : one;
}
