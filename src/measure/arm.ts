import type { AreaCode } from '../domain/area.js';
import type { Arm, WindowPair } from '../domain/panel.js';
import type { AreaSeries, Series } from '../domain/series.js';
import { addUp, type Hole, personYears } from './add-up.js';

/** An area whose events or people cannot be added up over a span. */
export interface Incomplete {
  readonly area: AreaCode;
  readonly span: 'baseline' | 'window';
  readonly what: 'events' | 'population';
  readonly holes: readonly Hole[];
}

/** The areas of an arm that are whole in both spans, and those that are not. */
export interface ArmBuilt {
  readonly arm: Arm;
  readonly incomplete: readonly Incomplete[];
}

const none: Series = new Map();

/** Events and person-years of each area over both spans, in the order of `areas`. */
export function buildArm(
  areas: readonly AreaCode[],
  activity: AreaSeries,
  population: AreaSeries,
  pair: WindowPair,
): ArmBuilt {
  const arm = {
    areas: [] as AreaCode[],
    baselineEvents: [] as number[],
    baselineExposure: [] as number[],
    events: [] as number[],
    exposure: [] as number[],
  };
  const incomplete: Incomplete[] = [];
  for (const area of areas) {
    const events = activity.get(area) ?? none;
    const people = population.get(area) ?? none;
    const [before, beforeExposed] = [addUp(events, pair.baseline), personYears(people, pair.baseline)];
    const [now, nowExposed] = [addUp(events, pair.window), personYears(people, pair.window)];
    const spans = { baseline: [before, beforeExposed], window: [now, nowExposed] } as const;
    for (const span of ['baseline', 'window'] as const) {
      const [added, exposed] = spans[span];
      if ('holes' in added) incomplete.push({ area, span, what: 'events', holes: added.holes });
      if ('holes' in exposed) incomplete.push({ area, span, what: 'population', holes: exposed.holes });
    }
    if (!('sum' in before && 'sum' in beforeExposed && 'sum' in now && 'sum' in nowExposed)) continue;
    arm.areas.push(area);
    arm.baselineEvents.push(before.sum);
    arm.baselineExposure.push(beforeExposed.sum);
    arm.events.push(now.sum);
    arm.exposure.push(nowExposed.sum);
  }
  return { arm, incomplete };
}
