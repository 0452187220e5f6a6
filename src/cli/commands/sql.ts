import type { ReadOptions } from '../../index.js';
import { type SqlWish, writeSql } from '../../toolkit.js';
import { openSources } from '../files.js';
import type { Io } from '../io.js';
import { writeResult } from '../output/output.js';
import type { OutputOptions } from './compare.js';

/** The options of `sql`. */
export interface SqlCommandOptions extends OutputOptions {
  readonly dialect: SqlWish['dialect'];
  readonly columns: readonly string[];
  readonly map?: Readonly<Record<string, string>>;
  readonly practices?: string;
  readonly transfers?: 'include' | 'exclude';
  readonly standardise?: 'esp2013';
  readonly duplicates?: 'error' | 'sum';
}

/** `sql`: the query that adds up a table where it is, and whose answer `compare` reads. */
export async function sql(table: string, options: SqlCommandOptions, io: Io): Promise<number> {
  const { dialect, columns, map, transfers, duplicates, standardise } = options;
  const [practices] = options.practices === undefined ? [] : await openSources([options.practices], io);
  const read: ReadOptions = {
    ...(map === undefined ? {} : { columns: map }),
    ...(transfers === undefined ? {} : { transfers }),
    ...(standardise === undefined ? {} : { standardise }),
    ...(duplicates === undefined ? {} : { duplicates }),
  };
  const text = await writeSql({ dialect, table, columns, read, ...(practices === undefined ? {} : { practices }) });
  await writeResult(text, options.output, io);
  return 0;
}
