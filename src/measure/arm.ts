import type { AreaCode } from '../domain/areas/area.js';
import type { Arm } from '../domain/areas/arm.js';
import type { AreaSeries, Series } from '../domain/counts/series.js';
import type { WindowPair } from '../domain/time/window-pair.js';
import { addUp, type Hole, personYears, personYearsIn } from './add-up.js';
import { eventsOf } from './events-of.js';

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
    const people = population.get(area) ?? none;
    const before = eventsOf(activity, area, pair.baseline);
    const beforeExposed = personYearsIn(people, pair.baseline);
    const now = eventsOf(activity, area, pair.window);
    const nowExposed = personYearsIn(people, pair.window);
    // Not a number where any of them is none.
    if (Number.isNaN(before + beforeExposed + now + nowExposed)) {
      incomplete.push(...holesOf(area, activity.get(area) ?? none, people, pair));
      continue;
    }
    arm.areas.push(area);
    arm.baselineEvents.push(before);
    arm.baselineExposure.push(beforeExposed);
    arm.events.push(now);
    arm.exposure.push(nowExposed);
  }
  return { arm, incomplete };
}

function holesOf(area: AreaCode, events: Series, people: Series, pair: WindowPair): Incomplete[] {
  return (['baseline', 'window'] as const).flatMap((span) => {
    const added = { events: addUp(events, pair[span]), population: personYears(people, pair[span]) };
    return (['events', 'population'] as const).flatMap((what): Incomplete[] => {
      const sum = added[what];
      return 'holes' in sum ? [{ area, span, what, holes: sum.holes }] : [];
    });
  });
}
