import { nearest } from '../../domain/common/spelling.js';
import { quantities } from '../../domain/counts/observation.js';
import { type Problem, problem } from '../../domain/problems/problem.js';
import type { ReadOptions } from '../../domain/settings.js';
import type { Csv } from './csv.js';
import type { TableKind } from './find-header.js';
import { columnAliases, dayOfList, type Header, normaliseName, type Role, readHeader } from './header.js';

/** Every name by which a column is known, as `normaliseName` writes it. */
export const knownNames: ReadonlySet<string> = new Set(Object.values(columnAliases).flat());

/** A column chosen for the activity need not exist among the populations, nor one of people or lists among the activity. */
export function mustHave(kind: TableKind, columns: ReadOptions['columns'] = {}): readonly string[] {
  const own = (role: string): boolean => (role === 'population') === (kind === 'population');
  return Object.entries(columns).flatMap(([role, name]) =>
    own(role) && normaliseName(name) !== dayOfList ? [name] : [],
  );
}

/** A column chosen by --map must exist; a column one slip away from a quantity's name was meant to be it. */
export function unknownColumns(header: Header, csv: Csv, wanted: readonly string[]): Problem[] {
  const chosen = wanted.flatMap((name) =>
    header.normalised.includes(normaliseName(name)) ? [] : [unknownColumn(name, header, csv.locator.place(header.row))],
  );
  const taken = new Set(header.columns.values());
  const misspelt = header.normalised.flatMap((name, column) => {
    if (knownNames.has(name) || taken.has(column)) return [];
    const suggestion = nearest(name, quantities);
    if (suggestion === undefined || header.columns.has(suggestion as Role)) return [];
    const facts = { column: header.names[column]?.trim() ?? name, suggestion, known: quantities };
    return [problem('VM202', facts, csv.locator.place(header.row, column))];
  });
  return [...chosen, ...misspelt];
}

/** A column that was named and is not in the header. */
export function unknownColumn(name: string, header: Header, place: NonNullable<Problem['place']>): Problem {
  const suggestion = nearest(normaliseName(name), header.normalised);
  const known = header.names.map((column) => column.trim()).filter((column) => column !== '');
  return problem('VM202', { column: name, known, ...(suggestion === undefined ? {} : { suggestion }) }, place);
}

/** A problem for each column chosen for activity that a table of these names does not have. */
export function absentColumns(file: string, names: readonly string[], chosen: ReadOptions['columns']): Problem[] {
  const header = readHeader(names, 0);
  return mustHave('activity', chosen).flatMap((name) =>
    header.normalised.includes(normaliseName(name)) ? [] : [unknownColumn(name, header, { file })],
  );
}
