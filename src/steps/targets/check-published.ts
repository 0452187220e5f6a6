import type { Analysis, ComparisonResult, PublishedCheck } from '../../domain/results/analysis.js';
import { readPeriod } from '../../domain/time/parse-period.js';
import { firstDayOf, lastDayOf, lastMonthOf } from '../../domain/time/period.js';
import { type PublishedFigure, publishedFigures } from '../../reference/published-figures.js';

type Checked = PublishedCheck['figures'][number];

/** Sets every published figure beside the analysis: a match, a difference, or why the two cannot be compared. */
export function checkPublished(analysis: Analysis): PublishedCheck[] {
  const standIn = analysis.quality.issues.some((issue) => issue.code === 'VM307');
  const isOther = analysis.quality.issues.some((issue) => issue.code === 'VM382');
  const isElsewhere = analysis.results.length > 0 && analysis.results.every(({ comparator }) => comparator === 'rest');
  return publishedFigures.map((figure) => {
    const facts = {
      id: figure.id,
      cohort: figure.cohort,
      metric: figure.metric ?? figure.measure,
      period: figure.period,
      baseline: figure.baseline,
      source: figure.source,
      confidence: figure.confidence,
    };
    const none = (reason: string): PublishedCheck => ({ ...facts, verdict: 'not comparable', reason, figures: [] });
    if (figure.setting === undefined) return none(figure.notComparable);
    if (isElsewhere) return none('these are no areas of England, and the figure is of England');
    if (standIn) return none('these admissions are hospital returns, and the figure is from SUS');
    if (isOther) return none('these are events of a measure with a name of its own, and the figure is of all');
    const result = analysis.results.find((candidate) => isSameQuantity(candidate, figure));
    if (result === undefined) return none(otherRun(figure, analysis));
    const figures = [...numbers(figure, result), ...signs(figure, result)];
    const verdict = figures.every((one) => one.verdict === 'match') ? 'match' : 'differs';
    return { ...facts, verdict, reason: figure.setting.assumption ?? null, figures };
  });
}

function isSameQuantity(result: ComparisonResult, figure: PublishedFigure): boolean {
  const { setting } = figure;
  const period = readPeriod(setting?.period ?? '');
  if (period.kind !== 'period') return false;
  return (
    result.metric === figure.metric &&
    result.cohort === figure.cohort &&
    result.population === figure.population &&
    result.period.window === setting?.window &&
    result.period.end === lastDayOf(lastMonthOf(period.period)) &&
    hasBaseline(result, figure)
  );
}

function hasBaseline({ baseline }: ComparisonResult, { setting }: PublishedFigure): boolean {
  const own = readPeriod(setting?.baseline ?? '');
  if (own.kind !== 'period') return false;
  return baseline.start >= firstDayOf(own.period.start) && baseline.end <= lastDayOf(lastMonthOf(own.period));
}

function otherRun(figure: PublishedFigure, { results }: Analysis): string {
  const { window = '', period = '', baseline = '' } = { ...figure.setting };
  const from = results.some((result) => hasBaseline(result, figure)) ? '' : ` --baseline ${baseline}`;
  const of = figure.population === 'all' ? '' : ', care-home residents';
  return `this run is another comparison; the figure is --window ${window} --period "${period}"${from}${of}`;
}

function numbers(figure: PublishedFigure, result: ComparisonResult): Checked[] {
  const pairs = [
    { name: 'growth_percent', published: figure.cohortGrowthPercent, ours: result.growth_percent.value },
    {
      name: 'comparator_growth_percent',
      published: figure.comparatorGrowthPercent,
      ours: result.comparator_growth_percent.value,
    },
    { name: 'difference_pp', published: figure.differencePp, ours: result.difference_pp.value },
  ];
  // Half of the last printed decimal, and what binary fractions lose.
  const rounding = 0.5 * 0.1 ** figure.decimals + 1e-9;
  return pairs.flatMap(({ name, published, ours }): Checked[] => {
    if (published === undefined) return [];
    const differsBy = ours - published;
    return [
      { name, published, ours, differs_by: differsBy, verdict: Math.abs(differsBy) <= rounding ? 'match' : 'differs' },
    ];
  });
}

function signs({ sign }: PublishedFigure, result: ComparisonResult): Checked[] {
  if (sign === undefined) return [];
  const check = (name: string, published: string, ours: number, holds: boolean): Checked => ({
    name,
    published,
    ours,
    differs_by: holds ? 0 : ours,
    verdict: holds ? 'match' : 'differs',
  });
  const [own, other, gap] = [
    result.growth_percent.value,
    result.comparator_growth_percent.value,
    result.difference_pp.value,
  ];
  return [
    ...(sign.cohort === undefined ? [] : [check('growth_percent', 'fell', own, own < 0)]),
    ...(sign.comparator === undefined ? [] : [check('comparator_growth_percent', 'fell', other, other < 0)]),
    sign.difference === 'above-zero'
      ? check('difference_pp', 'above zero', gap, gap > 0)
      : check('difference_pp', 'below zero', gap, gap < 0),
  ];
}
