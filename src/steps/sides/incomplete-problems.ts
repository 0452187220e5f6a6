import type { AreaCode } from '../../domain/areas/area.js';
import type { PopulationGroup } from '../../domain/counts/population-group.js';
import { activityKey, seriesOf } from '../../domain/counts/series.js';
import { type Problem, problem } from '../../domain/problems/problem.js';
import type { MissingCells } from '../../domain/problems/window-facts.js';
import { stopsAtHoles } from '../../domain/settings.js';
import { formatMonthSpan } from '../../domain/time/period.js';
import { boundariesOf } from '../../geography/boundaries.js';
import { alternatives } from '../../measure/alternatives.js';
import { buildArm, type Incomplete } from '../../measure/arm.js';
import { spansOf } from '../../measure/coverage.js';
import { shellWord } from '../../report/escape/shell-word.js';
import type { MetricRequest } from '../metrics/metric-request.js';

type Gap = Incomplete & { readonly group: PopulationGroup };

/**
 * What stands against adding up these areas: no population, a year without one, or months without a number,
 * with what would work instead. Holes in events are no problem when they are to be screened out.
 *
 * @param others what to offer beside leaving areas out; none where no other window would help
 */
export function incompleteProblems(gaps: readonly Gap[], request: MetricRequest, others = otherWindows): Problem[] {
  const people = gaps.filter((gap) => gap.what === 'population');
  const noSeries = people.filter((gap) => !seriesOf(request.placed.populations, gap.group).has(gap.area));
  const someYears = people.filter((gap) => !noSeries.includes(gap));
  const events = stopsAtHoles(request.settings.screen) ? gaps.filter((gap) => gap.what === 'events') : [];
  return [
    ...(noSeries.length === 0 ? [] : [noPopulation(noSeries, request)]),
    ...(someYears.length === 0 ? [] : [noPopulationThen(someYears, [...ofLists(request), ...others(gaps, request)])]),
    ...(['baseline', 'window'] as const).flatMap((span) => {
      const own = events.filter((gap) => gap.span === span);
      return own.length === 0 ? [] : [missing(span, own, request, others(gaps, request))];
    }),
  ];
}

function noPopulation(gaps: readonly Gap[], { placed }: MetricRequest): Problem {
  const areas = areasOf(gaps);
  const latest = boundariesOf('9999-12-31');
  const merged = areas.flatMap((area) => {
    const merge = latest.mergeOf(area);
    const held =
      merge !== undefined && [...placed.populations.values()].some((series) => series.has(merge.into as AreaCode));
    return merge !== undefined && held
      ? [`${area} merged into ${merge.into} (${merge.intoName}) on ${merge.date}`]
      : [];
  });
  return problem('VM240', merged.length === 0 ? { areas } : { areas, merged });
}

function noPopulationThen(gaps: readonly Gap[], others: readonly string[]): Problem {
  const periods = [...new Set(gaps.flatMap((gap) => spansOf(gap.holes.map((hole) => hole.period))))];
  return problem('VM242', { areas: areasOf(gaps), periods, alternatives: others });
}

function missing(
  span: 'baseline' | 'window',
  own: readonly Gap[],
  request: MetricRequest,
  others: readonly string[],
): Problem {
  const { metric, pair } = request;
  const cells = own.map(({ area, holes }) => ({
    area,
    periods: spansOf(holes.map((hole) => hole.period)),
    why: [...new Set(holes.map((hole) => hole.why))].join(', '),
  }));
  const drop = `--drop ${shellWord(areasOf(own).join(','))}`;
  const facts: MissingCells = {
    window: formatMonthSpan(pair[span]),
    metric,
    cells,
    ...(hasHidden(own) && request.placed.sumsOfPractices ? { hiddenIn: 'practices' } : {}),
    alternatives: [...ofHidden(own, request), ...(areasOf(own).length <= 12 ? [drop] : []), '--screen gaps', ...others],
  };
  return problem(span === 'baseline' ? 'VM251' : 'VM252', facts);
}

/** Options with which every area would be whole. */
function otherWindows(gaps: readonly Gap[], { metric, placed, settings, coverage }: MetricRequest): readonly string[] {
  return alternatives(settings, coverage, (other) =>
    gaps.every(({ area, group }) => {
      const series = seriesOf(placed.activity, activityKey(metric, group));
      return buildArm([area], series, seriesOf(placed.populations, group), other).incomplete.length === 0;
    }),
  );
}

// A list of patients stands for its month or quarter until it is said that it was made once a year.
function ofLists({ placed, settings: { read } }: MetricRequest): string[] {
  const isChosen = [read.columns?.quarter, read.columns?.year].some((name) => name !== undefined);
  if (placed.listsStandFor === undefined || isChosen) return [];
  return [
    ...(placed.listsStandFor === 'month' ? ['--map quarter=EXTRACT_DATE, which takes each list for its quarter'] : []),
    '--map year=EXTRACT_DATE, which takes each list for its financial year',
  ];
}

// A hidden count has bounds once its rule is known.
function ofHidden(gaps: readonly Gap[], { settings: { read }, placed }: MetricRequest): string[] {
  if (!hasHidden(gaps) || placed.sumsOfPractices || read.suppression !== undefined) return [];
  return read.suppressed === 'error' ? ['--suppressed midpoint'] : ['--suppression hes-2018 (or the rule of the file)'];
}

function hasHidden(gaps: readonly Gap[]): boolean {
  return gaps.some(({ holes }) => holes.some(({ why }) => why.startsWith('marked [c')));
}

function areasOf(gaps: readonly Gap[]): AreaCode[] {
  return [...new Set(gaps.map((gap) => gap.area))].sort();
}
