import type { Topic } from './topic.js';

/** What a comparison measures and how sure it is. */
export const comparisonTopics: readonly Topic[] = [
  {
    name: 'growth',
    title: 'Growth per head',
    text:
      'The rate of the period over the rate of the baseline, less 1. A rate is events over person-years, added over all ' +
      'areas of the cohort first (pooled), so that a large area counts by its size.',
  },
  {
    name: 'difference-pp',
    title: 'The gap in percentage points',
    text:
      "The cohort's growth less its comparator's, in percentage points. Below zero the cohort grew less. This is the " +
      'statistic that was published for the vanguards, without an interval.',
  },
  {
    name: 'growth-ratio',
    title: 'The ratio of growths',
    text:
      '(1 + growth) over (1 + comparator growth). It does not depend on how fast the comparator grew, as the gap does, ' +
      'and is the scale on which the p-value is found.',
  },
  {
    name: 'avoided-events',
    title: 'Avoided events',
    text:
      "The events that the cohort would have had, had its rate grown as the comparator's did, less those it had. It says " +
      'how large a gap is, not what made it.',
  },
  {
    name: 'comparator',
    title: 'The rest of England',
    text:
      'Every area with a population that no MCP, PACS or EHCH site touches, however small a part of it. Areas of the other ' +
      'vanguards, accountable care systems and so on stay in unless --exclude-programme takes them out. Care-home residents ' +
      'are compared with care-home residents of the same areas. With --cohorts the file decides: REST is the comparator, called the rest where its areas ' +
      'are not of England.',
  },
  {
    name: 'direction',
    title: 'Slower, faster, unclear',
    text:
      'Slower when the whole interval of the gap lies below zero, faster when above, unclear when it holds zero. The word ' +
      'comes from the interval alone. "Rests on" names the areas of the cohort without which, one at a time, ' +
      'the word would change; those of the comparator are not tried: where it has few, --drop shows what each does.',
  },
  {
    name: 'p-value',
    title: 'The randomisation p-value',
    text:
      'How often a gap at least as large, against its own spread, arises when the same number of areas is picked at random ' +
      'from the cohort and its comparator together. Every choice is looked at when there are at most 20,000.',
    source: 'DiCiccio and Romano (2017); Phipson and Smyth (2010)',
  },
  {
    name: 'poisson',
    title: 'Why no Poisson interval for a gap',
    text:
      'Poisson and Byar limits see only the counting noise within areas. Areas differ from each other in growth by far more ' +
      'than that, so a nominal 95% Poisson interval of a gap covers 15 to 53% of the time with 6 to 14 areas.',
  },
];
