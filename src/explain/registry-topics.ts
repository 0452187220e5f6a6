import { jackknife } from '../compare/estimators/jackknife.js';
import { metrics } from '../measure/metrics/index.js';
import { windowKinds } from '../measure/windows.js';
import { dialects } from '../read/dialects/index.js';
import { populationLayouts } from '../read/populations/index.js';
import type { Topic } from './topic.js';

/** Metrics, windows, the estimator of the interval and layouts, each as its own registry tells it. */
export const registryTopics: readonly Topic[] = [
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
      'The limits are t with one degree of freedom fewer than the cohort has areas. At a nominal 95% it covers 94 to 96% ' +
      'with 6 to 14 areas, and 93 to 94% where they are very unequal. With one area there is no interval and no word.',
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
