import type { ProblemFacts } from '../../domain/problems/problem-facts.js';
import { counted } from '../wording/words.js';
import type { ProblemEntry } from './entry.js';

type Entries = { readonly [C in 'VM150' | 'VM258']: ProblemEntry<ProblemFacts[C]> };

const standardOutput = 'standard output';

/** VM150 and VM258: files that cannot be written, and pictures that lack letters. */
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
  VM258: {
    title: 'letters that PNG charts lack',
    explanation:
      'The font that draws PNG charts has the letters of European languages. Others, as of Japanese or Hindi, are boxes in the ' +
      'PNG files. SVG charts and the page of a report are drawn in the fonts of the reader, and show them.',
    exit: 0,
    headline: ({ letters, charts }) =>
      `${letters.join(' ')} ${letters.length === 1 ? 'is a box' : 'are boxes'} in ${counted(charts, 'PNG chart')}, whose font lacks ${letters.length === 1 ? 'it' : 'them'}`,
    help: () => ['use the SVG files beside them, which show every letter'],
  },
};

function remedy(reason: string): string {
  if (/disk is full$/.test(reason)) return 'make room on the disk, or write to another';
  if (reason === 'it is a folder') return 'name a file in it';
  return 'check that the folder exists and that you may write in it';
}
