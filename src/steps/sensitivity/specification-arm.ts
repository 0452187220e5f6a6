import type { AreaCode } from '../../domain/areas/area.js';
import type { ArmData } from '../../domain/areas/arm.js';
import type { PeopleChoice } from '../../domain/results/sensitivity.js';
import type { AreaSums } from '../../measure/area-sums.js';
import type { ScreenChoice } from './choices.js';

/** The areas of an arm under one specification, or why they cannot be added up. */
export type SpecificationArm =
  | { readonly areas: readonly AreaCode[]; readonly arm: ArmData }
  | { readonly notMeasured: string };

/**
 * An arm under one specification. An area without a number for a month stops it when nothing is screened, and leaves
 * it otherwise.
 *
 * @param broken areas that leave the arm whatever their sums are
 */
export function specificationArm(
  areas: readonly AreaCode[],
  sums: ReadonlyMap<AreaCode, AreaSums>,
  { screen, people, who }: { readonly screen: ScreenChoice; readonly people: PeopleChoice; readonly who: string },
  broken: ReadonlySet<AreaCode>,
): SpecificationArm {
  const arm = { baselineEvents: [], baselineExposure: [], events: [], exposure: [] } as Record<keyof ArmData, number[]>;
  const kept: AreaCode[] = [];
  const lacking: AreaCode[] = [];
  for (const area of areas) {
    const own = sums.get(area) ?? {};
    const { baselineEvents, events } = own;
    const [baselineExposure, exposure] =
      people === 'moving-list' ? [own.baselineExposure, own.exposure] : [own.fixedBaselineExposure, own.fixedExposure];
    if (baselineExposure === undefined || exposure === undefined) {
      return { notMeasured: `no population of ${area} for every month` };
    }
    if (baselineEvents === undefined || events === undefined || broken.has(area)) {
      lacking.push(area);
      continue;
    }
    if (baselineExposure === 0 || exposure === 0) return { notMeasured: `nobody lives in ${area}` };
    kept.push(area);
    arm.baselineEvents.push(baselineEvents);
    arm.baselineExposure.push(baselineExposure);
    arm.events.push(events);
    arm.exposure.push(exposure);
  }
  if (screen === 'none' && lacking.length > 0) return { notMeasured: `no count for every month of ${few(lacking)}` };
  if (kept.length === 0) return { notMeasured: `${who} has no area left` };
  const isEmpty = [arm.baselineEvents, arm.events].some((all) => all.every((count) => count === 0));
  if (isEmpty) return { notMeasured: `${who} has no events in a period` };
  return { areas: kept, arm };
}

function few(areas: readonly AreaCode[]): string {
  return areas.length > 4 ? `${areas.slice(0, 3).join(', ')} and ${areas.length - 3} more areas` : areas.join(', ');
}
