import { studentTTail, studentTUpperQuantile } from '../../stats/distributions/student-t.js';
import { entry } from '../../stats/matrices/vector.js';
import { fewerAreasLessOne } from '../degrees-of-freedom.js';
import type { Limits } from '../estimator.js';
import { twoSided } from '../growth/log-limits.js';
import type { History } from '../histories/history.js';
import { type Contrast, type EffectCurve, termWeights } from './contrasts.js';
import { type Covariance, type CovarianceName, covariances } from './covariances.js';
import { type EventFit, fitEventStudy } from './fit.js';
import { eventModel, type Term } from './model.js';
import { whyNoEventStudy } from './why-none.js';

/** How much more or less the cohort had in a term's periods than areas like it elsewhere. */
export interface TermEffect {
  readonly label: string;
  /** Log ratio of growths since the reference periods. */
  readonly value: number;
  readonly error: number;
  /** Degrees of freedom of its limits and p-value. */
  readonly df: number;
  readonly growthRatio: Limits & { readonly value: number };
  /** Two-sided, of this term alone. */
  readonly pValue: number;
}

/** An event study: the cohort's effect term by term, or why there is none. */
export type EventStudy =
  | {
      readonly terms: readonly TermEffect[];
      /** The areas of the smaller side less one. */
      readonly df: number;
      /** Spread of the counts, in multiples of that of Poisson counts. */
      readonly dispersion: number;
      readonly curve: EffectCurve;
      /** Degrees of freedom of weighted sums of effects, each with a weight for every period. */
      readonly dfOf: (sums: readonly (readonly number[])[]) => readonly number[];
    }
  | { readonly none: string };

/**
 * The growth of a cohort beside its comparator's, term by term, each area measured from its own level. Limits are t on
 * the areas of the smaller side less one, unless the covariance has degrees of freedom of its own.
 *
 * @param terms the periods of each effect; those in none are the reference
 * @throws RangeError if a period is in two terms, is not in the history, or if every period is in a term
 *
 * Reference: Wooldridge (2023), Simple approaches to nonlinear difference-in-differences with panel data.
 * Checked against: test/reference/panel/05_event_study.json
 */
export function eventStudy(
  history: History,
  terms: readonly Term[],
  { level, covariance = 'CR3' }: { readonly level: number; readonly covariance?: CovarianceName },
): EventStudy {
  const none = whyNoEventStudy(history, terms);
  if (none !== undefined) return { none };
  const fit = fitEventStudy(eventModel(history, terms));
  const way: Covariance = covariances[covariance];
  const matrix = way.of(fit);
  const df = fewerAreasLessOne(history);
  const ownDf = way.dfOf?.(fit);
  return {
    terms: terms.map(({ label }, at) => {
      const estimate = { value: entry(fit.termEffects, at), error: Math.sqrt(entry(matrix, at * (terms.length + 1))) };
      return { label, ...termEffect(estimate, ownDf?.[at] ?? df, level) };
    }),
    df,
    dispersion: fit.dispersion,
    curve: curveOf(fit, matrix),
    dfOf: (sums) => {
      const own = way.dfOf?.(
        fit,
        sums.map((sum) => termWeights(terms, sum)),
      );
      return sums.map((_, at) => own?.[at] ?? df);
    },
  };
}

function termEffect({ value, error }: Contrast, df: number, level: number): Omit<TermEffect, 'label'> {
  const halfWidth = studentTUpperQuantile((1 - level) / 2, df) * error;
  return {
    value,
    error,
    df,
    growthRatio: {
      value: Math.exp(value),
      lower: Math.exp(value - halfWidth),
      upper: Math.exp(value + halfWidth),
    },
    pValue: twoSided(value, error, (errors) => studentTTail(errors, df)),
  };
}

function curveOf({ model, termEffects }: EventFit, matrix: Float64Array): EffectCurve {
  const { periods, terms } = model;
  const termAt = Array.from({ length: periods }, (_, period) =>
    terms.findIndex((term) => term.periods.includes(period)),
  );
  return {
    effects: Float64Array.from(termAt, (term) => (term < 0 ? 0 : entry(termEffects, term))),
    covariance: Float64Array.from(
      termAt.flatMap((first) =>
        termAt.map((second) => (first < 0 || second < 0 ? 0 : entry(matrix, first * terms.length + second))),
      ),
    ),
  };
}
