import { type Stratum, standardisedGrowth } from '../../compare/standardised.js';
import type { AreaCode } from '../../domain/areas/area.js';
import type { Arm } from '../../domain/areas/arm.js';
import type { PopulationGroup } from '../../domain/counts/population-group.js';
import type { AreaResult } from '../../domain/results/area-result.js';
import type { StandardisedArea } from '../../domain/results/standardised-result.js';
import type { StandardName } from '../../domain/settings.js';
import type { MetricRequest } from '../metrics/metric-request.js';
import { type BandedArm, bandedArm, oneOf } from './banded-arm.js';
import { shownRate } from './shown-rate.js';

/** Areas with their age-standardised rates beside the crude ones, where these were asked for. */
export function withStandardisedRates(
  rows: readonly AreaResult[],
  arm: Arm,
  comparator: Arm,
  group: PopulationGroup,
  request: MetricRequest,
): readonly AreaResult[] {
  const { bands } = request.placed;
  const { standardise: standard } = request.settings.read;
  if (bands === undefined || standard === undefined) return rows;
  const own = bandedArm(arm, group, bands, request);
  const others = bandedArm(comparator, group, bands, request);
  const growth = others.areas.length === 0 ? null : orNull(100 * standardisedGrowth(others.strata));
  return rows.map((row) => ({ ...row, standardised: standardisedArea(row, own, growth, standard, request) }));
}

function standardisedArea(
  row: AreaResult,
  own: BandedArm,
  comparatorGrowth: number | null,
  standard: StandardName,
  request: MetricRequest,
): StandardisedArea {
  const shared = { standard, level: request.settings.level, rate_per: request.settings.per };
  // The codes of rows are those of the arm.
  const strata = oneOf(own, row.area as AreaCode);
  const hidden = row.events === null || row.events_baseline === null;
  const left = own.leftOut.find(({ area }) => area === row.area)?.why ?? 'no age bands';
  if (strata === undefined || hidden) {
    const no_rate = hidden ? 'a count of it is hidden [c]' : left;
    return { ...shared, ...noRates, comparator_growth_percent: comparatorGrowth, no_rate };
  }
  return { ...shared, ...ratesOf(strata, comparatorGrowth, request) };
}

const noRates = {
  rate_baseline: null,
  rate_baseline_lower: null,
  rate_baseline_upper: null,
  rate: null,
  rate_lower: null,
  rate_upper: null,
  growth_percent: null,
  difference_pp: null,
} as const;

function ratesOf(strata: readonly Stratum[], comparatorGrowth: number | null, request: MetricRequest) {
  const [before, now] = [shownRate(strata, 'baseline', request), shownRate(strata, 'window', request)];
  const isKnown = before.value !== null && now.value !== null;
  const growth = isKnown ? orNull(100 * standardisedGrowth(strata)) : null;
  return {
    rate_baseline: before.value,
    rate_baseline_lower: before.lower,
    rate_baseline_upper: before.upper,
    rate: now.value,
    rate_lower: now.lower,
    rate_upper: now.upper,
    growth_percent: growth,
    comparator_growth_percent: comparatorGrowth,
    difference_pp: growth === null || comparatorGrowth === null ? null : growth - comparatorGrowth,
    no_rate: before.none ?? now.none,
  };
}

function orNull(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}
