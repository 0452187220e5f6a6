import type { Dialect } from '../dialect.js';
import { ownPrefix } from './own-prefix.js';

/** Expressions by the names that they get; each name gets a prefix, so that no column of a table is called the same. */
export type Columns = Readonly<Record<string, string>>;

/** A column of our own, by its name. */
export function own(dialect: Dialect, name: string): string {
  return dialect.quote(ownPrefix + name);
}
