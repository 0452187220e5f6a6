import type { FindingFacts } from '../../domain/problems/finding.js';
import { counted } from '../wording/words.js';
import { type FindingEntry, list, percent } from './entry.js';
import { upOrDown, whole } from './sizes.js';

type Codes = `VM33${0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9}`;
type Entries = { readonly [C in Codes]: FindingEntry<FindingFacts[C]> };

const seasonIsIn = '; with under five areas, the season and trend of all are in it';

function hiddenLow({ periods, most, usual }: { periods: number; most: number; usual: number }): string {
  const where = periods === 1 ? 'hidden as' : `${counted(periods, 'period')} hidden, each as`;
  return `: ${where} at most ${whole(most)}, where ${whole(usual)} is usual`;
}

/** VM330 to VM339: what the numbers themselves say is wrong with them. */
export const qualityFindingEntries: Entries = {
  VM330: {
    title: 'counts far below their neighbours',
    explanation:
      'The counts are under 75% of the median of the year on either side, and further below it than chance goes, after the ' +
      'season and trend that all areas share are taken out. Most often a hospital sent nothing. A gap in the baseline makes ' +
      'growth look large, one in the period makes it look small. Leave the area out, or choose periods without it. A hidden ' +
      'count is held to the same, as the most that it may be: where thousands are usual, one of at most 4 is hardly small by care.',
    sentence: ({ area, metric, span, share, missing, open, initial, besideStep, alone, hidden, parts }) =>
      besideStep
        ? `${area}: ${metric} ${percent(share)} below its neighbours in ${span}, about as high as the year on the low side of a lasting step, so nothing need be missing`
        : `${area}: ${metric} ${percent(share)} below its neighbours in ${span}, about ${whole(missing)} missing` +
          (hidden === undefined ? '' : hiddenLow(hidden)) +
          (parts === undefined ? '' : `; a part is hidden in ${counted(parts, 'period')}`) +
          (open ? '; the data end with it, so it may be lasting' : '') +
          (initial && !open ? '; the data begin with it, so it may be a step up that follows' : '') +
          (alone ? seasonIsIn : ''),
  },
  VM331: {
    title: 'a lasting step',
    explanation:
      'From one month on the counts of the area run at another level against all areas, and stay there. A change of ' +
      'recording is as likely as a change in admissions. Steps no larger than areas of these data wander are listed together.',
    sentence: ({ metric, steps, clear, alone }) => {
      const words = steps.map(
        ({ area, from, change, part }) =>
          `${area} ${upOrDown(change)} from ${from}${part === true ? ' (with a part hidden beside it)' : ''}`,
      );
      const back = steps.find(({ until }) => until !== undefined)?.until;
      const against = alone ? metric : `${metric} against all areas`;
      return clear
        ? `${list(words)}, ${back === undefined ? 'and stays there' : `and back from ${back}`}: ${against}; a change of recording is as likely as one in care${alone ? seasonIsIn : ''}`
        : `smaller lasting steps of ${against} in ${counted(steps.length, 'place')}: ${list(words, 6)}`;
    },
  },
  VM332: {
    title: 'a fault in the baseline',
    explanation:
      'Everything is compared with the baseline, so a gap or step inside it moves the growth of the area in every period.',
    sentence: ({ metric, baseline, defects, clear }) => {
      if (!clear) {
        const words = defects.map(({ area, change, span }) => `${area} ${upOrDown(change)} from ${span}`);
        return `smaller lasting steps of ${metric} within the baseline ${baseline}: ${list(words, 6)}`;
      }
      const words = defects.map(({ area, what, span, change, ofBaseline }) =>
        what === 'gap'
          ? `${area}: the baseline ${baseline} lacks ${ofBaseline < 0.005 ? 'less than 1%' : percent(ofBaseline)} of its ${metric} (${percent(change)} short in ${span}), so its growth reads too high`
          : `${area}: ${metric} ${upOrDown(change)} from ${span}, within the baseline ${baseline}: ${percent(ofBaseline)} of it lies before the step`,
      );
      return words.join('; ');
    },
  },
  VM333: {
    title: 'a population that jumps',
    explanation:
      'The population moves further from one period to the next than people do. Under a code that stays the same this is ' +
      'a boundary that moved or a list that was made in another way, and rates across it do not compare.',
    sentence: ({ area, group, at, before, after, mirror }) =>
      `${area}: population${group === 'all' ? '' : ` (${group})`} ${upOrDown(after / before - 1)} at ${at} (${whole(before)} to ${whole(after)})` +
      (mirror === undefined
        ? ''
        : `, while ${mirror.area} goes ${upOrDown(mirror.after / mirror.before - 1)} (${whole(mirror.before)} to ${whole(mirror.after)}), as when a boundary moves`),
  },
  VM334: {
    title: 'a population that does not move',
    explanation:
      'The population is the same to the person in following years, so one of them was copied. Growth per head is then growth ' +
      'in events.',
    sentence: ({ areas, group, span }) =>
      `population${group === 'all' ? '' : ` (${group})`} the same to the person in ${span}: ${list(areas)}`,
  },
  VM335: {
    title: 'a rate unlike its peers',
    explanation:
      'The yearly rate lies further from that of the other areas than areas differ. The population or the count may belong to another area.',
    sentence: ({ area, metric, years, rate, typical, lowest, highest }) =>
      `${area}: ${rate.toFixed(1)} ${metric} per 1,000 in ${list(years, 4)}; its peers have ${typical.toFixed(1)} (${lowest.toFixed(1)} to ${highest.toFixed(1)} is plausible)`,
  },
  VM336: {
    title: 'one area repeated as another',
    explanation: 'Areas have the same counts for more periods in a row than chance gives. All but one are copies.',
    sentence: ({ area, other, also, metric, span, periods }) =>
      `${also.length === 0 ? `${area} and ${other}` : list([area, other, ...also], 12)}: the same ${metric} in ${counted(periods, 'period')} in a row, ${span}`,
  },
  VM337: {
    title: 'rounded counts',
    explanation:
      'Every count is a multiple of the same number, as under a disclosure rule. Each may be off by half of it, which matters where counts are small.',
    sentence: ({ metric, base, counts }) =>
      `all ${whole(counts)} counts of ${metric} are multiples of ${base}: rounded, so each may be off by ${base / 2}`,
  },
  VM338: {
    title: 'a last month that is low everywhere',
    explanation:
      'The last month or quarter, or the last few, are low in nearly all areas at once, as when hospitals have not all sent ' +
      'their data. End the period before them. Over 20%, or in March 2020 to spring 2021, care itself may have fallen.',
    sentence: ({ metric, period, periods, share, low, areas, event }) =>
      `${period}: ${metric} ${periods > 1 ? 'up to ' : ''}${percent(share)} below what the season gives, low in ${low} of ${counted(areas, 'area')}: ` +
      `provisional${event ? ', or an event common to all' : ''}`,
  },
  VM339: {
    title: 'programmes older than the baseline',
    explanation:
      'These sites had begun their own programme by the baseline, so the comparison is not of before with after.',
    sentence: ({ sites, baseline }) => {
      const words = sites.map(({ site, areas, from }) => `${site} (${list(areas)}) in ${from}`);
      return `begun by the baseline ${baseline}, which is not before them: ${words.join('; ')}`;
    },
  },
};
