import { jackknife } from './compare/estimators/jackknife.js';
import { disclosureTopics } from './disclosure/topics.js';
import { nearest } from './domain/spelling.js';
import { metrics } from './measure/metrics/index.js';
import { windowKinds } from './measure/windows.js';
import { dialects } from './read/dialects/index.js';
import { populationLayouts } from './read/populations/index.js';
import { explainCodes } from './report/problems/index.js';

/** A method, measure, option or code in plain words. */
export interface Topic {
  readonly name: string;
  readonly title: string;
  readonly text: string;
  readonly source?: string;
}

const ideas: readonly Topic[] = [
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
      'comes from the interval alone. "Rests on" names the areas without which, one at a time, the word would change.',
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
      'than that, so a nominal 95% Poisson interval of a gap covers 15 to 54% of the time with 6 to 14 areas.',
  },
  {
    name: 'baseline',
    title: 'The baseline',
    text:
      'A financial year (2014/15 by default) or any twelve months (2014-10..2015-09). Two baselines circulated for the ' +
      'vanguards, the second the twelve months to September 2015. A baseline with a missing month is refused.',
  },
  {
    name: 'boundaries',
    title: 'Boundaries',
    text:
      'Codes of earlier dates are added up to the areas of one date (--boundaries, or the latest in the activity) by whole ' +
      'mergers only. An area that kept its code while its boundary moved is on neither side, unless --accept-boundary takes it.',
  },
  {
    name: 'periods',
    title: 'How periods are written',
    text:
      'Financial years: 2014/15, 2014-15, FY14/15, 1415, April 2014 to March 2015. Quarters: Q2 2017/18, 2017/18-Q2, ' +
      'Jul-Sep 2017. Months: 2017-09, Sep 2017, 201709, 2017M09, SEPTEMBER 2017-18, M06 2017/18. Days: 2017-07-01, ' +
      '01/07/2017, 01JUL2017. "Q2 2017" is refused, since it could be two quarters: say --quarters financial or calendar.',
  },
  {
    name: 'configuration',
    title: 'vanguard.config.json',
    text:
      'Every option of compare is a key in camel case, with activity for the files, columns for --map and targets for ' +
      '--target. Flags come before VANGUARD_ names of the environment, those before the file of this folder (or of -c), ' +
      'and that before the defaults. No folder above is looked in. init writes one; schema config is its JSON Schema.',
  },
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
      "Each area's events over those it would have had, had its rate grown as its comparator's did. The limits hold 95% and " +
      '99.8% of areas with as many events: counting noise, and beyond it how much areas of the comparator differ, which is ' +
      'learnt from them with the outermost tenths drawn in. p (BH) allows for the number of areas tested together.',
    source: 'Spiegelhalter (2005), Handling over-dispersion of performance indicators; Benjamini and Hochberg (1995)',
  },
  {
    name: 'event-study',
    title: 'The event study (events)',
    text:
      'The gap of a cohort in every year, each area measured from its own level and each quarter from all areas, beside the ' +
      'baseline year: a Poisson model whose errors come from leaving out each area in turn. The years before the baseline ' +
      'are tested jointly: no evidence against parallel trends is not proof of them, so the smallest steady difference that ' +
      'the test would mostly find stands beside it.',
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
      'log rates, with periods weighed too. Weights are solved exactly; the error and p come from mock cohorts drawn from the ' +
      'comparator. Where the weights spread over nearly all areas it says what the plain comparison says.',
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

/** Everything that can be explained, besides the codes. */
export function topics(): readonly Topic[] {
  return [
    ...ideas,
    ...disclosureTopics,
    ...Object.values(metrics).map((metric) => ({
      name: metric.numerator.replaceAll('_', '-'),
      title: metric.title,
      text: `${metric.definition} Per ${metric.denominator}.`,
      source: metric.source,
    })),
    ...Object.entries(windowKinds).map(([name, kind]) => ({
      name,
      title: `--window ${name}: ${kind.title}`,
      text: kind.explanation,
    })),
    {
      name: 'jackknife',
      title: 'The interval: delete-one-area jackknife',
      text:
        'Growth is found again without each area in turn; how much it moves tells how far it would move with other areas. ' +
        'The limits are t with one degree of freedom fewer than the cohort has areas. At a nominal 95% it covers 94 to 95% ' +
        'with 6 to 14 areas. With one area there is no interval and no word.',
      source: jackknife.reference,
    },
    {
      name: 'layouts',
      title: 'Layouts that can be read',
      text: [
        ...Object.entries(dialects).map(([name, layout]) => `- ${name} (activity): ${layout.description}`),
        ...Object.entries(populationLayouts).map(([name, layout]) => `- ${name} (population): ${layout.description}`),
      ].join('\n'),
    },
  ];
}

/** The explanation of a topic or code, in any case; `undefined` when there is none. */
export function explain(name: string): Topic | undefined {
  const wanted = name.trim().toLowerCase().replaceAll('_', '-');
  const code = explainCodes().find((one) => one.code.toLowerCase() === wanted);
  if (code === undefined) return topics().find((topic) => topic.name === wanted);
  const ends = code.exit === undefined ? 'A finding: the run goes on.' : `The run stops with exit code ${code.exit}.`;
  return { name: code.code, title: code.title, text: `${code.explanation} ${ends}` };
}

/** The topic nearest in spelling, if one is near. */
export function nearestTopic(name: string): string | undefined {
  return nearest(name.toLowerCase(), [
    ...topics().map((topic) => topic.name),
    ...explainCodes().map((one) => one.code),
  ]);
}
