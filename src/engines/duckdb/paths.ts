import { existsSync } from 'node:fs';

/** Whether a path is of Parquet: by its ending, since it may be a pattern or an address. */
export function isParquet(path: string): boolean {
  return /\.(?:parquet|parq|pq)$/i.test(path);
}

/** Whether a path is one that only DuckDB reads: of Parquet, a pattern for many files, or an address. */
export function readsByDuckdb(path: string): boolean {
  return isParquet(path) || isPattern(path) || isAddress(path);
}

/** Whether a path stands for many files, and is not that of one. */
export function isPattern(path: string): boolean {
  return /[*?[]/.test(path) && !existsSync(path);
}

/** Whether a path is an address of a remote file. */
export function isAddress(path: string): boolean {
  return /^[a-z][a-z0-9+.-]+:\/\//i.test(path);
}

/** A path as DuckDB is told it: that of one file stands for no other, whatever its name. */
export function pathForDuckdb(path: string): string {
  return isPattern(path) ? path : path.replaceAll(/[*?[]/g, '[$&]');
}

/** What messages call a file of the pattern `path` that they call `name`: from the same folder as the name. */
export function nameOfMatch(file: string, { name, path }: { readonly name: string; readonly path: string }): string {
  const folder = path.endsWith(name) ? path.slice(0, -name.length) : '';
  return file.startsWith(folder) ? file.slice(folder.length) : file;
}
