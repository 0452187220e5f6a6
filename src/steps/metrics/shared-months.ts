import { overlap } from '../../domain/time/period.js';
import type { WindowPair } from '../../domain/time/window-pair.js';

/**
 * Why limits from counting noise cannot be had, if they cannot: months that are in both periods are in both counts, and
 * such limits take the two for independent. Limits from the spread of areas see the difference itself.
 */
export function whyNoCountingNoise({ baseline, window }: WindowPair): string | undefined {
  return overlap(baseline, window)
    ? 'the period shares months with the baseline, and limits from counting noise would take their events for independent'
    : undefined;
}
