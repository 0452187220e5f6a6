import { mean } from 'simple-statistics';
import type { ArmData } from '../../domain/areas/arm.js';
import { type JackknifedArm, jackknifedGrowth } from '../estimators/jackknife.js';

/**
 * The mean of the growths of an arm's areas, each area counted once, and what it would be without each of them.
 *
 * @throws RangeError if an area has no events or nobody in the baseline, or nobody in the window
 */
export function meanOfAreas(arm: ArmData): JackknifedArm {
  const growths = arm.events.map((events, area) => growthOfArea(arm, area, events));
  const count = growths.length;
  const growth = mean(growths);
  return jackknifedGrowth(
    growth,
    growths.map((own) => (count * growth - own) / (count - 1)),
  );
}

function growthOfArea(arm: ArmData, area: number, events: number): number {
  const [before, people] = [arm.baselineEvents[area] ?? 0, arm.baselineExposure[area] ?? 0];
  const exposure = arm.exposure[area] ?? 0;
  if (!(before > 0 && people > 0 && exposure > 0)) {
    throw new RangeError('every area must have people, and events in the baseline, to have a growth');
  }
  return (events * people) / (before * exposure) - 1;
}
