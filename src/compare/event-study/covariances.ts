import { entry, outerProducts } from '../../stats/matrices/vector.js';
import { biasReduced, biasReducedDf } from './bias-reduced.js';
import { coefficientsWithout, type EventFit } from './fit.js';

/** A way of estimating how the effects of an event study vary, with areas as the units. */
export interface Covariance {
  readonly title: string;
  readonly reference: string;
  /** Terms × terms, row by row. */
  of(fit: EventFit): Float64Array;
  /**
   * Degrees of freedom of weighted sums of the terms, each with a weight for every term, where they differ from the areas of
   * the smaller side less one; of each term alone when no sums are given.
   */
  dfOf?(fit: EventFit, sums?: readonly Float64Array[]): Float64Array;
}

/** The ways of estimating it; the first is the headline, the others for comparing with software. */
export const covariances = {
  CR3: {
    title: 'delete-one-area jackknife of the whole fit',
    reference: 'Bell and McCaffrey (2002); MacKinnon, Nielsen and Webb (2023), their CV3',
    of: jackknifed,
  },
  CR2: {
    title: 'sandwich by area, bias-reduced, with Satterthwaite degrees of freedom',
    reference: 'Bell and McCaffrey (2002); Pustejovsky and Tipton (2018)',
    of: (fit) => biasReduced(fit).covariance,
    dfOf: (fit: EventFit, sums?: readonly Float64Array[]) =>
      sums === undefined ? biasReduced(fit).df : biasReducedDf(fit, sums),
  },
  CR0: {
    title: 'sandwich by area',
    reference: 'Liang and Zeger (1986), Longitudinal data analysis using generalized linear models',
    of: (fit) => sandwich(fit, 1),
  },
  CR1: {
    title: 'sandwich by area, times G/(G-1)',
    reference: 'Cameron and Miller (2015), A practitioner’s guide to cluster-robust inference',
    of: (fit) => sandwich(fit, few(fit)),
  },
  'CR1-stata': {
    title: 'sandwich by area, times G/(G-1) and (N-1)/(N-K) with area effects counted in K',
    reference: 'Cameron and Miller (2015), A practitioner’s guide to cluster-robust inference',
    of: (fit) => sandwich(fit, few(fit) * small(fit, areasOf(fit) + fit.coefficients.length)),
  },
  'CR1-fixest': {
    title: 'sandwich by area, times G/(G-1) and (N-1)/(N-K) with nested area effects left out of K',
    reference: 'the default of the R package fixest',
    of: (fit) => sandwich(fit, few(fit) * small(fit, fit.model.terms.length + fit.model.periods)),
  },
} as const satisfies Record<string, Covariance>;

/** The name of a way of estimating the covariance. */
export type CovarianceName = keyof typeof covariances;

function areasOf({ influences }: EventFit): number {
  return influences.length;
}

function few(fit: EventFit): number {
  return areasOf(fit) / (areasOf(fit) - 1);
}

function small(fit: EventFit, coefficients: number): number {
  const cells = areasOf(fit) * fit.model.periods;
  return (cells - 1) / (cells - coefficients);
}

function sandwich({ influences, model }: EventFit, factor: number): Float64Array {
  return outerProducts(influences, model.terms.length, factor);
}

function jackknifed(fit: EventFit): Float64Array {
  const { model, coefficients, termEffects } = fit;
  const first = coefficients.length - termEffects.length;
  const moves = (['cohort', 'comparator'] as const).flatMap((arm) =>
    Array.from({ length: model[arm].areas }, (_, area) => {
      const without = coefficientsWithout(fit, { arm, area });
      return termEffects.map((effect, j) => entry(without, first + j) - effect);
    }),
  );
  return outerProducts(moves, termEffects.length, (moves.length - 1) / moves.length);
}
