import { populationGroups } from '../../domain/counts/population-group.js';
import type { ComparisonResult } from '../../domain/results/analysis.js';
import { baselineWords, windowWords } from '../wording/period-words.js';
import { comparatorLabel, count, metricWords } from '../wording/words.js';
import { byCohort } from './by-cohort.js';

/** The results of one measure over one window, in the order of the screen. */
export interface Block {
  readonly metric: string;
  readonly rows: readonly ComparisonResult[];
}

/** Results by measure and window, each with PACS, MCP and care homes first and other cohorts by name. */
export function blocksOf(results: readonly ComparisonResult[]): Block[] {
  const blocks = new Map<string, ComparisonResult[]>();
  for (const row of results) {
    const key = JSON.stringify([row.metric, row.period, row.baseline]);
    blocks.set(key, [...(blocks.get(key) ?? []), row]);
  }
  return [...blocks.values()].map((rows) => ({ metric: rows[0]?.metric ?? '', rows: [...rows].sort(byCohort) }));
}

/** What is measured, and over which months. */
export function blockTitle({ metric, rows: [first, ...more] }: Block, ascii: boolean): string {
  const words = metricWords(metric, ascii);
  if (first === undefined) return words.title;
  const title = [first, ...more].every(isOfResidents) ? words.careHomes : words.title;
  return `${title}, ${windowWords(first.period, ascii)}`;
}

/** What the growth is from and against. */
export function blockSubtitle({ rows: [first] }: Block, ascii: boolean): string {
  if (first === undefined) return '';
  const against = comparatorLabel(first.comparator, ascii);
  return `Growth since ${baselineWords(first.baseline, ascii)}, against the ${against}`;
}

/** The unit of the rates in a block. */
export function rateUnit({ rows }: Block): string {
  const heads = rows.every(isOfResidents) ? populationGroups.care_home_residents.heads : populationGroups.all.heads;
  return `Rates are per ${count(rows[0]?.rate_per ?? 0)} ${heads} a year`;
}

/** Whether a result is about residents of care homes and not about everyone. */
export function isOfResidents(row: ComparisonResult): boolean {
  return row.population === 'care_home_residents';
}
