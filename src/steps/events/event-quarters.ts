import { contrast, seasonalWeights } from '../../compare/event-study/contrasts.js';
import type { CovarianceName } from '../../compare/event-study/covariances.js';
import { eventStudy } from '../../compare/event-study/event-study.js';
import { type BandedContrast, simultaneousBand } from '../../compare/event-study/simultaneous-band.js';
import { intervalOf } from '../../compare/growth/growth-interval.js';
import { twoSided } from '../../compare/growth/log-limits.js';
import type { History } from '../../compare/histories/history.js';
import { choose, randomRelabelling } from '../../compare/resampling/relabelling.js';
import { watchedDraws } from '../../compare/resampling/watched-draws.js';
import { whyNoError } from '../../compare/why-none.js';
import type { WatchAmount } from '../../domain/common/progress.js';
import type { EventQuarter, QuarterBand } from '../../domain/results/event-result.js';
import type { Settings } from '../../domain/settings.js';
import { datedSpan } from '../../domain/time/dated-span.js';
import { addMonths, formatPeriod, type Period } from '../../domain/time/period.js';
import { studentTTail, studentTUpperQuantile } from '../../stats/distributions/student-t.js';

// A level is written with few digits.
const rounding = 1e-9;
// A band of 95% from 199 draws is exact over draws, and each draw is a fit of its own.
const mostDraws = 199;

/** Every quarter beside the same quarter of the baseline, with limits for each and for all of them at once. */
export interface QuartersFound {
  readonly quarters: readonly EventQuarter[];
  readonly band: QuarterBand | null;
  readonly no_band: string | null;
}

/** How to find them. */
interface QuarterRequest {
  readonly years: readonly Period[];
  /** The place of the baseline among the years. */
  readonly baseline: number;
  readonly errors: CovarianceName;
  readonly settings: Pick<Settings, 'level' | 'seed' | 'draws'>;
  /** Is told how many relabellings are done. */
  readonly watch: WatchAmount;
}

/** The effect of every quarter less that of its season in the baseline, which no choice of a reference quarter moves. */
export function eventQuarters(history: History, request: QuarterRequest): QuartersFound | { readonly none: string } {
  const { years, baseline, errors, settings } = request;
  const quarters = years.flatMap((year) =>
    [0, 3, 6, 9].map((later): Period => ({ start: addMonths(year.start, later), months: 3 })),
  );
  const ofBaseline = [0, 1, 2, 3].map((season) => 4 * baseline + season);
  const terms = quarters.flatMap((quarter, at) =>
    at === 4 * baseline + 3 ? [] : [{ label: formatPeriod(quarter), periods: [at] }],
  );
  const study = eventStudy(history, terms, { level: settings.level, covariance: errors });
  if ('none' in study) return study;
  const unseen = whyNoError(Math.max(...study.terms.map((term) => term.error)));
  if (unseen !== undefined) return { none: unseen };
  const weights = seasonalWeights(quarters.length, ofBaseline);
  const dfs = study.dfOf(weights);
  const drawn = Math.min(settings.draws, mostDraws);
  const found =
    drawn === 0 ? { none: 'no relabellings were asked for' } : bandOf(history, terms, weights, drawn, request);
  const banded = 'none' in found ? undefined : found;
  return {
    quarters: quarters.map((quarter, at) => ({
      ...datedSpan(quarter),
      is_baseline: ofBaseline.includes(at),
      is_before: at < 4 * baseline,
      ...alone(contrast(study.curve, weights[at] ?? []), dfs[at] ?? study.df, settings.level),
      simultaneous: simultaneous(banded?.contrasts[at]),
    })),
    band: banded === undefined ? null : { critical: banded.critical, draws: banded.draws, seed: settings.seed },
    no_band: 'none' in found ? found.none : null,
  };
}

function bandOf(
  history: History,
  terms: Parameters<typeof simultaneousBand>[1],
  weights: readonly (readonly number[])[],
  draws: number,
  { settings: { level, seed }, watch }: QuarterRequest,
): ReturnType<typeof simultaneousBand> {
  const chosen = history.cohort.events.length;
  const others = history.comparator.events.length;
  // Sides that change places are as far apart as before.
  const ways = choose(chosen + others, chosen) / (chosen === others ? 2 : 1);
  // The largest of so few would leave zero out more often than the level allows, and drawing them again is no more of them.
  if (ways * (1 - level) < 1 - rounding)
    return { none: `${ways} ways to relabel the areas are too few for limits of this level` };
  const drawn = randomRelabelling(seed, chosen);
  const relabel = watchedDraws(drawn, { all: draws, unit: 'relabellings' }, watch);
  const band = simultaneousBand(history, terms, weights, { level, seed, draws, relabel });
  if ('none' in band || Number.isFinite(band.critical)) return band;
  return { none: `${draws} relabellings are too few for limits of this level` };
}

function alone({ value, error }: { value: number; error: number }, df: number, level: number) {
  const ratio = Math.exp(value);
  if (whyNoError(error) !== undefined) {
    // A quarter of the baseline beside itself.
    const none = value === 0 && error === 0 ? 1 : null;
    return {
      log_ratio: value,
      error,
      growth_ratio: { value: ratio, lower: none, upper: none, level },
      df: null,
      p_value: null,
    };
  }
  const halfWidth = studentTUpperQuantile((1 - level) / 2, df) * error;
  const limits = { lower: Math.exp(value - halfWidth), upper: Math.exp(value + halfWidth) };
  const p_value = twoSided(value, error, (errors) => studentTTail(errors, df));
  return { log_ratio: value, error, growth_ratio: intervalOf(ratio, limits, 1, level), df, p_value };
}

function simultaneous(found: BandedContrast | undefined): EventQuarter['simultaneous'] {
  if (found === undefined) return null;
  const [lower, upper] = [Math.exp(found.lower), Math.exp(found.upper)];
  // Rates a millionfold apart leave limits that no number can hold.
  return Number.isFinite(upper) ? { lower, upper, p_value: found.pValue } : null;
}
