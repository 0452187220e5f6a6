import { type ArmTotals, growthOf, totalsOf, totalsWithout } from '../../compare/growth/growth.js';
import type { AreaCode } from '../../domain/areas/area.js';
import type { Arm } from '../../domain/areas/arm.js';
import type { Effect, Finding } from '../../domain/problems/finding.js';
import type { MetricRequest } from '../metrics/metric-request.js';
import { buildSides } from '../sides/build-sides.js';

/** A comparison as sums, from which areas can be taken. */
interface Sums {
  readonly metric: string;
  readonly cohort: string;
  readonly own: ArmSums;
  readonly comparator: ArmSums;
}

interface ArmSums {
  readonly arm: Arm;
  readonly totals: ArmTotals;
  readonly placeOf: ReadonlyMap<AreaCode, number>;
}

/** Findings about areas, with what each does to every gap: as the counts are, and without those areas at all. */
export function withEffects(findings: readonly Finding[], requests: readonly MetricRequest[]): readonly Finding[] {
  if (!findings.some(isWeighed)) return findings;
  const sums = requests.flatMap(sumsOf);
  return findings.map((finding) => {
    if (!isWeighed(finding)) return finding;
    const areas = [...new Set(finding.concern?.areas ?? [])];
    const effects = sums.flatMap((one) => effectOn(one, areas));
    return effects.length === 0 ? finding : { ...finding, effects };
  });
}

function isWeighed({ severity, concern }: Finding): boolean {
  return severity === 'warning' && concern !== undefined;
}

function sumsOf(request: MetricRequest): Sums[] {
  const { sides, comparators } = buildSides(request);
  const others = new Map([...comparators].map(([group, built]) => [group, armSums(built.arm)]));
  return sides.flatMap(({ cohort, series, built }) => {
    const comparator = others.get(series.group);
    return comparator === undefined
      ? []
      : [{ metric: request.metric, cohort: cohort.name, own: armSums(built.arm), comparator }];
  });
}

function armSums(arm: Arm): ArmSums {
  return { arm, totals: totalsOf(arm), placeOf: new Map(arm.areas.map((area, at) => [area, at])) };
}

function effectOn({ metric, cohort, own, comparator }: Sums, areas: readonly AreaCode[]): Effect[] {
  if (!areas.some((area) => own.placeOf.has(area) || comparator.placeOf.has(area))) return [];
  const gap = (first: ArmTotals, second: ArmTotals): number => 100 * (growthOf(first) - growthOf(second));
  const withoutPp = gap(totalsLess(own, areas), totalsLess(comparator, areas));
  const differencePp = gap(own.totals, comparator.totals);
  return Number.isFinite(withoutPp) ? [{ metric, cohort, differencePp, withoutPp }] : [];
}

function totalsLess({ arm, totals, placeOf }: ArmSums, areas: readonly AreaCode[]): ArmTotals {
  const places = areas.flatMap((area) => placeOf.get(area) ?? []);
  return places.reduce((left, at) => totalsWithout(left, arm, at), totals);
}
