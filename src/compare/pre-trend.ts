import { squaresAboutMean } from '../stats/squares-about-mean.js';
import { studentTUpperQuantile } from '../stats/student-t.js';
import type { ArmHistory, History } from './history.js';
import { type HotellingTest, hotelling, hotellingRelabelled } from './hotelling.js';
import type { Relabel } from './relabelling.js';
import { type WelchTest, welch } from './welch.js';

/** Which periods before the start are compared, each by its place in the history. */
export interface PreTrendPeriods {
  /** All of them. */
  readonly before: readonly number[];
  /** The one of `before` from which the others are measured. */
  readonly reference: number;
  /** The periods of the year before the baseline, and of the baseline, in the same seasons. */
  readonly earlier: readonly number[];
  readonly later: readonly number[];
}

/** Whether the arms moved together before the start. Passing is no proof that they would have gone on doing so. */
export interface PreTrend {
  /** Every period from the reference one. */
  readonly periods: HotellingTest;
  /** The earlier year from the later one: one number an area, in logs. */
  readonly years: HotellingTest;
  readonly yearsWelch: WelchTest;
  /** The difference between the years, in logs, that the test at 5% would find in 80 of 100 such cohorts. */
  readonly detectable: number;
}

/**
 * Two tests that the cohort and the comparator moved together before the start, both of the right size with few areas:
 * every period jointly, and one year from the next.
 *
 * @throws RangeError if there are too few areas, or an area has no events in a period
 *
 * Reference: Roth (2022), Pretest with Caution.
 * Checked against: test/reference/panel/10_pretrend.json
 */
export function preTrend(history: History, periods: PreTrendPeriods): PreTrend {
  const [cohort, comparator] = [yearMoves(history.cohort, periods), yearMoves(history.comparator, periods)];
  const years = hotelling(column(cohort), column(comparator));
  const df = years.df2;
  const error = pooledError(cohort, comparator);
  return {
    periods: hotelling(periodMoves(history.cohort, periods), periodMoves(history.comparator, periods)),
    years,
    yearsWelch: welch(cohort, comparator),
    detectable: (studentTUpperQuantile(0.025, df) + studentTUpperQuantile(0.2, df)) * error,
  };
}

/** The standard error of the difference of two means, of numbers that vary alike. */
function pooledError(cohort: readonly number[], comparator: readonly number[]): number {
  const squares = squaresAboutMean(cohort) + squaresAboutMean(comparator);
  const variance = squares / (cohort.length + comparator.length - 2);
  return Math.sqrt(variance / cohort.length + variance / comparator.length);
}

/** The p-value of every period jointly, by `count` relabellings of the areas. */
export function preTrendRelabelled(
  { cohort, comparator }: History,
  periods: PreTrendPeriods,
  relabel: Relabel,
  count: number,
): number {
  return hotellingRelabelled(periodMoves(cohort, periods), periodMoves(comparator, periods), relabel, count);
}

function periodMoves(arm: ArmHistory, { before, reference }: PreTrendPeriods): number[][] {
  const others = before.filter((period) => period !== reference);
  return arm.events.map((_, area) => {
    const from = logRate(arm, area, reference);
    return others.map((period) => logRate(arm, area, period) - from);
  });
}

function yearMoves(arm: ArmHistory, { earlier, later }: PreTrendPeriods): number[] {
  return arm.events.map((_, area) => {
    const level = (year: readonly number[]): number =>
      year.reduce((sum, period) => sum + logRate(arm, area, period), 0) / year.length;
    return level(earlier) - level(later);
  });
}

function logRate({ events, exposure }: ArmHistory, area: number, period: number): number {
  const count = events[area]?.[period] ?? 0;
  if (!(count > 0)) throw new RangeError(`area ${area + 1} must have events in period ${period + 1}, not ${count}`);
  return Math.log(count / (exposure[area]?.[period] ?? 0));
}

function column(values: readonly number[]): number[][] {
  return values.map((value) => [value]);
}
