import { DuckDBInstance } from '@duckdb/node-api';

// A process of its own that has DuckDB answer one query in two threads, and prints the totals of its groups: what was
// counted (`admissions` or `emergency_admissions`, and so on) and how much.
async function ask(query: string): Promise<void> {
  const instance = await DuckDBInstance.create(':memory:', { threads: '2' });
  const connection = await instance.connect();
  const groups = (await connection.runAndReadAll(query)).getRowObjects();
  const total = (of: string): number => groups.reduce((sum, group) => sum + Number(group[of] ?? 0), 0);
  console.log(JSON.stringify({ admissions: total('admissions'), bedDays: total('bed_days') }));
}

void ask(process.argv[2] ?? '');
