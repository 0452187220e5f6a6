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
  const whole: { area: AreaCode; baseline: Arm['baseline'][number]; window: Arm['window'][number] }[] = [];
  const incomplete: Incomplete[] = [];
  for (const area of areas) {
    const events = activity.get(area) ?? none;
    const people = population.get(area) ?? none;
    const cells = (['baseline', 'window'] as const).map((span) => {
      const [added, exposed] = [addUp(events, pair[span]), personYears(people, pair[span])];
      if ('holes' in added) incomplete.push({ area, span, what: 'events', holes: added.holes });
      if ('holes' in exposed) incomplete.push({ area, span, what: 'population', holes: exposed.holes });
      return 'sum' in added && 'sum' in exposed ? { events: added.sum, personYears: exposed.sum } : undefined;
    });
    const [baseline, window] = cells;
    if (baseline !== undefined && window !== undefined) whole.push({ area, baseline, window });
  }
  const arm = {
    areas: whole.map((one) => one.area),
    baseline: whole.map((one) => one.baseline),
    window: whole.map((one) => one.window),
  };
  return { arm, incomplete };
}
