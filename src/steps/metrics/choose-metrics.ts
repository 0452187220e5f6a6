import { distinct } from '../../domain/common/distinct.js';
import { unwatched, type Watch } from '../../domain/common/progress.js';
import type { Quantity } from '../../domain/counts/observation.js';
import type { AreaSeries } from '../../domain/counts/series.js';
import { type Finding, finding } from '../../domain/problems/finding.js';
import { type Problem, problem } from '../../domain/problems/problem.js';
import type { NotCovered } from '../../domain/problems/window-facts.js';
import type { Settings } from '../../domain/settings.js';
import {
  addMonths,
  formatMonth,
  formatMonthSpan,
  formatPeriod,
  lastMonthOf,
  type MonthIndex,
  type Period,
  runsOf,
} from '../../domain/time/period.js';
import type { WindowPair } from '../../domain/time/window-pair.js';
import { alternatives } from '../../measure/alternatives.js';
import { type Coverage, coverageOfMonths, monthsOf } from '../../measure/coverage.js';
import { metrics } from '../../measure/metrics/index.js';
import { chooseWindows } from '../../measure/windows.js';
import { monthsSpoken } from '../../quality/grid.js';
import type { Placed } from '../inputs/place-areas.js';

/** A metric that the data hold, with the months to compare. */
export interface ChosenMetric {
  readonly metric: Quantity;
  readonly placed: Placed;
  readonly pair: WindowPair;
  readonly coverage: Coverage;
  readonly settings: Settings;
  /** Is told how far the run is. */
  readonly watch: Watch;
}

/** The metrics of a run, or what stands against them. */
export interface MetricsChosen {
  readonly metrics: readonly ChosenMetric[];
  readonly findings: readonly Finding[];
  readonly problems: readonly Problem[];
}

/** The metrics asked for (all that the data hold when none is), each with its baseline and window. */
export function chooseMetrics(placed: Placed, settings: Settings, watch: Watch = unwatched): MetricsChosen {
  const all = Object.keys(metrics) as Quantity[];
  const named = all.filter((metric) => seriesOfMetric(placed, metric).some((series) => series.size > 0));
  const wanted = settings.metrics.length === 0 ? named : all.filter((metric) => settings.metrics.includes(metric));
  const chosen: ChosenMetric[] = [];
  const findings: Finding[] = [];
  const problems: Problem[] = [];
  for (const metric of wanted) {
    const coverage = coverageOfMonths(monthsOfMetric(placed, metric));
    if (coverage === undefined) {
      problems.push(notHeld(metric, named, placed));
      continue;
    }
    const choice = chooseWindows(settings, coverage);
    if ('problem' in choice) problems.push(choice.problem);
    else if ('lacking' in choice) problems.push(notCovered(choice, coverage, settings));
    else {
      chosen.push({ metric, placed, pair: choice.pair, coverage, settings, watch });
      findings.push(...monthsNotUsed(choice.pair, coverage, settings));
    }
  }
  if (wanted.length === 0) problems.push(problem('VM254', { metric: all.join(' or '), present: [] }));
  return { metrics: chosen, findings: distinct(findings), problems: distinct(problems) };
}

// The data may have the metric for parts of merged areas alone, and then nothing is left of it.
function notHeld(metric: Quantity, named: readonly Quantity[], placed: Placed): Problem {
  const present = named.filter((one) => monthsOfMetric(placed, one).length > 0);
  const areas = placed.findings.flatMap((one) =>
    one.code === 'VM325' && one.facts.into === 'activity' ? [one.facts] : [],
  );
  if (!named.includes(metric) || areas.length === 0) return problem('VM254', { metric, present });
  return problem('VM254', { metric, present, incomplete: { boundaries: placed.geography.boundaries.date, areas } });
}

function seriesOfMetric(placed: Placed, metric: Quantity): AreaSeries[] {
  return [...placed.activity].flatMap(([key, series]) => (key.startsWith(`${metric}|`) ? [series] : []));
}

/** The months that any area has a count of, in any group, in order. */
function monthsOfMetric(placed: Placed, metric: Quantity): MonthIndex[] {
  const months = new Set(seriesOfMetric(placed, metric).flatMap(monthsSpoken));
  return [...months].sort((a, b) => a - b);
}

function notCovered(
  { lacking, span }: { readonly lacking: 'baseline' | 'window'; readonly span: Period },
  coverage: Coverage,
  settings: Settings,
): Problem {
  const facts = {
    span: formatMonthSpan(span),
    missing: runsOf(monthsOf(span).filter((month) => !coverage.has(month))).map(formatMonthSpan),
    first: formatMonth(coverage.first),
    last: formatMonth(coverage.last),
    ...lastMonthsApart(coverage),
    alternatives: alternatives(settings, coverage, () => true),
  };
  return problem(lacking === 'baseline' ? 'VM250' : 'VM256', facts);
}

function lastMonthsApart({ first, last, has }: Coverage): Pick<NotCovered, 'apart'> {
  const all = monthsOf({ start: first, months: 1 + last - first });
  const [own, before] = runsOf(all.filter(has), 12).reverse();
  if (own === undefined || before === undefined) return {};
  return { apart: { months: formatMonthSpan(own), after: formatMonth(lastMonthOf(before)) } };
}

// `latest` stops at the last whole quarter, and says which months of the data lie beyond it.
function monthsNotUsed(pair: WindowPair, coverage: Coverage, settings: Settings): Finding[] {
  const last = lastMonthOf(pair.window);
  if (settings.period !== 'latest' || last >= coverage.last || settings.window === 'financial-year') return [];
  const months = Array.from({ length: coverage.last - last }, (_, at) => formatMonth(addMonths(last, at + 1)));
  return [finding('VM318', 'note', { period: formatPeriod(pair.window), months })];
}
