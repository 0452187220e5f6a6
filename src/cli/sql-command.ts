import { type Command, Option } from 'commander';
import { names, pair } from './arguments/option-values.js';
import type { Io } from './io.js';

/** Adds `sql`, which prints the query that adds up a table where it is. */
export function addSql(program: Command, io: Io, done: (exitCode: number) => void): void {
  program
    .command('sql')
    .argument('<table>', 'the table, with its schema: sus.admissions')
    .description('print a query whose answer compare - reads')
    .addOption(
      new Option('--dialect <name>', 'which SQL')
        .choices(['databricks', 'trino', 'sql-server', 'bigquery', 'duckdb', 'postgresql', 'clickhouse'])
        .makeOptionMandatory(),
    )
    .requiredOption('--columns <names>', 'the columns of the table: admidate,disdate,admimeth,ccg', names)
    .option('--map <role=column>', 'which column is what, e.g. area=CCG19CDH (repeat for more)', pair)
    .option('--practices <file>', 'practice_code,site: practices whose own counts are wanted')
    .addOption(
      new Option('--transfers <rule>', 'method 2B in record-level data (default: include)').choices([
        'include',
        'exclude',
      ]),
    )
    .addOption(
      new Option('--standardise <population>', 'count by age too, for compare --standardise').choices(['esp2013']),
    )
    .addOption(new Option('--duplicates <rule>', 'two rows of one spell (default: error)').choices(['error', 'sum']))
    .action(async (table, _options, command) => {
      const { sql } = await import('./commands/index.js');
      done(await sql(table, command.optsWithGlobals(), io));
    });
}
