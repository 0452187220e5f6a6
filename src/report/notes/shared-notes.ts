import type { Analysis, ComparisonResult } from '../../domain/results/analysis.js';
import { programmeNamed } from '../../reference/vanguard-programmes.js';
import { type Block, isOfResidents } from '../content/blocks.js';
import { baselineGaps, besideSentence, isOpposite } from '../verdict.js';
import { cohortName } from '../wording/cohort-name.js';
import { lastMonthWords } from '../wording/period-words.js';
import { endsOfTrend } from '../wording/trend-words.js';
import { directionLabel, distance, metricWords, notAvailable, plainText, shortList } from '../wording/words.js';

/** How the trend is drawn, where it is. */
export type TrendShown = 'sparkline' | 'index' | 'none';

/** That the counts are made up. */
export const syntheticNote = 'SYNTHETIC DATA: counts made up for demonstration, not real activity';

/** What no comparison of this kind can say. */
export const cautionNote = 'Not adjusted for age or need. A gap is not proof of cause.';

/** What no comparison allows for; where rates are standardised too, age is left open by the crude ones alone. */
export function cautionOf(standardised: boolean): string {
  if (!standardised) return cautionNote;
  return 'Crude rates are not adjusted for age, and neither they nor the standardised ones for need. A gap is not proof of cause.';
}

/** Which rows count care-home residents, and which would if the data had them. */
export function residentNotes(blocks: readonly Block[], ascii = false): string[] {
  const rows = blocks.flatMap((block) => block.rows);
  const residents = rows.filter(isOfResidents);
  const names = (of: readonly ComparisonResult[]): string[] => [
    ...new Set(of.map((row) => cohortName(row.cohort, ascii))),
  ];
  const everyone = rows.filter((row) => isMeantForResidents(row) && !isOfResidents(row));
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

function isMeantForResidents({ cohort }: ComparisonResult): boolean {
  return programmeNamed(cohort)?.people === 'care_home_residents';
}

/** What the headings and signs of the table mean. */
export function readingNotes(blocks: readonly Block[], ascii = false): string[] {
  const rows = blocks.flatMap((block) => block.rows);
  const unclear = rows.some((row) => row.direction === 'unclear');
  const rounded = rows.some((row) => !addsUp(row));
  return [
    `pp = percentage points. Intervals: ${intervalWords(rows)}.`,
    ...(unclear
      ? [`${directionLabel('unclear', ascii)}: the interval of the gap includes zero. ${detectableWords(rows, ascii)}`]
      : []),
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
    : [
        `Trend: index, ${hundred}, 12 months to each ${endsOfTrend(row.trend.map(({ end }) => end))}; all on one scale.`,
      ];
}

/** Cohorts whose gap lies below zero on one measure and above it on another, and those whose baseline has a gap. */
export function verdictNotes(blocks: readonly Block[], ascii = false): string[] {
  const rows = blocks.flatMap((block) => block.rows);
  const cohorts = [...new Set(rows.map((row) => row.cohort))];
  const apart = cohorts.flatMap((cohort) => {
    const [first, ...others] = rows.filter((row) => row.cohort === cohort);
    return others.flatMap((other) =>
      first !== undefined && isOpposite(first, other) ? [besideSentence(first, other, ascii)] : [],
    );
  });
  const gaps = rows.flatMap((row) =>
    baselineGaps({ ...row, baseline_gaps: { ...row.baseline_gaps, comparator: [] } }, ascii).map(
      (what) => `${cohortName(row.cohort, ascii)}, ${metricWords(row.metric, ascii).short.toLowerCase()}: ${what}.`,
    ),
  );
  return [...apart, ...gaps];
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

// One of 80 in 100 is what such a comparison is mostly asked to find.
function detectableWords(rows: readonly ComparisonResult[], ascii: boolean): string {
  const gaps = rows.flatMap(({ direction, detectable_pp: gap, cohort, metric }) =>
    direction !== 'unclear' || gap === null
      ? []
      : [`${cohortName(cohort, ascii)} ${metricWords(metric, ascii).short.toLowerCase()} ${distance(gap)}`],
  );
  return gaps.length === 0 ? '' : `The gap that 80 of 100 such comparisons would find, pp: ${shortList(gaps, 6)}.`;
}

function intervalWords(rows: readonly ComparisonResult[]): string {
  const byRegion = rows.some((row) => row.difference_pp.method === 'jackknife-cluster');
  return byRegion ? 'jackknife that leaves out all areas of a region together' : 'delete-one-area jackknife';
}

// Whether the rounded growths differ by the rounded gap.
function addsUp({ growth_percent, comparator_growth_percent, difference_pp }: ComparisonResult): boolean {
  const tenths = (value: number): number => Math.round(10 * Number(value.toFixed(1)));
  return tenths(growth_percent.value) - tenths(comparator_growth_percent.value) === tenths(difference_pp.value);
}
