import type { Analysis, ComparisonResult } from '../../domain/results/analysis.js';
import type { AreaResult } from '../../domain/results/area-result.js';
import type { TrendRow } from '../../domain/results/trend-row.js';
import type { Block } from '../content/blocks.js';
import { cohortName } from '../wording/cohort-name.js';
import { boundsWords, hiddenMark, movesGap } from '../wording/hidden-words.js';
import { metricWords, plainText } from '../wording/words.js';

const boundsNote =
  'Bounds hold whatever the hidden and rounded counts are. They are not for chance: the interval is, with hidden counts at mid-range.';

/** What hidden and rounded counts leave open, beside what chance does, and under which rule the outputs are. */
export function hiddenNotes(blocks: readonly Block[], { disclosure }: Analysis, ascii = false): string[] {
  const rows = blocks.flatMap((block) => block.rows);
  const bounded = rows.filter((row) => row.hidden_bounds !== undefined);
  const moved = bounded.filter((row) => movesGap(row.hidden_bounds?.difference_pp ?? null));
  return [
    ...moved.map((row) => sentence(row, blocks.length > 1, ascii)),
    ...(moved.length === 0 ? [] : [boundsNote]),
    ...(bounded.length > 0 && moved.length === 0
      ? ['Hidden and rounded counts move no gap by as much as 0.1 pp, whatever they are.']
      : []),
    ...outgoingNotes(disclosure, ascii),
  ];
}

/** The same of single areas. */
export function areaHiddenNotes(
  areas: readonly AreaResult[],
  disclosure: Analysis['disclosure'],
  ascii = false,
): string[] {
  const isHidden = areas.some((one) => one.events_shorthand !== null || one.events_baseline_shorthand !== null);
  return [
    ...(areas.some((one) => movesGap(one.difference_bounds)) ? [boundsNote] : []),
    ...(isHidden ? [`${hiddenMark} hidden: a count of the area is too small to show.`] : []),
    ...outgoingNotes(disclosure, ascii),
  ];
}

/** The same of a trend. */
export function trendHiddenNotes(
  rows: readonly TrendRow[],
  disclosure: Analysis['disclosure'],
  ascii = false,
): string[] {
  return [...(rows.some((row) => movesGap(row.index_bounds)) ? [boundsNote] : []), ...outgoingNotes(disclosure, ascii)];
}

function outgoingNotes(disclosure: Analysis['disclosure'], ascii: boolean): string[] {
  if (disclosure === undefined || disclosure.outgoing === 'none') return [];
  return [`Counts of areas and cohorts are shown under ${plainText(disclosure.outgoing, ascii)}, in every format.`];
}

function sentence(row: ComparisonResult, isNamed: boolean, ascii: boolean): string {
  const measure = isNamed ? ` ${metricWords(row.metric, ascii).short.toLowerCase()}` : '';
  const mark = row.hidden_bounds?.direction_holds === false ? ` ${hiddenMark}` : '';
  return `${cohortName(row.cohort, ascii)}${measure}, ${boundsWords(row, ascii)}${mark}.`;
}
