import type { AreaCode } from '../../domain/areas/area.js';
import { type Concern, type Finding, finding } from '../../domain/problems/finding.js';
import { throwIfAny } from '../../domain/problems/problem.js';
import type { ComparisonResult, ScreenedResult } from '../../domain/results/analysis.js';
import { stopsAtHoles } from '../../domain/settings.js';
import { overlap, spanOf } from '../../domain/time/period.js';
import type { WindowPair } from '../../domain/time/window-pair.js';
import { compareCohorts, type MetricCompared } from '../compare/compare-cohorts.js';
import { emptiedCohorts, type MetricRequest, withoutAreas } from '../metrics/metric-request.js';

/** A screened gap is shown beside the other when the two differ by more than this, in percentage points. */
const leastDifferencePp = 0.1;

const whyScreened = 'has a gap or another finding that is screened out';

/**
 * Compares with the areas that the screen asks for left out of both sides in every period. Unless a screen is
 * chosen, the comparison is of the counts as they are, with the one without gaps beside it where they differ.
 */
export function compareScreened(request: MetricRequest, findings: readonly Finding[]): MetricCompared {
  const { screen } = request.settings;
  if (screen === 'none') return compareCohorts(request);
  if (screen !== 'beside') return compareCohorts(screenedRequest(request, findings));
  const areas = areasToScreen(findings, request.pair, false);
  const compared = compareCohorts(request);
  if (areas.size === 0 || compared.problems.length > 0) return compared;
  const settings = { ...request.settings, screen: 'gaps' as const, draws: 0 };
  const screened = compareCohorts(withoutAreas({ ...request, settings }, areas, whyScreened));
  const results = compared.results.map((result) => beside(result, screened.results, areas));
  return { ...compared, results, findings: [...compared.findings, ...unscreenable(compared, screened, areas)] };
}

/**
 * The request without the areas that a chosen screen takes out; as it is unless `gaps` or `all` is chosen.
 *
 * @throws VanguardError when that leaves a cohort without an area
 */
export function screenedRequest(request: MetricRequest, findings: readonly Finding[]): MetricRequest {
  const { screen } = request.settings;
  if (stopsAtHoles(screen)) return request;
  const left = withoutAreas(request, areasToScreen(findings, request.pair, screen === 'all'), whyScreened);
  throwIfAny(emptiedCohorts(request, left, { screened: true }));
  return left;
}

/** Areas with a gap in the baseline or the window; with any finding from one to the other when `everything`. */
export function areasToScreen(
  findings: readonly Finding[],
  pair: Pick<WindowPair, 'baseline' | 'window'>,
  everything: boolean,
): ReadonlySet<AreaCode> {
  const matters = ({ kind, spans: meant }: Concern): boolean => {
    if (kind !== 'gap' && !everything) return false;
    if (meant === undefined) return true;
    const spans = everything ? [spanOf(pair.baseline, pair.window)] : [pair.baseline, pair.window];
    return spans.some((one) => meant.some((own) => overlap(one, own)));
  };
  return new Set(findings.flatMap(({ concern }) => (concern !== undefined && matters(concern) ? concern.areas : [])));
}

// The cohorts that cannot be shown without the areas with gaps, since that leaves nobody on one of the sides.
function unscreenable(
  { results }: MetricCompared,
  screened: MetricCompared,
  areas: ReadonlySet<AreaCode>,
): readonly Finding[] {
  return results
    .filter((result) => screenedOf(result, screened.results) === undefined)
    .map(({ metric, cohort, area_codes: own }) => {
      const lost = own.every((area) => areas.has(area as AreaCode)) ? own : [...areas].sort();
      return finding('VM321', 'warning', { metric, cohort, areas: lost });
    });
}

const screenedOf = ({ cohort, population }: ComparisonResult, screened: readonly ComparisonResult[]) =>
  screened.find((other) => other.cohort === cohort && other.population === population);

function beside(
  result: ComparisonResult,
  screened: readonly ComparisonResult[],
  areas: ReadonlySet<AreaCode>,
): ComparisonResult {
  const other = screenedOf(result, screened);
  if (other === undefined) return result;
  const change = other.difference_pp.value - result.difference_pp.value;
  if (Math.abs(change) <= leastDifferencePp) return result;
  const shown: ScreenedResult = {
    areas: other.areas,
    comparator_areas: other.comparator_areas,
    screened_out: [...areas].sort(),
    rate_baseline: other.rate_baseline,
    rate: other.rate,
    growth_percent: other.growth_percent,
    comparator_growth_percent: other.comparator_growth_percent,
    difference_pp: other.difference_pp,
    growth_ratio: other.growth_ratio,
    direction: other.direction,
    ...(other.hidden_bounds === undefined ? {} : { hidden_bounds: other.hidden_bounds }),
  };
  return { ...result, screened: shown };
}
