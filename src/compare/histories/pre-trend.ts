import { studentTUpperQuantile } from '../../stats/distributions/student-t.js';
import { squaresAboutMean } from '../../stats/squares-about-mean.js';
import type { Relabel } from '../resampling/relabelling.js';
import { EmptyCell } from './empty-cell.js';
import type { ArmHistory, History } from './history.js';
import { type HotellingTest, hotelling, hotellingRelabelled } from './hotelling.js';
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

/** Whether the arms moved together in the year before the baseline. */
export interface YearPreTrend {
  /** The earlier year from the later one: one number an area, in logs. */
  readonly test: HotellingTest;
  /** The same with a spread of each arm; only where each has two areas. */
  readonly welch?: WelchTest;
  /** Standard error of the difference between the years, in logs. */
  readonly error: number;
}

/**
 * The test that the cohort and the comparator moved together before the start, every period from the reference one
 * jointly, which has the right size with few areas. Passing is no proof that they would have gone on doing so.
 *
 * @throws CannotEstimate if there are too few areas, or an area has no events in a period
 *
 * Reference: Roth (2022), Pretest with Caution.
 * Checked against: test/reference/panel/10_pretrend.json
 */
export function jointPreTrend({ cohort, comparator }: History, periods: PreTrendPeriods): HotellingTest {
  return hotelling(periodMoves(cohort, 'cohort', periods), periodMoves(comparator, 'comparator', periods));
}

/**
 * The test that they moved together from the year before the baseline to the baseline, for which three areas are enough. An
 * area's level in a year is the mean of its log rates; where an area has a period without events, the log of its rate over
 * the whole year, for all areas.
 *
 * @throws CannotEstimate if there are too few areas, or an area has no events in a year
 *
 * Reference: Roth (2022), Pretest with Caution.
 * Checked against: test/reference/panel/10_pretrend.json
 */
export function yearPreTrend(history: History, { earlier, later }: PreTrendPeriods): YearPreTrend {
  const years = [...earlier, ...later];
  const isWhole = [history.cohort, history.comparator].some((arm) =>
    arm.events.some((row) => years.some((period) => !((row[period] ?? 0) > 0))),
  );
  const levelOf = isWhole ? wholeLevel : meanLevel;
  const movesOf = (arm: keyof History): number[] =>
    history[arm].events.map((_, area) => levelOf(history, arm, area, earlier) - levelOf(history, arm, area, later));
  const [cohort, comparator] = [movesOf('cohort'), movesOf('comparator')];
  const test = hotelling(column(cohort), column(comparator));
  return {
    test,
    ...(Math.min(cohort.length, comparator.length) < 2 ? {} : { welch: welch(cohort, comparator) }),
    error: pooledError(cohort, comparator),
  };
}

/**
 * The difference between the years, in logs, that their test would find in 80 of 100 such cohorts at 5%, allowed for the
 * number of tests: of several, Holm finds the first with a p below 5% over their number, whatever the others are.
 */
export function detectableDifference({ test: { df2 }, error }: YearPreTrend, tests: number): number {
  return (studentTUpperQuantile(0.025 / tests, df2) + studentTUpperQuantile(0.2, df2)) * error;
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
  const [own, other] = [periodMoves(cohort, 'cohort', periods), periodMoves(comparator, 'comparator', periods)];
  return hotellingRelabelled(own, other, relabel, count);
}

function periodMoves(history: ArmHistory, arm: keyof History, { before, reference }: PreTrendPeriods): number[][] {
  const others = before.filter((period) => period !== reference);
  return history.events.map((_, area) => {
    const from = logRate(history, arm, area, reference);
    return others.map((period) => logRate(history, arm, area, period) - from);
  });
}

function meanLevel(history: History, arm: keyof History, area: number, year: readonly number[]): number {
  return year.reduce((sum, period) => sum + logRate(history[arm], arm, area, period), 0) / year.length;
}

function wholeLevel(history: History, arm: keyof History, area: number, year: readonly number[]): number {
  const { events, exposure } = history[arm];
  const total = (rows: ArmHistory['events']): number =>
    year.reduce((sum, period) => sum + (rows[area]?.[period] ?? 0), 0);
  if (!(total(events) > 0)) throw new EmptyCell(arm, area, year[0] ?? 0);
  return Math.log(total(events) / total(exposure));
}

function logRate({ events, exposure }: ArmHistory, arm: keyof History, area: number, period: number): number {
  const count = events[area]?.[period] ?? 0;
  if (!(count > 0)) throw new EmptyCell(arm, area, period);
  return Math.log(count / (exposure[area]?.[period] ?? 0));
}

function column(values: readonly number[]): number[][] {
  return values.map((value) => [value]);
}
