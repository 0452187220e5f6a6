import type { FindingFacts } from '../../domain/problems/finding.js';
import { shellWord } from '../escape/shell-word.js';
import { counted } from '../wording/words.js';
import { type FindingEntry, list, percent } from './entry.js';

type Entries = {
  readonly [C in
    | 'VM310'
    | 'VM311'
    | 'VM312'
    | 'VM313'
    | 'VM314'
    | 'VM315'
    | 'VM316'
    | 'VM317'
    | 'VM323'
    | 'VM324'
    | 'VM325'
    | 'VM326'
    | 'VM327'
    | 'VM328'
    | 'VM329'
    | 'VM363'
    | 'VM364'
    | 'VM365'
    | 'VM367']: FindingEntry<FindingFacts[C]>;
};

const givenTwice = {
  'counts of the parts': (area: string, parts: string, periods: string) =>
    `${area} is given whole and as ${parts} in ${periods}; the whole is used`,
  'zeros of the parts': (area: string, parts: string, periods: string) =>
    `${area} is given whole in ${periods} and as 0 in ${parts}; the whole is used`,
  'zeros of the whole': (area: string, parts: string, periods: string) =>
    `${area} is 0 in ${periods}, where ${parts} have counts; their sum is used`,
  'hidden whole': (area: string, parts: string, periods: string) =>
    `${area} is hidden in ${periods}, where ${parts} are shown; their sum is used`,
};

/** Which areas, sites and practices take part, and as what. */
export const areaFindings: Entries = {
  VM310: {
    title: 'areas left out',
    explanation: 'Areas that take no part in the comparison, and why.',
    sentence: ({ areas, why }) => `${list(areas)} left out: ${why}`,
  },
  VM311: {
    title: 'populations without activity',
    explanation:
      'Areas with a population and no activity take no part. If one of them should, its activity is missing.',
    sentence: ({ areas }) => `${counted(areas.length, 'area')} with a population but no activity: ${list(areas, 12)}`,
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
      `${sites.length === 1 ? '1 site is only part of its area' : `${sites.length} sites are only part of their areas`} and left out of both sides (${list(areas, 12)}): ${list(sites, 12)}; give their practices with --practices`,
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
      `${counted(areas.length, 'area')} not listed in the cohorts file, on neither side: ${list(areas, 12)}`,
  },
  VM317: {
    title: 'a boundary that moved under a kept code',
    explanation:
      'The area kept its code while people moved in or out, so growth across that day is the move. It is left out of both ' +
      'sides, unless --accept-boundary says that the data are already on one boundary.',
    sentence: ({ area, date, before, after }) =>
      `${area} kept its code when its boundary moved on ${date} (${before} to ${after}): left out of both sides; --accept-boundary ${area} takes it`,
  },
  VM323: {
    title: 'periods far from all others',
    explanation:
      'A few areas have rows over five years before or after all others, as where a year was mistyped. They are not used: ' +
      'one of them would have the data of every area begin or end in that year. Mend the year in the file.',
    sentence: ({ periods, counts }) =>
      `${counted(counts, 'count')} in ${list(periods, 6)}, over five years from all others: not used`,
  },
  VM324: {
    title: 'missing months',
    explanation:
      'Other areas have a row for these months and this area has none, or no area has one, as when one file of many was not ' +
      'given. Outside the periods compared it does no harm, but trend and events leave out the years that it touches.',
    sentence: ({ areas, periods, metric }) =>
      `no ${metric} ${areas.length === 0 ? 'of any area' : `for ${list(areas, 12)}`} in ${list(periods, 4)}`,
  },
  VM325: {
    title: 'a merged area that is not whole',
    explanation: 'Not every area that made the merged one has a row, so the merged area has none for that period.',
    sentence: ({ area, into, periods, absent }) =>
      `${into} of ${area} is not whole in ${list(periods, 4)}${absent.length === 0 ? '' : `: ${absent.join(', ')} absent`}`,
  },
  VM326: {
    title: 'an area given whole and in parts',
    explanation:
      'The data hold the merged area and also areas that became it, for the same period. Of two counts the whole is used, ' +
      'unless it is hidden and every part is shown. A count is used in place of a 0 or a mark, as a table has for an area ' +
      'before it was formed and after it closed.',
    sentence: ({ area, parts, periods, passedOver }) =>
      givenTwice[passedOver ?? 'counts of the parts'](area, parts.join(', '), list(periods, 4)),
  },
  VM327: {
    title: 'codes that are no area of England',
    explanation:
      'Nearly all codes of the activity are areas of England between 2013 and 2021, and these are not: a total, a practice ' +
      'or a mistyped code would be counted twice or wrongly. They are on neither side, unless a cohorts file names them.',
    sentence: ({ areas, near = [] }) =>
      `${counted(areas.length, 'code')} not known as areas of England, on neither side: ${list(areas, 12)}` +
      (near.length === 0 ? '' : `; perhaps ${list(near, 12)}`),
  },
  VM328: {
    title: 'codes to exclude that are no area',
    explanation:
      'The file of --exclude, or the cohorts file under EXCLUDED, has codes that are neither in the data nor areas of ' +
      'England between 2013 and 2021. Nothing is left out for them, so an area may still be compared that should not be.',
    sentence: ({ areas, near = [] }) =>
      `${counted(areas.length, 'code')} to exclude not known as areas, so nothing is left out for them: ${list(areas, 12)}` +
      (near.length === 0 ? '' : `; perhaps ${list(near, 12)}`),
  },
  VM329: {
    title: 'an area that is the sum of all others',
    explanation:
      'In every period the counts of the area are what all others add to, so it is most likely a total under a code of its ' +
      'own, which would count everybody twice. Leave it out with --drop, or drop its rows.',
    sentence: ({ area, metric, span, areas }) =>
      `${area} is the sum of the other ${counted(areas, 'area')} in every period of ${metric}, ${span}: likely a total; --drop ${shellWord(area)} leaves it out`,
  },
  VM363: {
    title: 'areas made of their practices',
    explanation:
      'The counts of practices were added up to areas, by a practice-to-area file or a column of the file. An area has a ' +
      'number only where each of its practices has one, from the first of its rows to the last.',
    sentence: ({ practices, areas }) =>
      `${counted(practices, 'practice')} added up to ${counted(areas.length, 'area')}: ${list(areas, 12)}`,
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
      `${counted(practices.length, 'practice')} without ${lacks}: ${list(practices, 12)}`,
  },
  VM367: {
    title: 'codes of another kind of area',
    explanation:
      'Nearly all codes of the activity are of one kind, as districts are (E07), and these are of another, as a region is ' +
      '(E12): a larger area that holds some of the others would be counted twice. Leave them out with --drop or --exclude; ' +
      'an area that the cohorts file names is taken as meant. Where areas of one kind are known to hold those of the other, ' +
      'and a cohort is of one of them, those that no cohort names are on neither side.',
    sentence: ({ areas, like, isOut = false }) =>
      isOut
        ? `${counted(areas.length, 'code')} on neither side, of areas that hold such as ${like} or lie in them: ${list(areas, 12)}; to compare with them, list every area of the comparator as REST in a cohorts file`
        : `${counted(areas.length, 'code')} of another kind of area than ${like} and nearly all others: ${list(areas, 12)}; if these hold other areas, --drop ${shellWord(areas.slice(0, 12).join(','))} leaves them out`,
  },
};
