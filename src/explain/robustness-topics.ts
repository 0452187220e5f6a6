import type { Topic } from './topic.js';

/** What an answer could have missed and what it rests on. */
export const robustnessTopics: readonly Topic[] = [
  {
    name: 'detectable',
    title: 'The detectable gap',
    text:
      'The true gap that the headline test would find in 80 of 100 comparisons with areas that differ as much as these do: ' +
      '(t at the level + t at 80%) standard errors. An unclear answer says little about gaps smaller than this.',
    source: 'Bloom (1995), Minimum Detectable Effects',
  },
  {
    name: 'misrecorded',
    title: 'Misrecorded events (sensitivity)',
    text:
      'The fewest events of one area of the cohort, in the baseline or in the period, that would give the comparison another ' +
      'word if they were recorded wrongly and nothing else were; found by doing the whole jackknife again for each count.',
  },
  {
    name: 'regression-to-the-mean',
    title: 'Where it began (sensitivity)',
    text:
      'Vanguards began at higher rates, and what is high by chance comes down by itself. The distance is the mean log rate of ' +
      "the cohort's areas less that of the comparator's, in standard deviations of the comparator's areas. Began alike is the " +
      'gap from the model of both periods with the log rate of the year before the baseline beside it; the baseline itself ' +
      'would not do, since its noise is in the growth too.',
    source: 'Barnett, van der Pols and Dobson (2005); Daw and Hatfield (2018)',
  },
  {
    name: 'cluster',
    title: '--cluster region',
    text:
      'Areas of a region may move together. With --cluster region the jackknife leaves out all areas of a region of NHS ' +
      'England (2016/17: North, Midlands and East, London, South) at a time, with t on regions less one; the p-value is that ' +
      'of the same t. Four regions are few, so such limits are rough. sensitivity lists them beside the others.',
    source: 'MacKinnon, Nielsen and Webb (2023), Cluster-robust inference',
  },
  {
    name: 'synthetic',
    title: 'Synthetic difference-in-differences (events --synthetic)',
    text:
      "The cohort beside a weighted mean of its comparator's areas that ran alongside it until the end of the baseline, on " +
      'log rates, with periods weighed too. Weights are solved exactly; the error and p come from mock cohorts of the ' +
      'comparator: all of them, or 199 drawn where there are more. With fewer than 19 there is no interval and no word, since ' +
      'p could not be 0.05. Where the weights spread over nearly all areas it says what the plain comparison says.',
    source: 'Arkhangelsky et al. (2021), Synthetic Difference-in-Differences',
  },
  {
    name: 'screen',
    title: '--screen',
    text:
      'Without it, the counts are compared as they are, and where leaving areas with gaps out of both sides in every period ' +
      'moves the gap by more than 0.1 percentage points, that comparison stands beside it. none: only as they are. gaps: ' +
      'only without areas that have gaps in the baseline or the window. all: nor any with another finding about them. ' +
      'A month without a number stops the run unless gaps or all takes its area out.',
  },
];
