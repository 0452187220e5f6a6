import type { ProblemFacts } from '../../domain/problems/problem-facts.js';
import type { ProblemEntry } from './entry.js';

type Entries = { readonly [C in 'VM150']: ProblemEntry<ProblemFacts[C]> };

const standardOutput = 'standard output';

/** VM150: files that cannot be written. */
export const outputProblems: Entries = {
  VM150: {
    title: 'an output file that cannot be written',
    explanation:
      'The result could not be written where --output says. A file that was there before is as it was: results are ' +
      'written beside it and put in its place only when whole.',
    exit: 4,
    headline: ({ file, reason }) => `cannot write ${file}: ${reason}`,
    help: ({ file, reason }) => {
      const before = file === standardOutput ? '' : '; what was there before is untouched';
      return [`${remedy(reason)}${before}`];
    },
  },
};

function remedy(reason: string): string {
  if (/disk is full$/.test(reason)) return 'make room on the disk, or write to another';
  if (reason === 'it is a folder') return 'name a file in it';
  return 'check that the folder exists and that you may write in it';
}
