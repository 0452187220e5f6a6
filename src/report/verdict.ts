import type { ComparisonResult, Direction } from '../domain/results/analysis.js';
import { areaLabel } from './wording/area-words.js';
import { cohortName } from './wording/cohort-name.js';
import { boundsWords, movesGap } from './wording/hidden-words.js';
import {
  comparatorLabel,
  eachOf,
  gapLabel,
  intervalLabel,
  levelLabel,
  metricWords,
  plainText,
  shortList,
} from './wording/words.js';

/** The word of a result, `none` where no interval allows one. */
export type Word = Direction | 'none';

/**
 * The decision table, from what the numbers are to what is said. A word comes from the interval of the gap alone
 * (`domain/results/direction.ts`); what it rests on and what its baseline lacks are added to it, and never change it.
 */
export const verdicts = {
  /** One measure of a cohort. */
  alone: {
    slower: 'slower growth than the',
    faster: 'faster growth than the',
    unclear: 'no clear difference in growth from the',
    none: 'cannot tell from the',
  },
  /** Without an area that a word rests on, `none` where no interval would be left. */
  without: {
    slower: 'the word would be slower',
    faster: 'the word would be faster',
    unclear: 'the word would be unclear',
    none: 'there would be no interval',
  },
  /** Two measures of a cohort, its words in the order of the measures. */
  beside: {
    slower: { slower: 'both slower', faster: 'apart', unclear: 'apart', none: 'apart' },
    faster: { slower: 'apart', faster: 'both faster', unclear: 'apart', none: 'apart' },
    unclear: { slower: 'apart', faster: 'apart', unclear: 'both unclear', none: 'apart' },
    none: { slower: 'apart', faster: 'apart', unclear: 'apart', none: 'neither can be told' },
  },
} as const satisfies {
  alone: Record<Word, string>;
  without: Record<Word, string>;
  beside: Record<Word, Record<Word, string>>;
};

/** A result in a sentence: its word, its gap with the interval, what it rests on, what hidden counts leave open and what its baseline lacks. */
export function verdictSentence(result: ComparisonResult, ascii = false): string {
  const { metric, difference_pp: gap, no_interval } = result;
  const who = `${cohortName(result.cohort, ascii)}, ${metricWords(metric, ascii).short.toLowerCase()}`;
  const word = wordOf(result);
  const interval = word === 'none' ? '' : ` (${levelLabel(gap.level)} interval ${intervalLabel(gap, ascii)})`;
  const parts = [
    `${verdicts.alone[word]} ${comparatorLabel(result.comparator, ascii)}`,
    `gap ${gapLabel(gap, ascii)} percentage points${interval}`,
    ...(word === 'none' && no_interval !== null ? [plainText(no_interval, ascii)] : []),
    ...restsOn(result, ascii).map(
      ({ areas, without, count }) => `rests on ${areas}, without ${eachOf(count, 'which', 'which')} ${without}`,
    ),
    ...restsOnOther(result, ascii).map(
      ({ areas, count }) =>
        `rests on ${areas} of the ${comparatorLabel(result.comparator, ascii)}, without ${eachOf(count, 'which', 'which')} the word would be another`,
    ),
    ...(movesGap(result.hidden_bounds?.difference_pp ?? null) ? [boundsWords(result, ascii)] : []),
    ...baselineGaps(result, ascii),
  ];
  return `${who}: ${parts.join('; ')}.`;
}

/** What a word rests on: areas without any one of which it would be the same other word, word by word. */
export function restsOn(result: ComparisonResult, ascii = false): { areas: string; without: string; count: number }[] {
  const byWord = new Map<Word, string[]>();
  for (const area of result.rests_on ?? []) {
    const word = result.leave_one_out.find((one) => one.area === area)?.direction ?? 'none';
    byWord.set(word, [...(byWord.get(word) ?? []), areaLabel(area, ascii)]);
  }
  return [...byWord].map(([word, areas]) => ({
    areas: shortList(areas, 4),
    without: verdicts.without[word],
    count: areas.length,
  }));
}

/** Areas of the comparator without any one of which the word would change, where there are some. */
export function restsOnOther(
  { rests_on_comparator }: ComparisonResult,
  ascii = false,
): { areas: string; count: number }[] {
  const labels = (rests_on_comparator ?? []).map((area) => areaLabel(area, ascii));
  return labels.length === 0 ? [] : [{ areas: shortList(labels, 4), count: labels.length }];
}

/** That the baseline of either side has a gap, and where. */
export function baselineGaps({ baseline_gaps: { cohort, comparator } }: ComparisonResult, ascii = false): string[] {
  const named = (areas: readonly string[]): string =>
    shortList(
      areas.map((area) => areaLabel(area, ascii)),
      4,
    );
  return [
    ...(cohort.length === 0 ? [] : [`the baseline has a gap (${named(cohort)})`]),
    ...(comparator.length === 0 ? [] : [`the baseline of its comparator has a gap (${named(comparator)})`]),
  ];
}

/** Two results of one cohort beside each other: admissions slower, bed days faster. */
export function besideSentence(first: ComparisonResult, second: ComparisonResult, ascii = false): string {
  const measure = (one: ComparisonResult): string => metricWords(one.metric, ascii).short.toLowerCase();
  const said = (one: ComparisonResult): string => {
    const word = wordOf(one);
    return `${measure(one)} ${word === 'none' ? 'cannot be told' : word}`;
  };
  const cell = verdicts.beside[wordOf(first)][wordOf(second)];
  const words =
    cell === 'apart' ? `${said(first)}, ${said(second)}` : `${measure(first)} and ${measure(second)} ${cell}`;
  // Slower beside faster says it already.
  const isSaid = [first, second].every(({ direction }) => direction === 'slower' || direction === 'faster');
  const signs = !isSaid && isOpposite(first, second) ? '; the gaps lie on opposite sides of zero' : '';
  return `${cohortName(first.cohort, ascii)}: ${words}${signs}.`;
}

/** Whether the gaps of two results, as shown, lie on opposite sides of zero. */
export function isOpposite(first: ComparisonResult, second: ComparisonResult): boolean {
  return signShown(first) * signShown(second) < 0;
}

function wordOf({ direction }: ComparisonResult): Word {
  return direction ?? 'none';
}

// A gap that reads +0.0 lies on neither side.
function signShown({ difference_pp }: ComparisonResult): number {
  return Math.sign(Number(gapLabel(difference_pp, true).replaceAll(',', '')));
}
