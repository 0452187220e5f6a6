import type { MissingCells, NotCovered, ProblemFacts } from '../../domain/problem.js';
import { list, number, type ProblemEntry } from './entry.js';

type Entries = {
  readonly [C in (`VM24${string}` | `VM25${string}`) & keyof ProblemFacts]: ProblemEntry<ProblemFacts[C]>;
};

function missingNotes({ cells }: MissingCells): readonly string[] {
  const shown = cells.slice(0, 8).map(({ area, periods, why }) => `${area}: ${list(periods, 4)} (${why})`);
  return cells.length > 8 ? [...shown, `and ${cells.length - 8} more areas`] : shown;
}

function notCoveredNotes({ missing, first, last }: NotCovered): readonly string[] {
  return [`no area has ${list(missing, 6)}`, `the data run from ${first} to ${last}`];
}

function missingHelp({ alternatives }: MissingCells): readonly string[] {
  return ['add the missing rows', ...alternatives.map((option) => `or:  ${option}`)];
}

function latestDate(merged: readonly string[]): string {
  return (
    merged
      .map((text) => text.slice(-10))
      .sort()
      .at(-1) ?? ''
  );
}

/** VM24x and VM25x: inputs that do not add up to a comparison. */
export const comparisonProblems: Entries = {
  VM240: {
    title: 'areas without a population',
    explanation:
      'A rate needs the people it is per. An area with events and no population is either coded differently in the two ' +
      'files (a merger), or no area at all.',
    exit: 3,
    headline: ({ areas }) => `no population for ${number(areas.length, 'area')}, so no rate can be made`,
    notes: ({ areas, merged }) => [`${list(areas, 12)}`, ...(merged ?? []).slice(0, 4)],
    help: ({ areas, merged }) => [
      ...(merged === undefined
        ? []
        : [`bring the activity to the areas of the population:  --boundaries ${latestDate(merged)}`]),
      'add their populations',
      ...(areas.length <= 12 ? [`or leave them out of both sides:  --drop ${areas.join(',')}`] : []),
    ],
  },
  VM241: {
    title: 'a population of zero',
    explanation: 'No rate can be made of an area without people. The population is missing, or the area is closed.',
    exit: 3,
    headline: ({ area, period }, count) =>
      count === 1
        ? `area ${area} has a population of zero in ${period}`
        : `${count} areas have a population of zero, the first ${area}`,
    help: ({ area }) => ['correct the population', `or leave the area out of both sides:  --drop ${area}`],
  },
  VM242: {
    title: 'a year without a population',
    explanation:
      'Some areas have a population for other years but not for the one compared. None is carried forward or back.',
    exit: 3,
    headline: ({ areas, periods }) => `no population for ${number(areas.length, 'area')} in ${list(periods, 3)}`,
    notes: ({ areas }) => [list(areas, 12)],
    help: () => [
      'add the populations of those years (2014 means 2014/15), or compare a period that has one:  --period',
    ],
  },
  VM243: {
    title: 'an area of a cohort that is not in the data',
    explanation: 'The cohorts file names an area that has no activity. A cohort must not shrink without being told to.',
    exit: 3,
    headline: ({ cohort, area }, count, all) =>
      count === 1
        ? `area ${area} of cohort ${cohort} is not in the activity`
        : `${count} areas of the cohorts are not in the activity: ${list(
            all.map((one) => one.area),
            8,
          )}`,
    help: ({ suggestion }, all) => [
      ...(suggestion === undefined ? [] : [`did you mean ${suggestion}?`]),
      `correct the code, or go on without:  --drop ${all.map((one) => one.area).join(',')}`,
    ],
  },
  VM244: {
    title: 'a cohort with no area left',
    explanation: 'Every area of the cohort is absent, dropped or screened out, so there is nothing to compare.',
    exit: 3,
    headline: ({ cohort }) => `cohort ${cohort} has no area left`,
    notes: ({ lost }) => (lost.length === 0 ? [] : [`its areas were: ${list(lost, 12)}`]),
    help: () => [
      'name the cohorts that the data hold:  --cohort NAME',
      'or, for another programme or country, list its areas (area_code,cohort):  --cohorts FILE',
    ],
  },
  VM245: {
    title: 'a comparator with no area left',
    explanation:
      'No area is left to compare with: every one is in a cohort, touched by a vanguard, excluded or dropped.',
    exit: 3,
    headline: () => 'no area is left in the rest of England',
    help: () => ['give all areas of England, or name the comparator in a cohorts file:  05C,REST'],
  },
  VM246: {
    title: 'an unknown site',
    explanation: 'The practices file must name sites by their ids, as vanguard-metrics cohorts lists them.',
    exit: 3,
    headline: ({ site }, count) =>
      count === 1 ? `unknown site "${site}"` : `${count} rows name an unknown site, the first "${site}"`,
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
  VM248: {
    title: 'an area that is not in the data',
    explanation: 'One area was asked for by its code, and no file of activity has it on the boundaries in use.',
    exit: 3,
    headline: ({ area }) => `no area ${area} in the activity`,
    notes: ({ areas }) => [
      `the activity holds ${number(areas, 'area')}; a file is named with its ending or folder: ./a.csv`,
    ],
    help: ({ suggestion }) => [
      ...(suggestion === undefined ? [] : [`did you mean ${suggestion}?`]),
      'give the code of an area of the activity (05C), or none for every area of the cohorts',
    ],
  },
  VM249: {
    title: 'areas without a region',
    explanation:
      'An interval by regions leaves out all areas of a region together, so the region of every area must be known. It is ' +
      'known of the areas of England from 2013 to 2021 and of sites measured on their practices.',
    exit: 3,
    headline: ({ areas }) => `no region is known for ${number(areas.length, 'area')}`,
    notes: ({ areas }) => [list(areas, 6)],
    help: () => ['leave them out of both sides:  --drop CODES', 'or leave out each area alone: without --cluster'],
  },
  VM250: {
    title: 'no baseline in the data',
    explanation: 'Growth is measured from a baseline, and the data have nothing for some of its months in any area.',
    exit: 3,
    headline: ({ span }) => `the data do not hold the baseline, ${span}`,
    notes: notCoveredNotes,
    help: ({ alternatives }) => ['add the missing months', ...alternatives.map((option) => `or:  ${option}`)],
  },
  VM251: {
    title: 'a baseline with holes',
    explanation:
      'Some areas lack months of the baseline. Growth from a part of a year would mix seasons, and a hole that is filled ' +
      'is a number nobody counted; so the run stops and says what would work.',
    exit: 3,
    headline: ({ window, cells }) => `the baseline (${window}) is not complete for ${number(cells.length, 'area')}`,
    notes: missingNotes,
    help: missingHelp,
  },
  VM252: {
    title: 'a window with holes',
    explanation: 'Some areas lack months of the period compared, which would read as a fall. Nothing is filled.',
    exit: 3,
    headline: ({ window, cells }) => `the period (${window}) is not complete for ${number(cells.length, 'area')}`,
    notes: missingNotes,
    help: missingHelp,
  },
  VM253: {
    title: 'no events in a whole period',
    explanation:
      'Growth from or to nothing is not a number. Either the column is wrong or the events were not recorded.',
    exit: 3,
    headline: ({ metric, who, period }) => `${who} has no ${metric} at all in ${period}`,
  },
  VM254: {
    title: 'a metric that is not in the data',
    explanation: 'No file has a column for the metric asked for.',
    exit: 3,
    headline: ({ metric }) => `the data hold no ${metric}`,
    notes: ({ present }) => (present.length === 0 ? [] : [`they hold: ${present.join(', ')}`]),
  },
  VM255: {
    title: 'a quarter against a year',
    explanation:
      'One quarter can only be compared with the same quarter of the baseline, which lies whole in it. Against a whole year ' +
      'the season itself moves the answer by up to 3 per cent.',
    exit: 2,
    headline: ({ quarter, baseline }) => `${quarter} has no same quarter whole in the baseline ${baseline}`,
    help: () => [
      'choose a baseline that starts with a quarter:  --baseline 2014/15',
      'or accept the season in the answer, which is then stated:  --unmatched-season',
    ],
  },
  VM256: {
    title: 'a period that is not in the data',
    explanation: 'The data have nothing for some months of the period compared in any area.',
    exit: 3,
    headline: ({ span }) => `the data do not hold the period, ${span}`,
    notes: notCoveredNotes,
    help: ({ alternatives }) => ['add the missing months', ...alternatives.map((option) => `or:  ${option}`)],
  },
  VM257: {
    title: 'too few whole years for an event study',
    explanation:
      'An event study sets each whole year beside the baseline year, and tests the years before it. It needs at least one ' +
      'whole year before the baseline and one after, counted in twelve months from its first month.',
    exit: 3,
    headline: ({ baseline, before, after }) =>
      `an event study needs a whole year before and after the baseline ${baseline}, not ${before} and ${after}`,
    notes: ({ first, last }) => [`the data run from ${first} to ${last}`],
    help: () => [
      'add earlier or later years, or choose a baseline with a whole year on either side of it:  --baseline YEAR',
    ],
  },
};
