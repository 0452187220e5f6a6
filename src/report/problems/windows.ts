import type { ProblemFacts } from '../../domain/problems/problem-facts.js';
import type { MissingCells, NotCovered } from '../../domain/problems/window-facts.js';
import { counted } from '../wording/words.js';
import { list, type ProblemEntry } from './entry.js';

type Code = Exclude<`VM25${string}` & keyof ProblemFacts, 'VM258'>;
type Entries = { readonly [C in Code]: ProblemEntry<ProblemFacts[C]> };

function missingNotes({ cells }: MissingCells): readonly string[] {
  const shown = cells.slice(0, 8).map(({ area, periods, why }) => `${area}: ${list(periods, 4)} (${why})`);
  return cells.length > 8 ? [...shown, `and ${cells.length - 8} more areas`] : shown;
}

function notCoveredNotes({ missing, first, last, apart }: NotCovered): readonly string[] {
  const notes = [`no area has ${list(missing, 6)}`, `the data run from ${first} to ${last}`];
  if (apart === undefined) return notes;
  return [...notes, `they have nothing between ${apart.after} and ${apart.months}, whose year may be mistyped`];
}

function missingHelp({ cells, alternatives, hiddenIn }: MissingCells): readonly string[] {
  const wholeFile =
    'ranges of hidden counts of practices are added up only of a file that is read whole, without --engine and up to 64 MB';
  const first = hiddenIn === undefined ? whatToAdd(cells) : wholeFile;
  return [first, ...alternatives.map((option) => `or:  ${option}`)];
}

function whatToAdd(cells: MissingCells['cells']): string {
  const hasHole = cells.some(({ why }) => why.split(', ').some((one) => !one.startsWith('marked')));
  if (!hasHole) return 'put numbers in the place of the marks';
  return cells.some(({ why }) => why.includes('marked'))
    ? 'add the missing rows, and numbers for the marks'
    : 'add the missing rows';
}

/** VM25x: baselines and periods that the data cannot fill. */
export const windowProblems: Entries = {
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
    headline: ({ window, cells }) => `the baseline (${window}) is not complete for ${counted(cells.length, 'area')}`,
    notes: missingNotes,
    help: missingHelp,
  },
  VM252: {
    title: 'a window with holes',
    explanation: 'Some areas lack months of the period compared, which would read as a fall. Nothing is filled.',
    exit: 3,
    headline: ({ window, cells }) => `the period (${window}) is not complete for ${counted(cells.length, 'area')}`,
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
    explanation:
      'No file has a column for the metric asked for; or areas merged into larger ones, and of none of these has every ' +
      'area that made it a row.',
    exit: 3,
    headline: ({ metric, incomplete }) =>
      incomplete === undefined
        ? `the data hold no ${metric}`
        : `no area has ${metric} on the boundaries of ${incomplete.boundaries}`,
    notes: ({ present, incomplete }) => [
      ...(incomplete?.areas ?? [])
        .slice(0, 8)
        .map(
          ({ area, periods, absent }) =>
            `${area} is not whole in ${list(periods, 4)}${absent.length === 0 ? '' : `: ${list(absent, 12)} absent`}`,
        ),
      ...(present.length === 0 ? [] : [`they hold: ${present.join(', ')}`]),
    ],
    help: ({ incomplete }) =>
      incomplete === undefined
        ? []
        : ['add the rows of the absent areas', 'or choose boundaries from before they merged:  --boundaries'],
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
