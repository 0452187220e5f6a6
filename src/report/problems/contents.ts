import type { ProblemFacts } from '../../domain/problem.js';
import { list, number, type ProblemEntry } from './entry.js';

type Code = `VM20${string}` | `VM21${string}` | `VM22${string}` | `VM23${string}`;
type Entries = { readonly [C in Code & keyof ProblemFacts]: ProblemEntry<ProblemFacts[C]> };

const roleNames: Readonly<Record<string, string>> = {
  area: 'area code',
  period: 'period',
  emergency_admissions: 'emergency admissions or emergency bed days',
  population: 'population',
  year: 'year or month',
  cohort: 'cohort',
  practice: 'practice code',
  site: 'site',
};

/** VM20x to VM23x: columns and cells that cannot be understood. */
export const contentProblems: Entries = {
  VM201: {
    title: 'a column that is needed is not there',
    explanation:
      'No column has a name by which the tool knows this role. Name the column with --map role=column, or rename it.',
    exit: 3,
    headline: ({ role }) => `no column for the ${roleNames[role] ?? role}`,
    label: ({ candidate }) => (candidate === undefined ? '' : 'looks right'),
    notes: ({ tried }) => [`tried: ${tried.join(', ')}`],
    help: ({ role, candidate }) => [
      candidate === undefined
        ? `say which column it is:  --map ${role}=COLUMN`
        : `if that is right:  --map ${role}=${candidate}`,
    ],
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
      `${number(count, 'row')} must have ${expected} cells and ${count === 1 ? 'has' : 'have'} not`,
    label: ({ cells, expected }) => `${number(cells, 'cell')}, ${cells < expected ? 'too few' : 'too many'}`,
    help: () => ['a comma or line break inside a cell must stand in quotes'],
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
    headline: ({ layouts }) => `these columns fit ${number(layouts.length, 'layout')}: ${layouts.join(' and ')}`,
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
  VM208: {
    title: 'something the file must say is not in it',
    explanation: 'The layout was recognised, but the file lacks a part that the layout always has.',
    exit: 3,
    headline: ({ what }) => what,
    help: () => ['keep the title rows when you save the sheet as CSV, or name the file after its year: mid-2016.csv'],
  },
  VM210: {
    title: 'a count that is not a number',
    explanation: 'The cell must hold a whole number of events, or a mark that stands for one (*, [c], [x], .., -).',
    exit: 3,
    headline: (_, count) => (count === 1 ? '1 count is not a number' : `${count} counts are not numbers`),
    label: ({ why }) => why,
    help: () => ['correct them; to list all:  vanguard-metrics validate FILE'],
  },
  VM211: {
    title: 'a count below zero',
    explanation:
      'A count of events cannot be negative. Some systems write corrections so: put the corrected count instead.',
    exit: 3,
    headline: (_, count) => `${number(count, 'count')} ${count === 1 ? 'is' : 'are'} below zero`,
    label: () => 'below zero',
    help: () => ['put the corrected count in its place'],
  },
  VM212: {
    title: 'a count with a fraction',
    explanation: 'Counts are whole. A fraction is a rate, an average or an estimate, none of which can be added up.',
    exit: 3,
    headline: (_, count) => `${number(count, 'count')} must be whole and ${count === 1 ? 'is' : 'are'} not`,
    label: () => 'not whole',
    help: () => ['give counts of events, not rates or averages'],
  },
  VM213: {
    title: 'a count with thousands separators',
    explanation:
      'A comma could be a separator of thousands, or of columns, or a decimal point. Say which with --thousands.',
    exit: 3,
    headline: (_, count) => `${number(count, 'count')} ${count === 1 ? 'has' : 'have'} separators between thousands`,
    label: ({ text }) => (text.includes(',') ? 'comma: allow with --thousands ,' : 'separator'),
    help: ({ text }) => [`if they are thousands:  --thousands "${/[^\d]/.exec(text)?.[0] ?? ','}"`],
  },
  VM214: {
    title: 'a count too large to be one',
    explanation: 'The number is above 9,007,199,254,740,991, beyond which whole numbers are no longer exact.',
    exit: 3,
    headline: (_, count) => `${number(count, 'count')} ${count === 1 ? 'is' : 'are'} too large to be exact`,
    label: () => 'too large',
  },
  VM216: {
    title: 'a population that is not a number of people',
    explanation: 'The cell must hold a number of people, zero or more.',
    exit: 3,
    headline: (_, count) => `${number(count, 'population')} must be a number of people`,
    label: ({ why }) => why,
  },
  VM220: {
    title: 'two rows for one area and period',
    explanation:
      'Adding them up would count the same events twice; keeping one at random would hide a revision. Often a late ' +
      'revision was added to an old extract.',
    exit: 3,
    headline: ({ area, period, same }, count) =>
      count === 1
        ? `area ${area} has two rows for ${period}, with ${same ? 'the same count' : 'different counts'}`
        : `${count} rows repeat an area and period, the first ${area} for ${period}`,
    label: ({ firstFile, firstLine }) => `second row; the first is ${firstFile}:${firstLine}`,
    notes: ({ firstRow }) => [
      `first row: ${firstRow}`,
      'often a late revision added to an old extract; summing would double it',
    ],
    help: () => ['delete one row, or choose:  --duplicates last | first | sum'],
  },
  VM221: {
    title: 'two populations for one area and year',
    explanation: 'Only one of them can be the denominator. Give one file for each year, or delete one row.',
    exit: 3,
    headline: ({ area, period, same }, count) =>
      count === 1
        ? `area ${area} has two populations for ${period}${same ? ', the same' : ''}`
        : `${count} rows repeat the population of an area, the first ${area} for ${period}`,
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
        : `${count} rows lie inside a longer period of the same area, the first ${area} ${period} in ${other}`,
    help: () => ['keep either the months or the quarters of an area'],
  },
  VM223: {
    title: 'an area code that cannot be one',
    explanation: 'The cell is empty or holds characters that no code has.',
    exit: 3,
    headline: (_, count) => `${number(count, 'cell')} must hold a code and ${count === 1 ? 'does' : 'do'} not`,
    label: ({ text }) => (text.trim() === '' ? 'empty' : 'not a code'),
  },
  VM230: {
    title: 'a period that cannot be understood',
    explanation:
      'Periods are written 2014/15, Q2 2017/18, 2017/18-Q2, 2017-09, Sep 2017 or Jul-Sep 2017, among others.',
    exit: 3,
    headline: (_, count) => `${number(count, 'period')} cannot be understood`,
    label: ({ text }) => (text.trim() === '' ? 'empty' : 'not a month, quarter or year'),
    help: () => ['write it as Q2 2017/18, 2017-09 or 2017/18; others:  vanguard-metrics explain periods'],
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
    headline: ({ column, text }) => `"${text}" in column "${column}" could be a month or a quarter`,
    help: ({ column }) => [`say which:  --map month=${column}  or  --map quarter=${column}`],
  },
  VM233: {
    title: 'an unknown measure',
    explanation: 'The metric column names a measure that the tool does not compare.',
    exit: 3,
    headline: ({ text }, count) =>
      count === 1 ? `unknown measure "${text}"` : `${count} rows have an unknown measure, the first "${text}"`,
    label: () => 'not a measure',
    notes: ({ known }) => [`known: ${known.join(', ')}`],
    help: ({ suggestion }) => (suggestion === undefined ? [] : [`did you mean ${suggestion}?`]),
  },
  VM234: {
    title: 'an unknown population group',
    explanation: 'The population_group column must say all or care_home_residents.',
    exit: 3,
    headline: (_, count) => `${number(count, 'row')} must name a population group that is known`,
    label: () => 'not a group',
    notes: ({ known }) => [`known: ${known.join(', ')}`],
  },
};
