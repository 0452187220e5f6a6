import { sum } from 'simple-statistics';
import type { ArmData } from '../../domain/areas/arm.js';
import { studentTTail } from '../../stats/distributions/student-t.js';
import type { Design } from '../design.js';
import { totalsOf } from '../growth/growth.js';
import { countingVariance } from '../growth/linearised.js';
import { adjustFamily, adjustments } from '../multiplicity.js';
import { betweenAreas, type Funnel, funnel, isPlaced, placed } from './funnel.js';

/** Whether an area grew otherwise than areas of the comparator do. */
export interface AreaTest {
  /** Two-sided. */
  readonly pValue: number;
  /** Allowed for the number of areas, in false discoveries. */
  readonly pBenjaminiHochberg: number;
}

// What is left of the mean square of normal numbers when their outermost tenths are drawn in to the quantiles ±a of 10% and
// 90%: 0.8 − 2a × density at a + 0.2a².
const leftWhenDrawnIn = 0.678_654_558_952_874_7;

/**
 * A test of each area of a cohort in its funnel, in its order; nothing of one without a place in the funnel, nor of any where the
 * comparator has fewer than two areas. The spread of areas is the funnel's, with what drawing in the outermost tenths takes
 * from it put back, and t on the comparator's areas less one allows for how few they are. The funnel's own p-values find some
 * area of 29 in a third of data sets in which none differs, and more (docs/methods.md).
 *
 * Checked against: test/reference/panel/07b_area_tests.json, test/reference/few/few_areas.json
 */
export function areaTests(design: Design, found: Funnel = funnel(design)): (AreaTest | undefined)[] {
  const { areas: places, comparatorGrowthRatio, dispersion } = found;
  const { comparator } = design;
  const others = placed(comparator, comparatorGrowthRatio).filter(isPlaced);
  if (others.length < 2) return places.map(() => undefined);
  const spread = betweenAreas(others, dispersion / leftWhenDrawnIn);
  const shared = spread + growthVariance(comparator, spread);
  const pValues = places.map((place) => {
    if (!isPlaced(place)) return undefined;
    const error = Math.sqrt(place.countingError * place.countingError + shared);
    return 2 * studentTTail(Math.abs(Math.log(place.ratio)) / error, others.length - 1);
  });
  const adjusted = adjustFamily(pValues, adjustments['benjamini-hochberg']);
  return pValues.map((pValue, area) =>
    pValue === undefined ? undefined : { pValue, pBenjaminiHochberg: adjusted[area] ?? pValue },
  );
}

/** The variance of an arm's pooled log growth, from counts and from areas that vary so much. */
function growthVariance(arm: ArmData, betweenVariance: number): number {
  const { events } = totalsOf(arm);
  return countingVariance(arm) + betweenVariance * sum(arm.events.map((own) => (own / events) ** 2));
}
