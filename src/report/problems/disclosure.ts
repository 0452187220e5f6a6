import type { FindingFacts } from '../../domain/problems/finding.js';
import type { ProblemFacts } from '../../domain/problems/problem-facts.js';
import { counted, count as whole } from '../wording/words.js';
import { type FindingEntry, list, type ProblemEntry } from './entry.js';

type Problems = { readonly [C in 'VM270']: ProblemEntry<ProblemFacts[C]> };
type Findings = { readonly [C in 'VM350' | 'VM351' | 'VM352']: FindingEntry<FindingFacts[C]> };

/** VM270: counts that the rule they are said to be under would not show. */
export const disclosureProblems: Problems = {
  VM270: {
    title: 'counts that the rule named would not show',
    explanation:
      '--suppression says under which rule the file was made, and the file shows counts that this rule would have hidden or ' +
      'rounded. The bounds of the hidden counts would then be wrong. Exact counts that must leave under a rule need ' +
      '--disclosure, not --suppression.',
    exit: 3,
    headline: ({ policy, total }) =>
      `${counted(total, 'count')} could not be shown under ${policy}, the rule named by --suppression`,
    label: ({ value, roundsTo, isHidden }) =>
      isHidden ? `${value} would be hidden` : `${value} is no multiple of ${roundsTo}`,
    help: ({ policy }) => [
      'leave --suppression out, and the rule is found from the file',
      'or, where the rule changed, say from which month:  --suppression hes-pre-2018,hes-2018@2018-09',
      `for exact counts whose outputs must be under it:  --disclosure ${policy}`,
    ],
  },
};

/** VM350 to VM352: counts that a rule hides or rounds. */
export const disclosureFindings: Findings = {
  VM350: {
    title: 'counts hidden or rounded under a rule',
    explanation:
      'A hidden count is never zero: the middle of what it may be is used in its place (or what --suppressed says), and every ' +
      'growth and gap has beside it the least and the most that it could be, whatever the hidden counts are. A rounded count ' +
      'may be anything that rounds to it. See explain suppression.',
    sentence: ({ policy, how, hidden, rounded, lower, upper, suppressed, hidesOthers, from }) => {
      const since = from === undefined ? '' : ` from ${from}`;
      const rule = policy === 'none' ? 'by their marks' : `under ${policy}${since}, ${how}`;
      if (hidden === 0)
        return `${counted(rounded, 'count')} rounded (${rule}); bounds are beside the result where it matters`;
      const range = `${lower} to ${upper}`;
      const used =
        suppressed === 'drop'
          ? 'their areas are left out of both sides'
          : `each read as the middle of its range, never as zero`;
      const others = rounded === 0 ? '' : `, ${counted(rounded, 'other')} rounded`;
      const caution = hidesOthers ? '; one that is hidden only to protect another may be larger' : '';
      return `${counted(hidden, 'hidden count')} of ${range} (${rule})${others}: ${used}${caution}`;
    },
  },
  VM351: {
    title: 'hidden counts that nothing bounds',
    explanation:
      'A mark hides these counts and no rule says what they may be, or the other counts of the area are far above what the ' +
      'rule hides: then the mark protects another count, or the number was never there. They stay without a number.',
    sentence: ({ policy, areas, why }, count) =>
      why === 'no rule known'
        ? `${counted(count, 'hidden count')} without a number, since no rule is known for them: ${list(areas)}; --suppression names one`
        : `${counted(count, 'hidden count')} without a number: ${list(areas)} ${areas.length === 1 ? 'has' : 'have'} counts far above what ${policy} hides`,
  },
  VM352: {
    title: 'a number in place of hidden counts',
    explanation:
      'Small counts are missing from the file, and one number stands instead of them: a nought, the middle of what a rule ' +
      'hides, or 999 and the like. It is read as a count, so rates and growths are of numbers that nobody counted. Write a ' +
      'mark in its place: *, or <8 where what is hidden is known. Where noughts beside them were counted, the two cannot be ' +
      'told apart in this file: ask for one with marks.',
    sentence: ({ metric, value, counts, noneUpTo }) =>
      noneUpTo === undefined
        ? `${counted(counts, 'count')} of ${metric} are ${whole(value)}, which seems to stand for a missing or hidden count; write * or [x] there`
        : `${counted(counts, 'count')} of ${metric} are ${whole(value)}, and none is ${
            value === 0 || value > noneUpTo ? `1 to ${noneUpTo}` : `another of 1 to ${noneUpTo}`
          }: it seems to stand for hidden or missing counts; write * or <${noneUpTo + 1} there`,
  },
};
