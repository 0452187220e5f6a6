import { pointEstimate } from '../compare/growth.js';
import type { AreaCode } from '../domain/area.js';
import type { Effect, Finding } from '../domain/finding.js';
import type { Arm } from '../domain/panel.js';
import { buildSides, type SidesBuilt } from './build-sides.js';
import type { MetricRequest } from './metric-request.js';

/** Findings about areas, with what each does to every gap: as the counts are, and without those areas at all. */
export function withEffects(findings: readonly Finding[], requests: readonly MetricRequest[]): readonly Finding[] {
  if (!findings.some(isWeighed)) return findings;
  const built = requests.map((request) => ({ metric: request.metric, sides: buildSides(request) }));
  return findings.map((finding) => {
    if (!isWeighed(finding)) return finding;
    const areas = new Set(finding.concern?.areas ?? []);
    const effects = built.flatMap(({ metric, sides }) => effectsOn(metric, sides, areas));
    return effects.length === 0 ? finding : { ...finding, effects };
  });
}

function isWeighed({ severity, concern }: Finding): boolean {
  return severity === 'warning' && concern !== undefined;
}

function effectsOn(metric: string, { sides, comparators }: SidesBuilt, areas: ReadonlySet<AreaCode>): Effect[] {
  return sides.flatMap(({ cohort, series, built }) => {
    const comparator = comparators.get(series.group);
    if (comparator === undefined) return [];
    const [own, other] = [leaveOut(built.arm, areas), leaveOut(comparator.arm, areas)];
    const untouched = own === built.arm && other === comparator.arm;
    if (untouched || own.areas.length === 0 || other.areas.length === 0) return [];
    const gap = pointEstimate({ cohort: built.arm, comparator: comparator.arm }).differencePp;
    const withoutPp = pointEstimate({ cohort: own, comparator: other }).differencePp;
    return Number.isFinite(withoutPp) ? [{ metric, cohort: cohort.name, differencePp: gap, withoutPp }] : [];
  });
}

function leaveOut(arm: Arm, areas: ReadonlySet<AreaCode>): Arm {
  if (!arm.areas.some((area) => areas.has(area))) return arm;
  const out = new Set(arm.areas.flatMap((area, at) => (areas.has(area) ? [at] : [])));
  const keep = <T>(values: readonly T[]): readonly T[] => values.filter((_, at) => !out.has(at));
  return {
    areas: keep(arm.areas),
    baselineEvents: keep(arm.baselineEvents),
    baselineExposure: keep(arm.baselineExposure),
    events: keep(arm.events),
    exposure: keep(arm.exposure),
  };
}
