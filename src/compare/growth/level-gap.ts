import { mean, sum } from 'simple-statistics';

/** How much higher the areas of a cohort are than those of its comparator, areas counting alike. */
export interface LevelGap {
  /** Mean of the cohort's areas less that of the comparator's, in logs. */
  readonly gap: number;
  /** Standard deviation of the comparator's areas, in logs. */
  readonly deviation: number;
  /** The gap in such deviations; of no use when there is none but for rounding. */
  readonly inDeviations: number;
}

/** The gap between the log rates of two arms; the comparator's needs two areas. */
export function levelGap(cohort: readonly number[], comparator: readonly number[]): LevelGap {
  // `mean` reads its argument only, though its type does not say so.
  const centre = mean(comparator as number[]);
  const gap = mean(cohort as number[]) - centre;
  const squares = comparator.map((value) => (value - centre) * (value - centre));
  const deviation = Math.sqrt(sum(squares) / (comparator.length - 1));
  return { gap, deviation, inDeviations: gap / deviation };
}
