import { totalsOf } from '../../compare/growth/growth.js';
import type { Arm } from '../../domain/areas/arm.js';
import { type Finding, finding } from '../../domain/problems/finding.js';

// From here on p rejects twice as often as it should and more (docs/methods.md). Of two areas one is nearly always as large,
// and t with one degree of freedom allows for it; of three nearly so.
const leastShare = { ofThree: 0.7, ofMore: 0.5 };

/** That one area is most of a side of three areas or more, so that the side's areas show little of how much it may differ. */
export function largeArea(who: string, arm: Arm): Finding[] {
  const { areas, baselineExposure } = arm;
  if (areas.length < 3) return [];
  const largest = Math.max(...baselineExposure);
  const share = largest / totalsOf(arm).baselineExposure;
  const area = areas[baselineExposure.indexOf(largest)];
  if (area === undefined || share <= (areas.length === 3 ? leastShare.ofThree : leastShare.ofMore)) return [];
  return [finding('VM322', 'warning', { who, area, share })];
}
