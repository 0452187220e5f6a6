import type { FindingFacts } from '../../domain/finding.js';
import { disclosureFindings } from './disclosure.js';
import { type FindingEntry, list, number } from './entry.js';
import { qualityFindingEntries } from './quality-findings.js';

type Entries = { readonly [C in keyof FindingFacts]: FindingEntry<FindingFacts[C]> };

function percent(share: number): string {
  return `${(100 * share).toFixed(0)}%`;
}

/** VM3xx: what was found and gone on with. */
export const findingEntries: Entries = {
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
    sentence: ({ marks }, count) => `${number(count, 'cell')} hold a mark, read as ${marks.join(', ')}; never as zero`,
  },
  VM303: {
    title: 'an area left out for its gaps',
    explanation:
      'With --screen gaps, an area without a number for a month that is compared is left out of both sides in every period.',
    sentence: ({ area, metric, periods }) => `${area} left out: no ${metric} for ${list(periods, 4)}`,
  },
  VM304: {
    title: 'rows that do not add to their total',
    explanation:
      'The file states a total for England, and its rows add to something else. Rows are missing, repeated or wrong.',
    sentence: ({ metric, period, stated, added, rows }) =>
      `${metric} in ${period}: ${number(rows, 'row')} add to ${added}, the file's own total is ${stated} (${added > stated ? '+' : ''}${added - stated})`,
  },
  VM305: {
    title: "a publisher's note",
    explanation:
      'A footnote of the file, which may name organisations that did not submit. It is passed on as it stands.',
    sentence: ({ text, period }) => `note in the file for ${period}: ${text}`,
  },
  VM306: {
    title: 'years filled by dragging',
    explanation:
      'The year column runs on from row to row (2017-18, 2017-19, 2017-20), as it does when a cell is dragged down. The title tells the month.',
    sentence: ({ text, used }, count) => `${number(count, 'row')} give another year (${text}); read as ${used}`,
  },
  VM307: {
    title: 'a measure that stands for another',
    explanation:
      'The Monthly Activity Return counts non-elective general and acute admissions as hospitals submit them, not emergency ' +
      'admissions from SUS. It shows whether a claim could hold, and is not the published measure.',
    sentence: ({ column, metric }, count) =>
      `"${column}" stands for ${metric}${count > 1 ? ` in ${count} files` : ''}: hospital returns, not SUS; do not quote as the published measure`,
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
  VM310: {
    title: 'areas left out',
    explanation: 'Areas that take no part in the comparison, and why.',
    sentence: ({ areas, why }) => `${list(areas)} left out: ${why}`,
  },
  VM311: {
    title: 'populations without activity',
    explanation:
      'Areas with a population and no activity take no part. If one of them should, its activity is missing.',
    sentence: ({ areas }) => `${number(areas.length, 'area')} with a population but no activity: ${list(areas, 12)}`,
  },
  VM312: {
    title: 'a site that merged into a larger area',
    explanation:
      'An area of the cohort became part of a larger one. It is followed there only when it was at least 80% of it by ' +
      'population; otherwise the merged area is on neither side, since most of it was not the site.',
    sentence: ({ site, from, into, share }) =>
      share !== undefined && share >= 0.8
        ? `${site}: ${from.join(', ')} followed into ${into}, of which it was ${percent(share)} by population`
        : `${site}: ${from.join(', ')} merged into ${into}${share === undefined ? '' : ` (${percent(share)} of it)`} with areas outside it, so ${into} is on neither side`,
  },
  VM313: {
    title: 'sites that need their practices',
    explanation:
      'Sites that are some practices of an area, or a split of one, are left out of both sides unless --practices gives their practices.',
    sentence: ({ sites, areas }) =>
      `${number(sites.length, 'site')} are only part of their areas and left out of both sides (${list(areas, 12)}): ${list(sites, 12)}; give their practices with --practices`,
  },
  VM314: {
    title: 'areas named but not in the data',
    explanation: 'An area of the built-in list, or one that the cohorts file names REST, has no activity in the files.',
    sentence: ({ cohort, site, areas }) =>
      `${cohort}${site === '' ? '' : ` site ${site}`}: ${list(areas, 12)} not in the activity`,
  },
  VM315: {
    title: 'care homes measured on everyone',
    explanation:
      'The cohort is about care-home residents, and the data have none, so it is measured on everyone in its areas. ' +
      'The published figures are of residents: this is another question.',
    sentence: ({ cohort }) =>
      `${cohort} is measured on everyone in its areas, not on care-home residents: none are in the data`,
  },
  VM316: {
    title: 'areas not in the cohorts file',
    explanation: 'The file names its comparator (REST), so an area that it does not list is on neither side.',
    sentence: ({ areas }) =>
      `${number(areas.length, 'area')} not listed in the cohorts file, on neither side: ${list(areas, 12)}`,
  },
  VM317: {
    title: 'a boundary that moved under a kept code',
    explanation:
      'The area kept its code while people moved in or out, so growth across that day is the move. It is left out of both ' +
      'sides, unless --accept-boundary says that the data are already on one boundary.',
    sentence: ({ area, date, before, after }) =>
      `${area} kept its code when its boundary moved on ${date} (${before} to ${after}): left out of both sides; --accept-boundary ${area} takes it`,
  },
  VM318: {
    title: 'months beyond the last whole period',
    explanation:
      'The data end within a quarter. The months of that quarter are not used, since a part of one is another season.',
    sentence: ({ period, months }) => `${list(months)} not used: beyond the last whole quarter (${period})`,
  },
  VM319: {
    title: 'a season against a year',
    explanation:
      'One quarter is compared with a whole year. The bias is how far that quarter of the baseline lies from its year in the comparator.',
    sentence: ({ metric, quarter, biasPercent }) =>
      `${metric}: one season against a year: in the comparator ${quarter} itself lies ${biasPercent >= 0 ? '+' : ''}${biasPercent.toFixed(1)}% from its year, which is in every growth shown`,
  },
  VM320: {
    title: 'fewer than two areas',
    explanation:
      'The interval comes from the spread between areas, and one area has none. No interval and no word are given.',
    sentence: ({ who, areas }) => `${who} has ${number(areas, 'area')}: no interval and no word can be given`,
  },
  VM324: {
    title: 'missing months',
    explanation:
      'Other areas have a row for these months and this area has none. Outside the periods compared it does no harm.',
    sentence: ({ areas, periods, metric }) => `no ${metric} for ${list(areas, 12)} in ${list(periods, 4)}`,
  },
  VM325: {
    title: 'a merged area that is not whole',
    explanation: 'Not every area that made the merged one has a row, so the merged area has none for that period.',
    sentence: ({ area, into, periods, absent }) =>
      `${into} of ${area} is not whole in ${list(periods, 4)}${absent.length === 0 ? '' : `: ${absent.join(', ')} absent`}`,
  },
  VM326: {
    title: 'an area given whole and in parts',
    explanation: 'The data hold the merged area and also areas that became it, for the same period. The whole is used.',
    sentence: ({ area, parts, periods }) =>
      `${area} is given whole and as ${parts.join(', ')} in ${list(periods, 4)}; the whole is used`,
  },
  VM327: {
    title: 'codes that are no area of England',
    explanation:
      'Nearly all codes of the activity are areas of England between 2013 and 2021, and these are not: a total, a practice ' +
      'or a mistyped code would be counted twice or wrongly. They are on neither side, unless a cohorts file names them.',
    sentence: ({ areas, near = [] }) =>
      `${number(areas.length, 'code')} not known as areas of England, on neither side: ${list(areas, 12)}` +
      (near.length === 0 ? '' : `; perhaps ${list(near, 12)}`),
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
      `${number(count, 'number')} with "${separator}" between thousands, read as whole numbers`,
  },
  VM362: {
    title: 'rows not used',
    explanation:
      'Published files give the same counts by sex, age, hospital and larger area too. Only the rows for everyone in an area are used.',
    sentence: ({ why }, count) => `${number(count, 'row')} not used: ${why}`,
  },
  VM363: {
    title: 'areas made of their practices',
    explanation:
      'The counts of practices were added up to areas, by a practice-to-area file or a column of the file. An area has a ' +
      'number only where each of its practices has one, from the first of its rows to the last.',
    sentence: ({ practices, areas }) =>
      `${number(practices, 'practice')} added up to ${number(areas.length, 'area')}: ${list(areas, 12)}`,
  },
  VM364: {
    title: 'an area with a practice missing',
    explanation:
      'A practice of the area has no row for a period between its first and its last. The area has no number for it, since ' +
      'one without the practice would read as a fall.',
    sentence: ({ area, periods, absent }) =>
      `${area} is not whole in ${list(periods, 4)}: no row for ${list(absent, 6)}`,
  },
  VM365: {
    title: 'practices in one file and not in the other',
    explanation:
      'These practices were added up to their areas in one file and have no row in the other, so the events of the area ' +
      'and its people are not of the same practices.',
    sentence: ({ practices, lacks }) =>
      `${number(practices.length, 'practice')} without ${lacks}: ${list(practices, 12)}`,
  },
  ...qualityFindingEntries,
  ...disclosureFindings,
};
