import type { Analysis } from '../../domain/results/analysis.js';
import type { IntervalResult } from '../../domain/results/interval-result.js';
import type { SensitivitySummary, Specification } from '../../domain/results/sensitivity.js';
import { byMetric, type OfMetric } from '../content/by-metric.js';
import { flatten, intervalParts } from '../flat/flatten.js';
import { cautionNote } from '../notes/shared-notes.js';
import { forestArrows, forestBar, forestHeading, forestScale } from '../screen/forest.js';
import type { View, ViewColumn, ViewTable } from '../view.js';
import { cohortName } from '../wording/cohort-name.js';
import {
  cohortLabel,
  comparatorLabel,
  count,
  counted,
  directionLabel,
  intervalLabel,
  metricWords,
  notAvailable,
  plainText,
  shareLabel,
  signed,
} from '../wording/words.js';
import { choiceTable } from './choice-table.js';
import { curveTable } from './curve-table.js';
import { estimatorRows } from './estimator-rows.js';
import { markedTable } from './marked-table.js';
import { robustnessNotes } from './robustness-notes.js';
import { robustnessTables } from './robustness-tables.js';

/** The gap under every specification: how far they agree, their curve, and what each choice does. */
export const sensitivity: View = {
  tables: ({ sensitivity: found, robustness = [], settings }, ascii) => {
    if (found === undefined) return [];
    const { specifications, summaries } = found;
    return [
      ...byMetric(summaries).flatMap((own) => {
        const specs = specifications.filter((one) => one.metric === own.metric);
        return [
          summaryTable(own, comparatorLabel(settings.comparator), ascii),
          curveTable(own, specs, ascii),
          choiceTable(own, specs, ascii),
          markedTable(own.metric, specs, ascii),
          ...byMetric(robustness.filter((one) => one.metric === own.metric)).flatMap((of) =>
            robustnessTables(of, ascii),
          ),
        ];
      }),
    ];
  },
  notes: (analysis, ascii) => [
    'pp = percentage points. This run: the gap under its own settings. Same sign, same word: the share of specifications whose gap ' +
      "is on the same side of zero, or has the same word, as the run's own.",
    'A specification is one baseline, window, screen, comparator, list of people and weighting. They share their data, so ' +
      'these shares are not probabilities. Intervals: delete-one-area jackknife, each specification alone.',
    ...windowNotes(analysis),
    ...notMeasuredNotes(analysis, ascii),
    ...robustnessNotes(analysis.robustness ?? [], ascii),
    'Every specification and estimator, one a row: --format csv, ndjson or json.',
    cautionNote,
  ],
  rows: ({ sensitivity: found, robustness = [], synthetic }) => {
    const rows = (found?.specifications ?? []).map(({ metric, population, cohort, ...rest }) => ({
      metric,
      population,
      cohort,
      synthetic,
      ...flatten(rest, { difference_pp: [...intervalParts, 'method', 'df'] }),
      p_value: null,
      draws: null,
      seed: null,
      note: null,
    }));
    return [...rows, ...estimatorRows(robustness, rows)];
  },
};

function summaryTable({ metric, rows }: OfMetric<SensitivitySummary>, rest: string, ascii: boolean): ViewTable {
  const most = Math.max(0, ...rows.map((row) => row.specifications));
  return {
    title: `${metricWords(metric, ascii).title}: ${counted(most, 'specification')} for each cohort`,
    subtitle: `Gap in growth from the ${rest}, pp: this run's, and from the lowest to the highest`,
    columns: summaryColumns(rows, ascii),
  };
}

function summaryColumns(rows: readonly SensitivitySummary[], ascii: boolean): ViewColumn[] {
  const right = (heading: string, cell: (row: SensitivitySummary) => string, spare?: number): ViewColumn => ({
    heading,
    align: 'right',
    cells: rows.map(cell),
    ...(spare === undefined ? {} : { spare }),
  });
  const gap = (value: number | null): string => (value === null ? notAvailable : signed(value, ascii));
  return [
    { heading: 'Cohort', align: 'left', cells: rows.map((row) => cohortLabel(row.cohort, ascii)) },
    right('Measured', (row) => count(row.measured), 2),
    right('This run', (row) => gap(row.own_difference_pp)),
    {
      heading: 'Vs rest',
      align: 'left',
      cells: rows.map((row) => directionLabel(row.own_direction, ascii)),
      directions: rows.map((row) => row.own_direction),
    },
    right('Median', (row) => gap(row.median_pp), 3),
    right('Range', (row) => intervalLabel({ lower: row.lowest_pp, upper: row.highest_pp }, ascii)),
    right('Same sign', (row) => shareLabel(row.same_sign_share), 1),
    right('Same word', (row) => shareLabel(row.same_direction_share)),
    rangeDrawing(rows, ascii),
  ];
}

function rangeDrawing(rows: readonly SensitivitySummary[], ascii: boolean): ViewColumn {
  const bars = rows.map((row): IntervalResult | undefined =>
    row.lowest_pp === null || row.highest_pp === null
      ? undefined
      : { value: row.own_difference_pp ?? row.median_pp ?? 0, lower: row.lowest_pp, upper: row.highest_pp, level: 1 },
  );
  const drawn = bars.filter((bar) => bar !== undefined);
  const scale = forestScale(drawn);
  return {
    heading: '',
    align: 'left',
    spare: 4,
    cells: rows.map(() => ''),
    says: forestArrows(drawn, ascii),
    drawing: {
      least: 13,
      most: 31,
      heading: (width) => forestHeading(scale, width, ascii),
      cell: (row, width) => {
        const bar = bars[row];
        return bar === undefined ? '' : forestBar(bar, scale, width, ascii);
      },
    },
  };
}

// Two windows that hold the same months are two specifications that must agree.
function windowNotes({ sensitivity: found }: Analysis): string[] {
  const spans = new Map((found?.specifications ?? []).map(({ period }) => [period.window, period]));
  const [rolling, year] = [spans.get('rolling-year'), spans.get('financial-year')];
  const same = rolling !== undefined && year !== undefined && rolling.start === year.start && rolling.end === year.end;
  return same ? ['Here the rolling year and the financial year are the same months.'] : [];
}

function notMeasuredNotes({ sensitivity: found }: Analysis, ascii: boolean): string[] {
  const reasons = new Map<string, number>();
  const label = (one: Specification): string =>
    `${cohortName(one.cohort, ascii)}, ${metricWords(one.metric, ascii).short.toLowerCase()}: ${one.not_measured}`;
  for (const one of found?.specifications ?? []) {
    if (one.not_measured !== null) reasons.set(label(one), (reasons.get(label(one)) ?? 0) + 1);
  }
  const all = [...reasons].map(([reason, times]) => `Not measured, ${count(times)} of ${plainText(reason, ascii)}.`);
  return all.length <= 8 ? all : [...all.slice(0, 8), `And ${count(all.length - 8)} more reasons; see --json.`];
}
