import type { Engine, LargeSource } from '../engine.js';
import { refuseFirst } from './answer/refuse-first.js';
import { quoteTable } from './query/build-query.js';
import { aggregateTable, withDatabase } from './servers/database.js';
import { openDatabase, type SqlOptions } from './servers/open-database.js';

/** The engine for tables on a server: one query is sent to where the rows are, and only sums come back. */
export function sqlEngine(options: SqlOptions): Engine {
  return {
    description: 'tables of PostgreSQL and ClickHouse, by one query on the server',
    reads: ['table'],
    async namesOf(source) {
      const { connection, table } = tableOf(source);
      return withDatabase(
        () => openDatabase(options, connection),
        async (database) => [...(await database.columnsOf(quoteTable(database.dialect, table))).keys()],
      );
    },
    async aggregate(source, request) {
      const { connection, table, name } = tableOf(source);
      refuseFirst(request);
      return withDatabase(
        () => openDatabase(options, connection),
        async (database) => {
          const from = quoteTable(database.dialect, table);
          return aggregateTable(database, name, { from, types: await database.columnsOf(from) }, request);
        },
      );
    },
  };
}

function tableOf(source: LargeSource): Extract<LargeSource, { kind: 'table' }> {
  if (source.kind !== 'table') throw new RangeError(`the sql engine reads tables, not ${source.kind}`);
  return source;
}
