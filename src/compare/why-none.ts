import type { Design } from './design.js';
import { totalsOf } from './growth/growth.js';

/** Why the spread of the areas of an arm cannot be seen, if it cannot. */
export function whyNoSpread({ cohort, comparator }: Design): string | undefined {
  if (cohort.events.length < 2) return 'the cohort has fewer than two areas, so their spread cannot be seen';
  if (comparator.events.length < 2) return 'the comparator has fewer than two areas, so their spread cannot be seen';
  return undefined;
}

/** Why the growth of an arm has no logarithm, if it has none. */
export function whyNoLogGrowth({ cohort, comparator }: Design): string | undefined {
  const lacking = [cohort, comparator].some((arm) => {
    const { baselineEvents, events } = totalsOf(arm);
    return baselineEvents <= 0 || events <= 0;
  });
  return lacking ? 'a period of an arm has no events, so its growth has no logarithm' : undefined;
}

// Growths carry about 1e-16 for each area; one event more or fewer moves any growth by far more than this.
const rounding = 1e-12;

/** Why an error that is none, but for rounding, is none to go by; as a share or in logs. */
export function whyNoError(error: number): string | undefined {
  return error < rounding ? 'the areas of each side grew exactly alike, so chance cannot be seen' : undefined;
}

/** Why two arms have no jackknife, if they have none. */
export function whyNoJackknife({ cohort, comparator }: Design): string | undefined {
  const reason = whyNoSpread({ cohort, comparator });
  if (reason !== undefined) return reason;
  const lacking = [cohort, comparator].some((arm) => {
    const { baselineEvents, events } = totalsOf(arm);
    return isInOneArea(arm.baselineEvents, baselineEvents) || isInOneArea(arm.events, events);
  });
  return lacking ? 'all events of a period are in one area, so it cannot be left out' : undefined;
}

function isInOneArea(counts: readonly number[], total: number): boolean {
  return counts.some((count) => total - count <= 0);
}
