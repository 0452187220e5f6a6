import type { FindingFacts } from '../../domain/problems/finding.js';
import { counted, signedPercent } from '../wording/words.js';
import { type FindingEntry, list, percent } from './entry.js';

type Entries = {
  readonly [C in 'VM303' | 'VM318' | 'VM319' | 'VM320' | 'VM321' | 'VM322']: FindingEntry<FindingFacts[C]>;
};

/** Gaps, months and seasons of the windows compared. */
export const windowFindings: Entries = {
  VM303: {
    title: 'an area left out for its gaps',
    explanation:
      'With --screen gaps, an area without a number for a month that is compared is left out of both sides in every period.',
    sentence: ({ area, metric, periods }) => `${area} left out: no ${metric} for ${list(periods, 4)}`,
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
      `${metric}: one season against a year: in the comparator ${quarter} itself lies ${signedPercent(biasPercent)} from its year, which is in every growth shown`,
  },
  VM320: {
    title: 'fewer than two areas',
    explanation:
      'The interval comes from the spread between areas, and one area has none. No interval and no word are given.',
    sentence: ({ who, areas }) => `${who} has ${counted(areas, 'area')}: no interval and no word can be given`,
  },
  VM321: {
    title: 'a result that cannot be shown without gaps',
    explanation:
      'Where leaving out the areas with a gap changes a result, both are shown. Here that leaves nobody in the cohort, or nobody to compare it with, so there is no such row. The one that is shown has the gaps in it: read no change from it until the counts are complete.',
    sentence: ({ metric, cohort, areas }) =>
      `${cohort}, ${metric}: shown with gaps in it alone, since without ${list(areas, 4)} one of the sides is empty`,
  },
  VM322: {
    title: 'one area is most of a side',
    explanation:
      'The interval comes from how much the areas of a side differ, and the growth of this side is mostly that of one area, of which there is no second. In simulations in which nothing differed and one area had half to nine tenths of the people, nominal 95% intervals held zero in 88 to 93 of 100 runs, and p was 0.05 or below in 8 to 66 of 100, since no other choice of areas is as uneven: do not go by p, nor by the linearised limits. Show the area by itself (the command area), and the comparison without it (--drop).',
    sentence: ({ who, area, share }) =>
      `${area} has ${percent(share)} of the people of ${who}: the gap is mostly its own, the interval is somewhat too narrow, and p too small to go by`,
  },
};
