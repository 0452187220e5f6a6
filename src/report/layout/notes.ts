import type { Analysis, ComparisonResult } from '../../domain/analysis.js';
import { directionLabel, metricWords, notAvailable, plainText, shortList } from '../words.js';
import { type Block, isOfResidents } from './blocks.js';
import { cohortName } from './cohort-name.js';
import { lastMonthWords } from './period-words.js';

/** How the trend is drawn, where it is. */
type TrendShown = 'sparkline' | 'index' | 'none';

/** That the counts are made up. */
export const syntheticNote = 'SYNTHETIC DATA: counts made up for demonstration, not real activity';

/** What no comparison of this kind can say. */
export const cautionNote = 'Not adjusted for age or need. A gap is not proof of cause.';

/** Which rows count care-home residents, and which would if the data had them. */
export function residentNotes(blocks: readonly Block[], ascii = false): string[] {
  const rows = blocks.flatMap((block) => block.rows);
  const residents = rows.filter(isOfResidents);
  const names = (of: readonly ComparisonResult[]): string[] => [
    ...new Set(of.map((row) => cohortName(row.cohort, ascii))),
  ];
  const everyone = rows.filter((row) => row.cohort === 'EHCH' && !isOfResidents(row));
  const events = [...new Set(residents.map((row) => metricWords(row.metric, ascii).short.toLowerCase()))];
  const row = names(residents).length === 1 ? 'that row' : 'those rows';
  const apart = residents.length < rows.length ? `; do not compare ${row} with the others` : '';
  return [
    ...(residents.length === 0
      ? []
      : [
          `${shortList(names(residents), 4)}: ${shortList(events, 4)} of care-home residents, ` +
            `against residents elsewhere${apart}.`,
        ]),
    ...names(everyone).map(
      (name) => `${name}: everyone in the areas of that programme, not care-home residents alone.`,
    ),
  ];
}

/** What the headings and signs of the table mean. */
export function readingNotes(blocks: readonly Block[], ascii = false): string[] {
  const rows = blocks.flatMap((block) => block.rows);
  const unclear = rows.some((row) => row.direction === 'unclear');
  const rounded = rows.some((row) => !addsUp(row));
  return [
    'pp = percentage points. Intervals: delete-one-area jackknife.',
    ...(unclear ? [`${directionLabel('unclear', ascii)}: the interval of the gap includes zero.`] : []),
    ...(rounded ? ['Gaps are taken before the growths are rounded.'] : []),
    ...missingIntervals(rows, ascii),
  ];
}

/** What the trend shows; nothing where there is none. */
export function trendNotes({ results, settings }: Analysis, shown: TrendShown, ascii = false): string[] {
  const [row] = results;
  if (row === undefined || shown === 'none') return [];
  // The baseline of a quarter is a quarter, but the trend is of whole years.
  const year = row.period.window === 'quarter' ? settings.baseline : row.baseline.label;
  const hundred = `${plainText(year, ascii)} = 100`;
  return shown === 'index'
    ? [`Index: ${hundred}, 12 months to ${lastMonthWords(row.period.end)}.`]
    : [`Trend: index, ${hundred}, 12 months to each quarter; all on one scale.`];
}

/** Cohorts whose gap lies below zero on one measure and above it on another. */
export function signNotes(blocks: readonly Block[], ascii = false): string[] {
  const rows = blocks.flatMap((block) => block.rows);
  const cohorts = [...new Set(rows.map((row) => row.cohort))];
  return cohorts.flatMap((cohort) => {
    const own = rows.filter((row) => row.cohort === cohort);
    const measures = (sign: number): string[] => [
      ...new Set(
        own
          .filter((row) => signShown(row.difference_pp.value) === sign)
          .map((row) => metricWords(row.metric, ascii).short.toLowerCase()),
      ),
    ];
    const [below, above] = [measures(-1), measures(1)];
    if (below.length === 0 || above.length === 0) return [];
    const where = `gap below zero in ${shortList(below, 4)}, above zero in ${shortList(above, 4)}`;
    return [`${cohortName(cohort, ascii)}: ${where}.`];
  });
}

/** That the counts are made up, where they are. */
export function syntheticNotes(analysis: Analysis): string[] {
  return analysis.synthetic ? [`${syntheticNote}.`] : [];
}

function missingIntervals(rows: readonly ComparisonResult[], ascii: boolean): string[] {
  const without = rows.filter((row) => row.difference_pp.lower === null || row.difference_pp.upper === null);
  const reasons = [
    ...new Set(
      without.map((row) => {
        const reason = row.no_interval === null ? 'no interval' : plainText(row.no_interval, ascii);
        return `${cohortName(row.cohort, ascii)}, ${reason}`;
      }),
    ),
  ];
  return reasons.length === 0 ? [] : [`${notAvailable} not available: ${reasons.join('; ')}.`];
}

// A gap that reads +0.0 lies on neither side.
function signShown(gap: number): number {
  return Math.sign(Number(gap.toFixed(1)));
}

// Whether the rounded growths differ by the rounded gap.
function addsUp({ growth_percent, comparator_growth_percent, difference_pp }: ComparisonResult): boolean {
  const tenths = (value: number): number => Math.round(10 * Number(value.toFixed(1)));
  return tenths(growth_percent.value) - tenths(comparator_growth_percent.value) === tenths(difference_pp.value);
}
