import type { ProblemFacts } from '../../domain/problems/problem-facts.js';
import { shellWord } from '../escape/shell-word.js';
import { counted } from '../wording/words.js';
import { list, type ProblemEntry } from './entry.js';

type Entries = { readonly [C in `VM21${string}` & keyof ProblemFacts]: ProblemEntry<ProblemFacts[C]> };

/** VM21x: cells that cannot be counts or populations. */
export const countProblems: Entries = {
  VM210: {
    title: 'a count that is not a number',
    explanation: 'The cell must hold a whole number of events, or a mark that stands for one (*, [c], [x], .., -).',
    exit: 3,
    headline: (_, count) => (count === 1 ? '1 count is not a number' : `${counted(count, 'count')} are not numbers`),
    label: ({ why }) => why,
    help: () => [
      'correct them, or put a mark where there is no number: * or [c] where it is hidden, [x] where missing',
    ],
  },
  VM211: {
    title: 'a count below zero',
    explanation:
      'A count of events cannot be negative. Some systems write corrections so: put the corrected count instead.',
    exit: 3,
    headline: (_, count) => `${counted(count, 'count')} ${count === 1 ? 'is' : 'are'} below zero`,
    label: () => 'below zero',
    help: () => ['put the corrected count in its place'],
  },
  VM212: {
    title: 'a count with a fraction',
    explanation: 'Counts are whole. A fraction is a rate, an average or an estimate, none of which can be added up.',
    exit: 3,
    headline: (_, count) => `${counted(count, 'count')} must be whole and ${count === 1 ? 'is' : 'are'} not`,
    label: () => 'has a fraction',
    help: (_, all) => [
      ...(all.every(({ text }) => /^\s*[1-9]\d{0,2}\.\d{3}\s*$/.test(text))
        ? ['if they are thousands:  --thousands .']
        : []),
      'give counts of events, not rates or averages',
    ],
  },
  VM213: {
    title: 'a count with thousands separators',
    explanation:
      'A comma could be a separator of thousands, or of columns, or a decimal point. Say which with --thousands.',
    exit: 3,
    headline: (_, count) => `${counted(count, 'count')} ${count === 1 ? 'has' : 'have'} separators between thousands`,
    label: ({ text }) => (text.includes(',') ? 'comma: allow with --thousands ,' : 'separator'),
    help: ({ text }) => [`if they are thousands:  --thousands "${/[^\d]/.exec(text)?.[0] ?? ','}"`],
  },
  VM214: {
    title: 'a count too large to be one',
    explanation: 'The number is above 9,007,199,254,740,991, beyond which whole numbers are no longer exact.',
    exit: 3,
    headline: (_, count) => `${counted(count, 'count')} ${count === 1 ? 'is' : 'are'} too large to be exact`,
    label: () => 'too large',
  },
  VM215: {
    title: 'two columns that could hold the count',
    explanation:
      'A column has a name by which counts are known, and another beside it says more exactly what it is: "Emergency" beside ' +
      '"Admissions", which are then admissions of all kinds, or "Count" beside "Value", which is then a rate. Nothing is guessed.',
    exit: 3,
    headline: ({ column, beside }) =>
      `"${column}" may not be the counts wanted, since ${list(
        beside.map((one) => `"${one}"`),
        4,
      )} ${beside.length === 1 ? 'stands' : 'stand'} beside it`,
    help: ({ role, column, likely }) => [
      `say which column it is:  --map ${shellWord(`${role}=${likely ?? 'COLUMN'}`)}`,
      `or, if it is right:  --map ${shellWord(`${role}=${column}`)}`,
    ],
  },
  VM216: {
    title: 'a population that is not a number of people',
    explanation: 'The cell must hold a number of people, zero or more.',
    exit: 3,
    headline: (_, count) => `${counted(count, 'population')} must be a number of people`,
    label: ({ why }) => why,
  },
  VM217: {
    title: 'rows of another measure than their column',
    explanation:
      'One column names the measure of each row and another is read as one measure, so that counts of both would be taken ' +
      'for that one. Say that the column holds whatever each row names, or keep the rows of one measure.',
    exit: 3,
    headline: ({ text, counted: read }, count) =>
      `${counted(count, 'row')} ${count === 1 ? 'is' : 'are'} of "${text}", in a file read as ${read.join(' and ')}`,
    label: () => 'another measure',
    help: ({ column }) => [
      `if the column holds what each row names:  --map ${shellWord(`value=${column}`)}`,
      'or keep the rows of one measure alone:  --keep "COLUMN=MEASURE"',
    ],
  },
};
