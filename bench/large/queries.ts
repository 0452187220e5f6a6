import type { LargeLayout } from '../../src/engines/engine.js';

/** The columns of the generated files with their types, so that DuckDB sniffs nothing. */
const columns: Readonly<Record<LargeLayout, Readonly<Record<string, string>>>> = {
  records: {
    provider_code: 'VARCHAR',
    ccg_code: 'VARCHAR',
    practice_code: 'VARCHAR',
    admission_date: 'DATE',
    discharge_date: 'DATE',
    admission_method: 'VARCHAR',
    episode_status: 'VARCHAR',
    episode_order: 'VARCHAR',
    patient_class: 'VARCHAR',
    age: 'INTEGER',
    sex: 'VARCHAR',
    lsoa: 'VARCHAR',
  },
  'practice-months': {
    practice_code: 'VARCHAR',
    area_code: 'VARCHAR',
    month: 'VARCHAR',
    age_band: 'VARCHAR',
    metric: 'VARCHAR',
    value: 'BIGINT',
  },
};

const groups: Readonly<Record<LargeLayout, (from: string) => string>> = {
  records: (
    from,
  ) => `SELECT ccg_code, date_trunc('month', admission_date) AS month, discharge_date > admission_date AS night,
    count(*) AS admissions, sum(discharge_date - admission_date) AS bed_days FROM ${from}
    WHERE admission_method LIKE '2%' AND episode_order = '1' AND episode_status = '3' GROUP BY ALL`,
  'practice-months': (
    from,
  ) => `SELECT area_code, month, sum(value) FILTER (metric = 'emergency_admissions') AS admissions,
    sum(value) FILTER (metric = 'emergency_bed_days') AS bed_days FROM ${from} GROUP BY ALL`,
};

/** A generated file as a table of DuckDB. */
export function csvTable(layout: LargeLayout, path: string): string {
  const types = Object.entries(columns[layout]).map(([name, type]) => `'${name}': '${type}'`);
  return `read_csv('${path}', header = false, skip = 2, auto_detect = false, delim = ',', quote = '"', nullstr = '*',
    columns = {${types.join(', ')}})`;
}

/** The query that adds up such a table: events by area, month and, of records, kind of stay. */
export function groupQuery(layout: LargeLayout, from: string): string {
  return groups[layout](from);
}
