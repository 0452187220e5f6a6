import { placeboRatios } from '../../compare/resampling/placebo.js';
import type { ComparisonResult } from '../../domain/results/analysis.js';
import type { Placebos } from '../../domain/results/picture-data.js';
import { type MetricRequest, watchOf } from '../metrics/metric-request.js';
import { buildSides } from '../sides/build-sides.js';

// Enough for the shape of a distribution; the p-value has more.
const mostDraws = 1999;
const bins = 24;

/**
 * For each result the gaps of mock cohorts of as many areas of the comparator, beside the rest of them, brought to
 * percentage points at the growth of the whole comparator. None where no draws are asked for.
 */
export function placebosOf(request: MetricRequest, results: readonly ComparisonResult[]): Placebos[] {
  const { settings } = request;
  if (settings.draws === 0) return [];
  const draws = Math.min(settings.draws, mostDraws);
  const { sides, comparators } = buildSides(request);
  return sides.flatMap(({ cohort, series, built }) => {
    const comparator = comparators.get(series.group)?.arm;
    const result = results.find(
      (one) => one.metric === request.metric && one.cohort === cohort.name && one.population === series.group,
    );
    const areas = built.arm.areas.length;
    if (result === undefined || comparator === undefined || comparator.areas.length <= areas || areas < 2) return [];
    const growth = 100 + result.comparator_growth_percent.value;
    const ratios = placeboRatios(
      { cohort: built.arm, comparator },
      settings.seed,
      draws,
      watchOf(request, cohort.name),
    );
    return [
      placebosBeside(
        result,
        areas,
        Array.from(ratios, (ratio) => growth * (ratio - 1)),
      ),
    ];
  });
}

function placebosBeside(
  { metric, population, cohort, difference_pp, p_value }: ComparisonResult,
  areas: number,
  gaps: readonly number[],
): Placebos {
  const measured = gaps.filter(Number.isFinite);
  const observed = difference_pp.value;
  return {
    metric,
    population,
    cohort,
    areas,
    difference_pp: observed,
    p_value: p_value.value,
    draws: measured.length,
    as_far: measured.filter((gap) => Math.abs(gap) >= Math.abs(observed)).length,
    bins: binned(measured),
  };
}

function binned(gaps: readonly number[]): Placebos['bins'] {
  if (gaps.length === 0) return [];
  const [lowest, highest] = [Math.min(...gaps), Math.max(...gaps)];
  const width = (highest - lowest) / bins || 1;
  const counts = Array.from({ length: bins }, () => 0);
  for (const gap of gaps) {
    const at = Math.min(bins - 1, Math.floor((gap - lowest) / width));
    counts[at] = (counts[at] ?? 0) + 1;
  }
  return counts.map((count, at) => ({ lower: lowest + at * width, upper: lowest + (at + 1) * width, count }));
}
