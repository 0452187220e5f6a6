// Compares the emergency admissions of the vanguards with the rest of England, prints each gap, and leaves a report.
import { writeFile } from 'node:fs/promises';
import { type CompareResult, cohorts, compare, readActivity, readPopulation, report } from 'vanguard-metrics';

// Where a column has a name of its own: readActivity('admissions.csv', { columns: { area: 'CCG19CDH' } }).
const activity = await readActivity('admissions.csv');
const population = await readPopulation('populations.csv');
const result: CompareResult = compare(
  { activity, population, cohorts: cohorts.builtin('2017') },
  { metric: 'emergency_admissions', baseline: '2014/15', period: 'latest', window: 'quarter', level: 0.95 },
);
for (const row of result.results) console.log(row.cohort, row.difference_pp.value, row.direction);
await writeFile('report.html', report(result, { title: 'Emergency admissions, latest quarter' }));
