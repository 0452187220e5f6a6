import type { ProblemFacts } from '../../domain/problems/problem-facts.js';
import { shellWord } from '../escape/shell-word.js';
import { counted } from '../wording/words.js';
import { list, type ProblemEntry } from './entry.js';
import { noComparator } from './no-comparator.js';
import { unknownArea } from './unknown-area.js';

type Entries = { readonly [C in `VM24${string}` & keyof ProblemFacts]: ProblemEntry<ProblemFacts[C]> };

function latestDate(merged: readonly string[]): string {
  return (
    merged
      .map((text) => text.slice(-10))
      .sort()
      .at(-1) ?? ''
  );
}

// The list is at fault where its code is of no area, the activity where its own is of none.
function nearCodes(all: readonly ProblemFacts['VM243'][]): readonly string[] {
  const lines = all.flatMap(({ area, suggestion, slip }) => {
    if (slip !== undefined) return [`the activity has ${slip}, which is no area: if it is ${area}, correct it there`];
    if (suggestion === undefined) return [];
    return [`${areasOf(all).length === 1 ? '' : `for ${area}, `}did you mean ${suggestion}?`];
  });
  return [...new Set(lines)].slice(0, 4);
}

// An area may be in two cohorts, or want for people in two periods.
function areasOf(all: readonly { readonly area: string }[]): readonly string[] {
  return [...new Set(all.map(({ area }) => area))];
}

/** VM24x: areas, cohorts and populations that cannot be compared. */
export const areaProblems: Entries = {
  VM240: {
    title: 'areas without a population',
    explanation:
      'A rate needs the people it is per. An area with events and no population is either coded differently in the two ' +
      'files (a merger), or no area at all.',
    exit: 3,
    headline: ({ areas }) => `no population for ${counted(areas.length, 'area')}, so no rate can be made`,
    notes: ({ areas, merged }) => [`${list(areas, 12)}`, ...(merged ?? []).slice(0, 4)],
    help: ({ areas, merged }) => [
      ...(merged === undefined
        ? []
        : [`bring the activity to the areas of the population:  --boundaries ${latestDate(merged)}`]),
      'add their populations',
      ...(areas.length <= 12 ? [`or leave them out of both sides:  --drop ${shellWord(areas.join(','))}`] : []),
    ],
  },
  VM241: {
    title: 'a population of zero',
    explanation: 'No rate can be made of an area without people. The population is missing, or the area is closed.',
    exit: 3,
    headline: ({ area }, _count, all) => {
      const areas = areasOf(all);
      return areas.length === 1
        ? `area ${area} has a population of zero in ${list(all.map(({ period }) => period))}`
        : `${areas.length} areas have a population of zero, the first ${area}`;
    },
    help: ({ area }) => ['correct the population', `or leave the area out of both sides:  --drop ${shellWord(area)}`],
  },
  VM242: {
    title: 'a year without a population',
    explanation:
      'Some areas have a population for other years but not for the one compared. None is carried forward or back.',
    exit: 3,
    headline: ({ areas, periods }) => `no population for ${counted(areas.length, 'area')} in ${list(periods, 3)}`,
    notes: ({ areas }) => [list(areas, 12)],
    help: ({ alternatives }) => [
      'add the populations of those years (2014 means 2014/15)',
      ...alternatives.map((option) => `or:  ${option}`),
    ],
  },
  VM243: {
    title: 'an area of a cohort that is not in the data',
    explanation: 'The cohorts file names an area that has no activity. A cohort must not shrink without being told to.',
    exit: 3,
    headline: ({ cohort, area }, _count, all) => {
      const areas = areasOf(all);
      return areas.length === 1
        ? `area ${area} of cohort ${cohort} is not in the activity`
        : `${areas.length} areas of the cohorts are not in the activity: ${list(areas, 8)}`;
    },
    help: (_, all) => [
      ...nearCodes(all),
      `correct the code, or go on without:  --drop ${shellWord(areasOf(all).join(','))}`,
    ],
  },
  VM244: {
    title: 'a cohort with no area left',
    explanation: 'Every area of the cohort is absent, dropped or screened out, so there is nothing to compare.',
    exit: 3,
    headline: ({ cohort }) => `cohort ${cohort} has no area left`,
    notes: ({ lost }) => (lost.length === 0 ? [] : [`its areas were: ${list(lost, 12)}`]),
    help: ({ screened }) => [
      ...(screened ? ['keep the areas with findings:  --screen none'] : []),
      'name the cohorts that the data hold:  --cohort NAME',
      'or, for another programme or country, list its areas (area_code,cohort):  --cohorts FILE',
    ],
  },
  VM245: noComparator,
  VM246: {
    title: 'an unknown site',
    explanation: 'The practices file must name sites by their ids, as vanguard-metrics cohorts lists them.',
    exit: 3,
    headline: ({ site }, count) =>
      count === 1 ? `unknown site "${site}"` : `${counted(count, 'row')} name an unknown site, the first "${site}"`,
    label: () => 'not a site',
    help: () => ['list the sites and their ids:  vanguard-metrics cohorts'],
  },
  VM247: {
    title: 'an area on two sides',
    explanation: 'The cohorts file puts an area in a cohort and in REST or EXCLUDED, which cannot both hold.',
    exit: 3,
    headline: ({ area, first, second }) => `area ${area} cannot be ${first} and ${second}`,
    label: ({ second }) => second,
  },
  VM248: unknownArea,
  VM249: {
    title: 'areas without a region',
    explanation:
      'An interval by regions leaves out all areas of a region together, so the region of every area must be known. It is ' +
      'known of the areas of England from 2013 to 2021 and of sites measured on their practices.',
    exit: 3,
    headline: ({ areas }) => `no region is known for ${counted(areas.length, 'area')}`,
    notes: ({ areas }) => [list(areas, 6)],
    help: () => ['leave them out of both sides:  --drop CODES', 'or leave out each area alone: without --cluster'],
  },
};
