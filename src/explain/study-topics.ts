import type { Topic } from './topic.js';

/** What the other commands show beside a comparison. */
export const studyTopics: readonly Topic[] = [
  {
    name: 'specification-curve',
    title: 'The specification curve (sensitivity)',
    text:
      'The gap under every combination of baseline, window, screen, comparator, list of people and weighting, from the ' +
      'lowest to the highest, each with its own jackknife interval and word. It shows what an answer rests on: a gap that ' +
      'changes sign or word with a choice nobody can defend against the other is not settled. Specifications share their ' +
      'data, so the share that agrees is not a probability.',
    source: 'Simonsohn, Simmons and Nelson (2020), Specification curve analysis; Steegen and others (2016)',
  },
  {
    name: 'funnel',
    title: 'The funnel of areas (area)',
    text:
      "Each area's events over those it would have had, had its rate grown as its comparator's did. The limits are of " +
      'counting noise and of how much areas of the comparator differ beyond it, learnt from them with the outermost tenths ' +
      'drawn in, as was published. Of 100 areas like all others, 12 to 14 are therefore beyond 95% and 1 to 3 beyond 99.8%, ' +
      'and more where the comparator has few areas; with fewer than 3 there are no limits. p (BH) comes from the ' +
      'whole spread of the comparator and allows for how few its areas are and for the number of areas tested together: of ' +
      '100 runs in which no area differs, it finds one in 4 to 8 for admissions, and in up to 19 for bed days, whose ' +
      'counts are noisier where areas are small.',
    source: 'Spiegelhalter (2005), Handling over-dispersion of performance indicators; Benjamini and Hochberg (1995)',
  },
  {
    name: 'event-study',
    title: 'The event study (events)',
    text:
      'The gap of a cohort in every year, each area measured from its own level and each quarter from all areas, beside the ' +
      'baseline year: a Poisson model whose errors come from leaving out each area in turn. The years before the baseline ' +
      'are tested jointly and the last of them by itself, adjusted for both (Holm): no evidence against parallel trends is ' +
      'not proof of them, so the smallest steady difference that the test would mostly find stands beside it.',
    source: 'Wooldridge (2023); MacKinnon, Nielsen and Webb (2023); Roth (2022), Pretest with caution',
  },
  {
    name: 'trend',
    title: 'The trend (trend)',
    text:
      "The rate of the twelve months to each quarter and its index, the baseline year's being 100, of each cohort and its " +
      'comparator. The band of the index is the delete-one-area jackknife of its log, relative to the baseline: it is ' +
      'without width there, and each quarter stands alone.',
  },
];
