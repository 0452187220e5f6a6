import { readFileSync } from 'node:fs';
import { analyse } from '../src/analyse.js';
import type { ComparisonResult } from '../src/domain/results/analysis.js';
import { defaultSettings } from '../src/domain/settings.js';
import { source } from '../src/read/source.js';
import { type PublishedFigure, publishedFigures } from '../src/reference/published-figures.js';
import { signed, signedPercent } from '../src/report/wording/words.js';
import { checkPublished } from '../src/steps/targets/check-published.js';

const file = (name: string) => source(name, readFileSync(`fixtures/england/${name}`));

const demonstration = {
  activity: [file('activity.csv'), file('care-home-activity.csv')],
  population: [file('population.csv'), file('care-home-residents.csv')],
  practices: file('practices.csv'),
};

/** Every published figure, what the demonstration data give for it, and why another number may come out, as Markdown. */
export function publishedTable(): string {
  const rows = publishedFigures.map((figure) => [
    figure.id,
    `${figure.cohort}: ${figure.measure}`,
    `${figure.period}; baseline ${figure.baseline}`,
    publishedWords(figure),
    figure.setting === undefined ? '' : oursWords(figure),
    figure.setting === undefined ? `not comparable: ${figure.notComparable}` : (figure.setting.assumption ?? ''),
    figure.confidence,
  ]);
  const head = ['figure', 'of', 'period', 'published', 'ours, synthetic', 'why it may differ', 'read'];
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.map(cell).join(' | ')} |`).join('\n');
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('*', '\\*');
}

function publishedWords(figure: PublishedFigure): string {
  const { cohortGrowthPercent: own, comparatorGrowthPercent: rest, differencePp: gap, sign } = figure;
  if (figure.asPublished !== undefined) return figure.asPublished;
  if (sign !== undefined) return `gap ${sign.difference.replace('-', ' ')}`;
  const words = [
    ...(own === undefined ? [] : [signedPercent(own)]),
    ...(rest === undefined ? [] : [`rest ${signedPercent(rest)}`]),
    ...(gap === undefined ? [] : [`gap ${signed(gap)}`]),
  ];
  return words.length === 0 ? 'no number' : words.join(', ');
}

function oursWords(figure: PublishedFigure): string {
  const { results } = resultsOf(figure);
  const check = checkPublished(resultsOf(figure)).find(({ id }) => id === figure.id);
  const result = results.find((one) => one.metric === figure.metric && one.cohort === figure.cohort);
  if (check === undefined || result === undefined) throw new Error(`no result for ${figure.id}`);
  const { value, lower, upper } = result.difference_pp;
  const gap = `gap ${signed(value)} (${signed(lower ?? Number.NaN)} to ${signed(upper ?? Number.NaN)})`;
  const growths = figure.cohortGrowthPercent === undefined ? [] : growthWords(result);
  return [...growths, gap, check.verdict].join(', ');
}

function growthWords({ growth_percent: own, comparator_growth_percent: rest }: ComparisonResult): string[] {
  return [signedPercent(own.value), `rest ${signedPercent(rest.value)}`];
}

const runs = new Map<string, ReturnType<typeof analyse>>();

function resultsOf({ setting }: PublishedFigure): ReturnType<typeof analyse> {
  const { window = 'rolling-year', period = 'latest', baseline = '2014/15' } = setting ?? {};
  const key = `${window}|${period}|${baseline}`;
  const known = runs.get(key) ?? analyse(demonstration, { ...defaultSettings, window, period, baseline });
  runs.set(key, known);
  return known;
}
