import type { Analysis, QualityIssue } from '../../../domain/results/analysis.js';
import { findingEntries } from '../../problems/findings.js';
import { areaLabel } from '../../wording/area-words.js';
import { cohortLabel, metricWords } from '../../wording/words.js';
import { columnKinds, columnsOf, type DataTable, listed } from '../data-table.js';
import { aboutCohortColumns } from './words.js';

/** Everything that was found in the data, what it does to the gaps, and the areas on neither side. */
export function qualityTables({ quality, results }: Analysis): DataTable[] {
  return [findingTable(quality.issues), effectTable(quality.issues), leftOutTable(results)];
}

function findingTable(issues: readonly QualityIssue[]): DataTable {
  const { text, whole } = columnKinds<QualityIssue>();
  const known = new Map<string, { readonly title: string; readonly explanation: string }>(
    Object.entries(findingEntries),
  );
  const codes = [...new Set(issues.map(({ code }) => code))].sort();
  return {
    name: 'Findings',
    title: 'Everything that was found in the data',
    each: 'each finding',
    notes: codes.flatMap((code) => {
      const entry = known.get(code);
      return entry === undefined ? [] : [`${code}, ${entry.title}: ${entry.explanation}`];
    }),
    columns: columnsOf(issues, [
      text('Finding', (issue) => issue.code),
      text('Kind', ({ severity }) => (severity === 'warning' ? 'could change the answer' : 'how the input was read')),
      text('What was found', (issue) => issue.message),
      text('File', (issue) => issue.file ?? '[z]'),
      whole('Line', (issue) => issue.line ?? '[z]'),
      whole('Column', (issue) => issue.column ?? '[z]'),
      whole('Times', (issue) => issue.count),
      text('Areas', (issue) => listed((issue.areas ?? []).map((area) => areaLabel(area)))),
    ]),
  };
}

function effectTable(issues: readonly QualityIssue[]): DataTable {
  const rows = issues.flatMap(({ code, message, effects = [] }) =>
    effects.map((effect) => ({ code, message, ...effect })),
  );
  const { text, signed } = columnKinds<(typeof rows)[number]>();
  return {
    name: 'Effects_of_findings',
    title: 'The gap with and without the areas of a finding',
    each: 'each gap for each finding about areas',
    notes: ['Without: those areas left out of both sides in every period.'],
    columns: columnsOf(rows, [
      text('Finding', (row) => row.code),
      text('What was found', (row) => row.message),
      text('Measure', (row) => metricWords(row.metric).short),
      text('Cohort', (row) => cohortLabel(row.cohort)),
      signed('Gap, percentage points', (row) => row.difference_pp),
      signed('Gap without those areas, percentage points', (row) => row.without_pp),
    ]),
  };
}

function leftOutTable(results: Analysis['results']): DataTable {
  const rows = results.flatMap(({ metric, population, cohort, left_out_areas }) =>
    left_out_areas.map((one) => ({ metric, population, cohort, ...one })),
  );
  const { text } = columnKinds<(typeof rows)[number]>();
  return {
    name: 'Left_out',
    title: 'Areas on neither side of a comparison',
    each: 'each area left out of each comparison',
    notes: [],
    columns: columnsOf(rows, [
      ...aboutCohortColumns<(typeof rows)[number]>(),
      text('Area', (row) => areaLabel(row.area)),
      text('Code', (row) => row.area),
      text('Why', (row) => row.why),
    ]),
  };
}
