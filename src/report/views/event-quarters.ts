import type { Direction } from '../../domain/results/direction.js';
import { directionOf } from '../../domain/results/direction.js';
import type { EventQuarter, EventResult } from '../../domain/results/event-result.js';
import { type OfMetric, onceEach } from '../content/by-metric.js';
import type { ViewColumn, ViewTable } from '../view.js';
import { percentAboveOne, percentOfRatio } from '../wording/ratio-percent.js';
import {
  cohortLabel,
  directionLabel,
  gapLabel,
  intervalLabel,
  levelLabel,
  metricWords,
  plainText,
} from '../wording/words.js';

interface Row {
  readonly result: EventResult;
  readonly quarter: EventQuarter;
}

/** The gap of each cohort quarter by quarter, where that was asked for. */
export function quarterTables({ metric, rows: results }: OfMetric<EventResult>, ascii: boolean): ViewTable[] {
  const rows = results.flatMap((result) => (result.quarters ?? []).map((quarter): Row => ({ result, quarter })));
  if (rows.length === 0) return [];
  return [
    {
      title: `${metricWords(metric, ascii).title}, by quarter`,
      subtitle:
        `Gap in growth since the same quarter of ${plainText(results[0]?.baseline.label ?? '', ascii)}, per cent; each ` +
        'quarter alone, then limits for all quarters at once, from which the word comes',
      columns: columnsOf(rows, ascii),
    },
  ];
}

function columnsOf(rows: readonly Row[], ascii: boolean): ViewColumn[] {
  const level = levelLabel(rows[0]?.quarter.growth_ratio.level ?? 0.95);
  const each = (cell: (quarter: EventQuarter) => string, atBaseline = ''): string[] =>
    rows.map(({ quarter }) => (quarter.is_baseline ? atBaseline : cell(quarter)));
  return [
    { heading: 'Cohort', align: 'left', cells: onceEach(rows.map(({ result }) => cohortLabel(result.cohort, ascii))) },
    { heading: 'Quarter', align: 'left', cells: rows.map(({ quarter }) => plainText(quarter.label, ascii)) },
    {
      heading: 'Gap, %',
      align: 'right',
      cells: each((quarter) => gapLabel(percentOfRatio(quarter.growth_ratio), ascii), 'baseline'),
    },
    {
      heading: `${level} CI`,
      align: 'right',
      spare: 1,
      cells: each((quarter) => intervalLabel(percentOfRatio(quarter.growth_ratio), ascii)),
    },
    { heading: 'At once', align: 'right', cells: each((quarter) => intervalLabel(atOnce(quarter), ascii)) },
    {
      heading: 'Vs rest',
      align: 'left',
      cells: each((quarter) => directionLabel(wordAtOnce(quarter), ascii)),
      directions: rows.map(({ quarter }) => (quarter.is_baseline ? null : wordAtOnce(quarter))),
    },
  ];
}

/** Why there are no quarters or no limits for all at once, and what the limits are. */
export function quarterNotes(results: readonly EventResult[], ascii: boolean): string[] {
  const bands = results.flatMap(({ band }) => (band === undefined || band === null ? [] : [band.draws]));
  const whyNone = (hasQuarters: boolean): string[] => {
    const those = results.filter(({ quarters = [] }) => quarters.length > 0 === hasQuarters);
    return [...new Set(those.flatMap(({ no_quarters }) => no_quarters ?? []))];
  };
  return [
    ...(bands.length === 0
      ? []
      : [
          `At once: limits that hold for all quarters together, from ${Math.min(...bands)} relabellings of areas (max-t); ` +
            'where none of them leaves zero out, no single quarter stands out.',
        ]),
    ...whyNone(true).map((reason) => `At once, not available: ${plainText(reason, ascii)}; so no quarter has a word.`),
    ...whyNone(false).map((reason) => `By quarter, not available: ${plainText(reason, ascii)}.`),
  ];
}

function atOnce({ simultaneous }: EventQuarter) {
  if (simultaneous === null) return { lower: null, upper: null };
  return { lower: percentAboveOne(simultaneous.lower), upper: percentAboveOne(simultaneous.upper) };
}

function wordAtOnce(quarter: EventQuarter): Direction | null {
  const { lower, upper } = atOnce(quarter);
  return lower === null || upper === null ? null : directionOf({ lower, upper });
}
