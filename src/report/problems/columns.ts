import type { ProblemFacts } from '../../domain/problems/problem-facts.js';
import { shellWord } from '../escape/shell-word.js';
import { counted } from '../wording/words.js';
import { ifNote, list, type ProblemEntry } from './entry.js';

type Entries = { readonly [C in `VM20${string}` & keyof ProblemFacts]: ProblemEntry<ProblemFacts[C]> };

const roleNames: Readonly<Record<string, string>> = {
  area: 'area code',
  period: 'period',
  emergency_admissions: 'emergency admissions or emergency bed days',
  value: 'counts of the measure that each row names',
  population: 'population',
  year: 'year or month',
  cohort: 'cohort',
  practice: 'practice code',
  site: 'site',
};

const roleFiles: Readonly<Record<string, { readonly words: string; readonly option: string }>> = {
  activity: { words: 'activity', option: '' },
  population: { words: 'populations', option: '--population ' },
  cohorts: { words: 'a list of cohorts', option: '--cohorts ' },
  practices: { words: 'a list of practices', option: '--practices ' },
};

function roleWords(role: string): string {
  return roleFiles[role]?.words ?? role;
}

/** The words by which a file is given for what it is. */
function asRole(role: string, file: string): string {
  return `${roleFiles[role]?.option ?? ''}${shellWord(file)}`;
}

/** VM20x: columns that are absent, unknown or fit no layout. */
export const columnProblems: Entries = {
  VM201: {
    title: 'a column that is needed is not there',
    explanation:
      'No column has a name by which the tool knows this role. Name the column with --map role=column, or rename it.',
    exit: 3,
    headline: ({ role }) => `no column for the ${roleNames[role] ?? role.replaceAll('_', ' ')}`,
    label: ({ candidate }) => (candidate === undefined ? '' : 'looks right'),
    notes: ({ tried }) => [`tried: ${tried.join(', ')}`],
    help: ({ role, candidate, isUnnamed = false, unread = [] }) => {
      if (candidate !== undefined) return [`if that is right:  --map ${shellWord(`${role}=${candidate}`)}`];
      if (isUnnamed) return ['the first column has no name: write area_code above codes, or area_name above names'];
      const written = 'as 2014/15, Q2 2017/18, Jul-Sep 2017 or Sep 2017';
      return [
        ...(unread.length === 0
          ? []
          : [
              `if ${list(
                unread.map((name) => `"${name}"`),
                3,
              )} are periods, write them ${written}`,
            ]),
        `say which column it is:  --map ${role}=COLUMN`,
        `or, where no column says it, add one:  ${role}`,
      ];
    },
  },
  VM202: {
    title: 'an unknown column',
    explanation:
      'A column was named that the file does not have, or a column name is one slip away from one the tool knows.',
    exit: 3,
    headline: ({ column }) => `unknown column "${column}"`,
    notes: ({ known }) => [`known: ${list(known, 12)}`],
    help: ({ suggestion }) => (suggestion === undefined ? [] : [`did you mean ${suggestion}?`]),
  },
  VM203: {
    title: 'a row with too few or too many cells',
    explanation: 'Every row must have a cell for each column. A comma inside a cell must stand in quotes.',
    exit: 3,
    headline: ({ expected }, count) =>
      `${counted(count, 'row')} must have ${expected} cells and ${count === 1 ? 'has' : 'have'} not`,
    label: ({ cells, expected }) => `${counted(cells, 'cell')}, ${cells < expected ? 'too few' : 'too many'}`,
    help: (_, all) => [
      'a comma or line break inside a cell must stand in quotes',
      ...(all.some(({ cells, expected }) => cells < expected) ? [ifNote] : []),
    ],
  },
  VM204: {
    title: 'columns that fit no layout',
    explanation:
      'The columns are known, but not in this combination. The layouts are listed in docs/data.md and under explain layouts.',
    exit: 3,
    headline: () => 'these columns fit none of the layouts that can be read',
    notes: ({ columns }) => [`found: ${list(columns, 12)}`],
    help: () => ['see the layouts:  vanguard-metrics explain layouts'],
  },
  VM205: {
    title: 'columns that fit two layouts',
    explanation:
      'The header is that of more than one layout, and the counts would be different. Say which with --layout.',
    exit: 3,
    headline: ({ layouts }) => `these columns fit ${counted(layouts.length, 'layout')}: ${layouts.join(' and ')}`,
    help: ({ layouts }) => [`say which:  ${layouts.map((name) => `--layout ${name}`).join('  or  ')}`],
  },
  VM206: {
    title: 'a wide file that does not say what it counts',
    explanation:
      'A file with a column for each period holds one measure, and neither a column nor its name says which.',
    exit: 3,
    headline: ({ measures }) => `which measure is this: ${measures.join(' or ')}?`,
    help: ({ measures }) => [
      `say which:  --metric ${measures[0] ?? ''}`,
      'or name the file so (admissions.csv, bed-days.csv), or add a metric column',
    ],
  },
  VM207: {
    title: 'a file that counts something else',
    explanation:
      'The name of the file, a row above its header or the name of its indicator speaks of a rate, or of admissions that are ' +
      'not emergency ones (elective, planned, day cases, readmissions). Rates cannot be added up, and other admissions ' +
      'would be shown as emergency ones. Of the latter --metric says that they are emergency events all the same.',
    exit: 3,
    headline: ({ text, says }) =>
      `"${text}" speaks of "${says}", so these are no counts of emergency admissions or bed days`,
    help: ({ text, isRate }) => [
      'give a file of counts of emergency admissions or emergency bed days',
      isRate
        ? 'or, if it holds counts all the same, leave that out of its name and of the rows above its header, or have it speak of numbers'
        : `or, if it holds these all the same:  --metric ${/bed[ _-]?days?/i.test(text) ? 'emergency_bed_days' : 'emergency_admissions'}`,
    ],
  },
  VM208: {
    title: 'something the file must say is not in it',
    explanation: 'The layout was recognised, but the file lacks a part that the layout always has.',
    exit: 3,
    headline: ({ what }) => what,
    help: ({ example = 'mid-2016.csv' }) => [
      `keep the title rows when you save the sheet as CSV, or name the file after its date: ${example}`,
    ],
  },
  VM209: {
    title: 'a file that is given as something else',
    explanation:
      'The header is that of a file of another kind: of populations where activity is read, or the other way round. ' +
      'Activity is named first, everything else by its option: --population, --cohorts, --practices.',
    exit: 3,
    headline: ({ file, givenAs, looksLike, swappedWith }) =>
      swappedWith === undefined
        ? `${file} looks like ${roleWords(looksLike)}, not ${roleWords(givenAs)}`
        : `${file} looks like ${roleWords(looksLike)} and ${swappedWith} like ${roleWords(givenAs)}`,
    help: ({ file, givenAs, looksLike, swappedWith }) => {
      if (swappedWith !== undefined) return [`swap them:  ${asRole(givenAs, swappedWith)} ${asRole(looksLike, file)}`];
      const how = roleFiles[looksLike]?.option.trim() || 'no option before it';
      const holdsBoth = givenAs === 'population' && looksLike === 'activity';
      return [
        `give it with ${how}:  ${asRole(looksLike, file)}`,
        ...(holdsBoth ? ['or, if it holds populations too, say in which column:  --map population=COLUMN'] : []),
      ];
    },
  },
};
