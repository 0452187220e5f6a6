import type { FindingFacts } from '../../domain/problems/finding.js';
import { count, counted } from '../wording/words.js';
import { type FindingEntry, list } from './entry.js';

type Entries = { readonly [C in (`VM37${string}` & keyof FindingFacts) | 'VM384']: FindingEntry<FindingFacts[C]> };

const reasonWords: Readonly<Record<string, string>> = {
  notEmergency: 'not an emergency',
  methodUnknown: 'admission method not known',
  transfers: 'transfers (method 2B)',
  unfinished: 'not finished',
  laterEpisodes: 'not the first episode of the spell',
  regularAttenders: 'regular day or night attenders',
  noArea: 'no area',
  repeatedSpells: 'a spell that was counted before',
};

function reasonsIn(reasons: Readonly<Record<string, number>>): string {
  return Object.entries(reasons)
    .map(([reason, rows]) => `${count(rows)} ${reasonWords[reason] ?? reason}`)
    .join(', ');
}

function shareOf(percent: number): string {
  return percent < 0.05 ? 'under 0.1' : percent.toFixed(1);
}

function farStays(far: NonNullable<FindingFacts['VM376']['stays']>): string {
  const percent = shareOf(far.percent);
  const until = `over two years after the last admission, until ${far.until}`;
  return 'stays' in far
    ? `${counted(far.stays, 'stay')} lasting ${until}, with ${percent}% of the bed days of ${far.month}`
    : `${counted(far.bedDays, 'bed day')} of discharges ${until}, not used: ${percent}% of all`;
}

/** VM37x: how record-level and practice by month data were added up. */
export const largeFindingEntries: Entries = {
  VM370: {
    title: 'rows that are no emergency admission',
    explanation:
      'Of record-level data, rows that are not the first finished episode of an emergency admission are in no count. ' +
      'How many there are, and why, is said here.',
    sentence: ({ rows, reasons }) => `of ${counted(rows, 'row')}, not counted: ${reasonsIn(reasons)}`,
  },
  VM371: {
    title: 'many rows that cannot be placed',
    explanation:
      'Over 1% of the rows have no area, or no known method of admission. If they are more frequent in one year or one ' +
      'area than in another, growth is biased by as much.',
    sentence: ({ rows, reasons }) => `over 1% of ${counted(rows, 'row')} cannot be placed: ${reasonsIn(reasons)}`,
  },
  VM372: {
    title: 'how admissions and bed days were defined',
    explanation:
      'Record-level data leave three choices open: whether transfers (method 2B) are admissions (--transfers), whether the ' +
      'days of a stay belong to the month of discharge or each to its own (--bed-days), and which stays count (--stays).',
    sentence: ({ transfers, bedDays, stays }) => `admissions by method 2x, ${transfers}; bed days ${bedDays}; ${stays}`,
  },
  VM373: {
    title: 'months that the records hold only in part',
    explanation:
      'Before the first month with a discharge, and after the last with an admission, some stays are not in the records: ' +
      'those months are not used.',
    sentence: ({ first, last, months }) =>
      `the records hold ${first} to ${last} whole; not used, since only in part: ${list(months, 6)}`,
  },
  VM374: {
    title: 'events without an age',
    explanation:
      'Events whose age is not known are in crude rates and in no age-standardised one. A share that changes from year to ' +
      'year biases the growth of standardised rates by as much.',
    sentence: ({ percent }) => `${shareOf(percent)}% of events have no age, and are in crude rates alone`,
  },
  VM375: {
    title: 'rows of practices that were not looked through',
    explanation:
      'Large files and tables are added up as they stand: a row that repeats another one is counted twice, an area ' +
      'without one of its practices in a month is too low in it, and a practice that changes its area moves both areas. ' +
      '`validate` looks for all three in a CSV file.',
    sentence: ({ rows }) =>
      `${counted(rows, 'row')} of practices not looked through for repeats, missing practices and changes of area, as validate does of a CSV file`,
  },
  VM376: {
    title: 'dates far from all others',
    explanation:
      'A mistyped year, or a date in place of none, as 31 December 2099: admissions over two years from most others are not ' +
      'used, and a stay that lasts until then has a bed day on every day with --bed-days daily. Leave the date of ' +
      'discharge empty where a stay has not ended.',
    sentence: ({ admissions, months, stays }) =>
      [
        ...(admissions === 0
          ? []
          : [`${counted(admissions, 'admission')} in ${list(months, 6)}, over two years from all others: not used`]),
        ...(stays === undefined ? [] : [farStays(stays)]),
      ].join('; '),
  },
  VM377: {
    title: 'stays of over a year',
    explanation:
      'Few emergency stays are longer than 365 nights, and each weighs as much as a hundred others: one of 9,999 nights, as ' +
      'of a mistyped year or a stand-in for a length that is not known, moves the growth of a whole area. It is a warning ' +
      'where they are 2% or more of the bed days of an area in a year. Look at these rows. Where they are right, ' +
      '--bed-days daily puts each day into its own month, where there are dates.',
    sentence: ({ stays, percent, areas }) => {
      const where = areas.map((one) => `${one.area} in ${one.year} ${one.percent.toFixed(0)}%`);
      const all = `${counted(stays, 'stay')} of over a year: ${shareOf(percent)}% of all bed days`;
      return where.length === 0 ? all : `${all}, and of those of ${list(where, 4)}`;
    },
  },
  VM378: {
    title: 'practices that change their area',
    explanation:
      'Rows of these practices name one area up to a month and another from it on; codes that merged are one area. Where ' +
      'people are given by area, each row counts in the area that it names, as the people of published areas do: unless the ' +
      'people moved too, both areas grow by the move alone. Where events and people are both given by practice and read ' +
      'whole, a practice is in its last area throughout. A practices file (--practices) with an area for each keeps it there.',
    sentence: ({ practices, moves, counted: how }) => {
      const where = moves.map((one) => `${list(one.practices, 4)} from ${one.from} to ${one.to} from ${one.since}`);
      const rule = how === 'by row' ? 'each row counts in the area it names' : 'counted in the last area throughout';
      return `${counted(practices, 'practice')} in more than one area, ${list(where, 4)}: ${rule}`;
    },
  },
  VM379: {
    title: 'totals among the practices of an area',
    explanation:
      'A row has Total, All or the name of a nation in place of a practice, with an area beside it: it is the total of that ' +
      'area, which its practices add up to already, and is never added. Of a file that is read whole, practices that add ' +
      'to something else are told (VM304).',
    sentence: ({ rows, checked }) =>
      `${counted(rows, 'row')} of an area's total among its practices, not added${checked ? ' but checked' : ''}`,
  },
  VM384: {
    title: 'more stays without an end than people in hospital',
    explanation:
      'A row without a date of discharge (or a length of stay) is one that has not finished, and is in no count: neither its ' +
      'admission nor its bed days. At the end of an extract, or of each year of episodes, there are about as many as people in ' +
      'hospital on a day. Here there are over twice as many, and over 1% of admissions, so dates are missing from within the ' +
      'extract. Sort the rows without a discharge by their admission, and by area, to see where: those months or areas are too low.',
    sentence: ({ unfinished, admissions, inHospital }) =>
      `${counted(unfinished, 'row')} not finished, beside ${counted(admissions, 'admission')}, where about ${count(inHospital)} are in hospital on a day: ` +
      'discharges are missing from within the extract, with their admissions and bed days',
  },
};
