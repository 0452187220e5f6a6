import type { FindingFacts } from '../../domain/problems/finding.js';
import { count, counted } from '../wording/words.js';
import { type FindingEntry, list } from './entry.js';

type Entries = {
  readonly [C in
    | 'VM301'
    | 'VM302'
    | 'VM304'
    | 'VM305'
    | 'VM306'
    | 'VM307'
    | 'VM308'
    | 'VM309'
    | 'VM360'
    | 'VM361'
    | 'VM362'
    | 'VM366'
    | 'VM380'
    | 'VM381'
    | 'VM382'
    | 'VM383']: FindingEntry<FindingFacts[C]>;
};

const settledAs = {
  sum: 'added to an earlier row',
  first: 'left out for an earlier row',
  last: 'used in place of an earlier row',
} as const;

/** How a file was read, and what it says of itself. */
export const readingFindings: Entries = {
  VM301: {
    title: 'read as Windows-1252',
    explanation:
      'The file is not UTF-8, so its letters beyond ASCII were read as Windows-1252. Codes and counts are not touched by it.',
    sentence: ({ file }) => `${file} is not UTF-8; read as Windows-1252`,
  },
  VM302: {
    title: 'a mark in place of a count',
    explanation:
      'The cell holds a mark: [c] hidden, [x] not available, [z] not applicable, [low] rounds to nothing. It is never read as zero.',
    sentence: ({ marks }, count) =>
      `${counted(count, 'cell')} ${count === 1 ? 'holds' : 'hold'} a mark, read as ${marks.join(', ')}; never as zero`,
  },
  VM304: {
    title: 'rows that do not add to their total',
    explanation:
      'The file states a total for a nation, for all its areas or for the practices of one, and its rows add to something else. Rows are missing, ' +
      'repeated or wrong.',
    sentence: ({ metric, period, stated, added, rows, area }) =>
      `${metric}${area === undefined ? '' : ` of ${area}`} in ${period}: ${counted(rows, 'row')} ${rows === 1 ? 'adds' : 'add'} to ${count(added)}, the file's own total is ${count(stated)} (${added > stated ? '+' : ''}${count(added - stated)})`,
  },
  VM305: {
    title: "a publisher's note",
    explanation:
      'A footnote of the file, which may name organisations that did not submit. It is passed on as it stands. Below the last ' +
      'row of data, a row of text alone is one; a row with a number in it never is.',
    sentence: ({ text, period }) => `note in the file${period === undefined ? '' : ` for ${period}`}: ${text}`,
  },
  VM306: {
    title: 'years filled by dragging',
    explanation:
      'The year column runs on from row to row (2017-18, 2017-19, 2017-20), as it does when a cell is dragged down. The title tells the month.',
    sentence: ({ text, used }, count) =>
      `${counted(count, 'row')} ${count === 1 ? 'gives' : 'give'} another year (${text}); read as ${used}`,
  },
  VM307: {
    title: 'a measure that stands for another',
    explanation:
      'The Monthly Activity Return counts non-elective general and acute admissions as hospitals submit them, not emergency ' +
      'admissions from SUS. It shows whether a claim could hold, and is not the published measure. Public Health Scotland ' +
      'counts stays of emergency inpatients, by rules of its own: compare them with each other, and with no figure of England.',
    sentence: ({ column, metric, publisher }, count) =>
      `"${column}" stands for ${metric}${count > 1 ? ` in ${count} files` : ''}: ${
        publisher === undefined
          ? 'hospital returns, not SUS; do not quote as the published measure'
          : `as ${publisher} counts; do not set beside figures of England`
      }`,
  },
  VM308: {
    title: 'synthetic data',
    explanation: 'The file says that its counts are made up for demonstration.',
    sentence: ({ file }) => `${file} holds synthetic counts, made up for demonstration`,
  },
  VM309: {
    title: 'columns not used',
    explanation: 'The file has columns that play no part in the comparison.',
    sentence: ({ columns }) => `not used: ${list(columns, 10)}`,
  },
  VM360: {
    title: 'columns separated by something other than a comma',
    explanation: 'With commas no column is recognised, and with one other separator they all are; so that one is used.',
    sentence: ({ delimiterName }) => `columns are separated by ${delimiterName}`,
  },
  VM361: {
    title: 'counts with thousands separators',
    explanation:
      'Quoted counts such as "12,455" have commas between groups of three digits, and no other cell has a comma as a ' +
      'decimal point. Counts are whole, so only one reading fits. --thousands says so for other files.',
    sentence: ({ separator }, count) =>
      `${counted(count, 'number')} with "${separator}" between thousands, read as whole numbers`,
  },
  VM362: {
    title: 'rows not used',
    explanation:
      'Published files give the same counts by sex, age, hospital and larger area too. Only the rows for everyone in an area are used.',
    sentence: ({ why }, count) => `${counted(count, 'row')} not used: ${why}`,
  },
  VM366: {
    title: 'repeated rows settled',
    explanation:
      'Rows of an area and period that an earlier row has were added up, left out or used instead, as --duplicates says. ' +
      'Rows that are added up count the same events twice, unless each holds only a part of them.',
    sentence: ({ what, how, rows, area, period, same }) =>
      `${counted(rows, 'row')} of ${what} ${settledAs[how]} of the same area and period (--duplicates ${how}), ` +
      `${same ? 'all with the same number' : 'not all with the same number'}, the first ${area} for ${period}`,
  },
  VM380: {
    title: 'people of one sex alone',
    explanation:
      'The populations are of males or of females alone, as a column, the title, or the name of the file says, so a rate per ' +
      'head is about twice what it is where the events are of everyone; its growth moves less. Give the file of the other ' +
      'sex as well (-p males.csv -p females.csv): both are added up. Or give one of everyone. Where the events are of that ' +
      'sex alone too, nothing is wrong.',
    sentence: ({ sex, areas }) =>
      `people of ${counted(areas, 'area')} are ${sex}s alone, so rates per head are too high where events are of everyone: ` +
      `give the file of ${sex === 'male' ? 'females' : 'males'} too (-p again), which is added, or one of everyone`,
  },
  VM381: {
    title: 'people of some ages alone',
    explanation:
      'The title, the name of the file or that of its column says that the people are of some ages and not of all. Where the ' +
      'events are of people of every age, rates per head are too high, and grow otherwise where these ages do. Give ' +
      'populations of all ages, unless the events are of those ages too.',
    sentence: ({ ages }) =>
      `people aged ${ages} alone, so rates per head are too high where events are of all ages: give populations of all ages`,
  },
  VM382: {
    title: 'a measure with a name of its own',
    explanation:
      'The indicator, or the title of the file, names some admissions or bed days alone (those for some conditions, or of some ' +
      'people), or does not say that they are emergencies. Every output calls them by the name of the measure that they are ' +
      'read as: give their own name beside every figure, and set none beside figures of all emergency admissions.',
    sentence: ({ text, metric }) =>
      `"${text}" is what is counted here as ${metric}: name it so beside every figure, which is not one of all ${metric.replaceAll('_', ' ')}`,
  },
  VM383: {
    title: 'cohorts whose names are nearly the same',
    explanation:
      'Names of cohorts are taken as they are written, so PILOT and Pilot are two cohorts, each compared by itself. Where they ' +
      'are meant as one, write the name in one way.',
    sentence: ({ cohorts }) =>
      `${list(cohorts.map((cohort) => `"${cohort}"`))} are ${cohorts.length} cohorts, told apart by capitals, spaces or dashes alone: write one name if one is meant`,
  },
};
