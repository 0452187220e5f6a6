import type { ProblemFacts } from '../../domain/problems/problem-facts.js';
import { counted } from '../wording/words.js';
import type { ProblemEntry } from './entry.js';

type Entries = { readonly [C in 'VM220' | 'VM221' | 'VM222']: ProblemEntry<ProblemFacts[C]> };

const fewestMonths = 3;

/** Whether every repeat is of a day in January, as each month is where its number is taken for the day. */
function mayBeMonthFirst(repeats: readonly ProblemFacts['VM220'][]): boolean {
  return (
    repeats.length >= fewestMonths &&
    repeats.every(({ firstRow }) => /(?:^|\D)\d{1,2}\/0?1\/\d{4}(?!\d)/.test(firstRow))
  );
}

/** VM220 to VM222: rows that count the same events or people twice. */
export const repeatedRowProblems: Entries = {
  VM220: {
    title: 'two rows for one area and period',
    explanation:
      'Adding them up would count the same events twice; keeping one at random would hide a revision. Often a late ' +
      'revision was added to an old extract.',
    exit: 3,
    headline: ({ area, period, same }, count) =>
      count === 1
        ? `area ${area} has two rows for ${period}, with ${same ? 'the same count' : 'different counts'}`
        : `${counted(count, 'row')} repeat an area and period, the first ${area} for ${period}`,
    label: ({ firstFile, firstLine }) => `second row; the first is ${firstFile}:${firstLine}`,
    notes: ({ firstRow }) => [
      `first row: ${firstRow}`,
      'often a late revision added to an old extract; summing would double it',
    ],
    help: (_, all) => [
      ...(mayBeMonthFirst(all)
        ? ['dates are read as day/month/year; those with the month first must be written as 2014-04-01']
        : []),
      'delete one row, or choose:  --duplicates last | first | sum',
    ],
  },
  VM221: {
    title: 'two populations for one area and year',
    explanation: 'Only one of them can be the denominator. Give one file for each year, or delete one row.',
    exit: 3,
    headline: ({ area, period, same }, count) =>
      count === 1
        ? `area ${area} has two populations for ${period}${same ? ', the same' : ''}`
        : `${counted(count, 'row')} repeat the population of an area, the first ${area} for ${period}`,
    label: ({ firstFile, firstLine }) => `second row; the first is ${firstFile}:${firstLine}`,
    help: () => ['delete one row, or choose:  --duplicates last | first | sum'],
  },
  VM222: {
    title: 'a period given inside another',
    explanation:
      'An area has a count for a quarter (or year) and also for a part of it, so the same events stand twice.',
    exit: 3,
    headline: ({ area, period, other }, count) =>
      count === 1
        ? `area ${area} has a count for ${period} and one for ${other}, which holds it`
        : `${counted(count, 'row')} lie inside a longer period of the same area, the first ${area} ${period} in ${other}`,
    help: () => ['keep either the months or the quarters of an area'],
  },
};
