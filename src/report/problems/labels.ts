import type { ProblemFacts } from '../../domain/problems/problem-facts.js';
import { firstYear, lastYear } from '../../domain/time/parse-period.js';
import { firstDayOf, type MonthIndex } from '../../domain/time/period.js';
import { counted } from '../wording/words.js';
import { ifNote, type ProblemEntry } from './entry.js';

type Entries = { readonly [C in ('VM223' | `VM23${string}`) & keyof ProblemFacts]: ProblemEntry<ProblemFacts[C]> };

function isCohort({ wanted }: ProblemFacts['VM223']): boolean {
  return wanted === 'cohort';
}

// A word that heads a column of periods.
const isHeading = /^\s*(?:[a-z]+[ _])*(?:period|month|quarter|year|date)s?\s*$/i;

// A year of four digits beside which nothing else stands that could be one.
function isOfOtherYear(text: string): boolean {
  const years = [...text.matchAll(/(?<!\d)\d{4}(?!\d)/g)].map(([year]) => Number(year));
  return years.length > 0 && years.every((year) => year < firstYear || year > lastYear);
}

// What spreadsheets make of 01E or 2E5.
const isShortened = /^\s*\d(?:\.\d+)?E[+-]?\d+\s*$/i;

// The days since 1900 of 1990 to 2059.
const isSerialDay = /^\s*(?:3[3-9]|4\d|5[0-8])\d{3}\s*$/;

function nounOf(facts: ProblemFacts['VM223']): string {
  return isCohort(facts) ? 'cohort' : 'code';
}

// The one thing about a text that keeps it from being a code, where it is one thing.
function whyNoCode(text: string): string {
  const characters = [...text.trim()];
  if (characters.length > 64) return ': over 64 characters';
  const wrong = characters.find((character) => !/[\p{L}\p{M}\p{N}\p{Pd} _./:&,'’()]/u.test(character));
  if (wrong === undefined) return `: it begins with "${characters[0]}"`;
  return /[\p{P}\p{S}]/u.test(wrong) ? `: "${wrong}" may not stand in one` : '';
}

function wanted(all: readonly ProblemFacts['VM223'][]): string {
  return [...new Set(all.map((facts) => `a ${nounOf(facts)}`))].join(' or ');
}

/** VM223 and VM23x: codes, periods, measures and groups that cannot be understood. */
export const labelProblems: Entries = {
  VM223: {
    title: 'an area code that cannot be one',
    explanation:
      'The cell is empty or holds characters that no code has; or, in a list of cohorts, an area has no cohort beside it. A row ' +
      'without a code is a total where its name says so (England, Total).',
    exit: 3,
    headline: (_, count, all) =>
      `${counted(count, 'cell')} must hold ${wanted(all)} and ${count === 1 ? 'does' : 'do'} not`,
    label: (facts) => (facts.text.trim() === '' ? `no ${nounOf(facts)} here` : `not a code${whyNoCode(facts.text)}`),
    help: (_, all) => [
      ...(all.some(isCohort)
        ? ['write the name of its cohort, REST for the comparator, or EXCLUDED for neither side']
        : []),
      ...(all.every(isCohort) ? [] : ['write the code or the name of an area (05C), or take the row out']),
      ...(all.some(({ text }) => isShortened.test(text))
        ? [
            'a spreadsheet has read codes such as 01E as numbers: import that column as text, from the file it was made of',
          ]
        : []),
      ...(all.some(({ text }) => /\p{L}\s+\p{L}/u.test(text)) ? [ifNote] : []),
    ],
  },
  VM230: {
    title: 'a period that cannot be understood',
    explanation:
      'Periods are written 2014/15, Q2 2017/18, 2017/18-Q2, 2017-09, Sep 2017 or Jul-Sep 2017, among others, of the years ' +
      `${firstYear} to ${lastYear}.`,
    exit: 3,
    headline: (_, count) => `${counted(count, 'period')} cannot be understood`,
    label: ({ text }) => (text.trim() === '' ? 'empty' : 'not a month, quarter or year'),
    help: (_, all) => [
      ...(all.some(({ text }) => isHeading.test(text))
        ? ['a second header stands among the rows: give each table as a file of its own']
        : []),
      ...(all.some(({ text }) => isSerialDay.test(text))
        ? ["these look like a spreadsheet's days since 1900: show that column as dates (2017-09-01) and save it again"]
        : []),
      ...(all.some(({ text }) => isOfOtherYear(text))
        ? [`the years that are read are ${firstYear} to ${lastYear}`]
        : []),
      'write it as Q2 2017/18, 2017-09 or 2017/18; others:  vanguard-metrics explain periods',
      ...(all.some(({ text }) => text.trim() === '') ? [ifNote] : []),
    ],
  },
  VM231: {
    title: 'a quarter that could be two',
    explanation:
      '"Q2 2017" is July to September in a financial year and April to June in a calendar year. Nothing is guessed: say which.',
    exit: 3,
    headline: ({ text }) => `"${text}" could be two different quarters`,
    notes: ({ financial, calendar }) => [`financial year: ${financial}`, `calendar year:  ${calendar}`],
    help: () => ['say which:  --quarters financial | calendar'],
  },
  VM232: {
    title: 'a date that could be a month or a quarter',
    explanation: 'The only date in the column starts a quarter, so it may stand for a month or for three.',
    exit: 3,
    headline: ({ column, date }) => `${dateIn(column, date)} could be a month or a quarter`,
    help: ({ column }) => [
      column === undefined
        ? 'name the column for a month or a quarter:  2014-04  or  Q1 2014/15'
        : `say which:  --map month=${column}  or  --map quarter=${column}`,
    ],
  },
  VM233: {
    title: 'an unknown measure',
    explanation: 'The metric column names a measure that the tool does not compare.',
    exit: 3,
    headline: ({ text }, count) =>
      count === 1
        ? `unknown measure "${text}"`
        : `${counted(count, 'row')} have an unknown measure, the first "${text}"`,
    label: () => 'not a measure',
    notes: ({ known }) => [`known: ${known.join(', ')}`],
    help: ({ suggestion }) => [
      ...(suggestion === undefined ? [] : [`did you mean ${suggestion}?`]),
      'if it is one of these under another name, write it so; else keep the rows of these:  --keep "COLUMN=MEASURE"',
    ],
  },
  VM234: {
    title: 'an unknown population group',
    explanation: 'The population_group column must say all or care_home_residents.',
    exit: 3,
    headline: (_, count) => `${counted(count, 'row')} must name a population group that is known`,
    label: () => 'not a group',
    notes: ({ known }) => [`known: ${known.join(', ')}`],
  },
  VM235: {
    title: 'a date in a column of quarters that starts none',
    explanation: 'The name of the column says quarter, and a quarter starts in April, July, October or January.',
    exit: 3,
    headline: ({ column, date }) => `${dateIn(column, date)} is not the first day of a quarter`,
    help: ({ column }) => [`if its dates are months:  --map month=${column}`],
  },
};

function dateIn(column: string | undefined, date: MonthIndex): string {
  return `"${firstDayOf(date)}"${column === undefined ? '' : ` in column "${column}"`}`;
}
