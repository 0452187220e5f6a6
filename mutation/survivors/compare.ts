import type { Reason } from './reason.js';

export const ofCompare: readonly Reason[] = [
  {
    reason: 'Equivalent: the case cannot be, and stands for TypeScript, which does not know that an index is in range.',
    mutants: {
      'compare/estimators/jackknife.ts': ['total === 0 → false'],
      'compare/growth/baseline-level.ts': ['[] → ["Stryker was here"]'],
      'compare/resampling/bootstrap.ts': ['[] → ["Stryker was here"]'],
      'compare/synthetic/synthetic-did.ts': ['comparator.events[0]?.length → comparator.events[0].length'],
      'compare/comparison-result.ts': ['clusters === undefined → false'],
      'compare/estimators/bootstrap.ts': [
        'before?.comparator === comparator && before.seed === seed && before.draws === draws → false',
      ],
      'compare/histories/hotelling.ts': [
        'sum += points[order[place] ?? 0]?.[at] ?? 0 → sum -= points[order[place] ?? 0]?.[at] ?? 0',
        'points[order[place] ?? 0]?.[at] → points[order[place] ?? 0][at]',
        '[] → ["Stryker was here"]',
        '!(error instanceof CannotEstimate) → false',
      ],
      'compare/histories/log-rates.ts': ['exposure[area]?.[at] → exposure[area][at]'],
      'compare/histories/pre-trend.ts': [
        'rows[area]?.[period] → rows[area][period]',
        'events[area]?.[period] → events[area][period]',
        'exposure[area]?.[period] → exposure[area][period]',
      ],
      'compare/robustness/regression-to-mean.ts': ['[] → ["Stryker was here"]'],
      'compare/standardised.ts': ['strata[0]?.arm → strata[0].arm'],
      'compare/synthetic/synthetic-weights.ts': ['panel.comparator[0]?.length → panel.comparator[0].length'],
    },
  },
  {
    reason: 'Equivalent: at the border itself both ways give the same.',
    mutants: {
      'compare/resampling/relabelled-growth.ts': ['Math.abs(logRatio) < rounding → Math.abs(logRatio) <= rounding'],
      'compare/growth/baseline-level.ts': ['deviation < rounding → deviation <= rounding'],
      'compare/resampling/bootstrap-limits.ts': [
        'replicate < value - rounding → replicate <= value - rounding',
        'below < 1 → below <= 1',
      ],
      'compare/robustness/detectable.ts': ['power >= 0.5 → power > 0.5'],
      'compare/histories/hotelling.ts': ['share >= least → share > least'],
      'compare/growth/log-limits.ts': ['Math.abs(logRatio) < rounding → Math.abs(logRatio) <= rounding'],
      'compare/models/newton.ts': [
        'step < mostSteps → step <= mostSteps',
        'longest < last → longest <= last',
        'longest > farthest → longest >= farthest',
        'next.logLikelihood < at.logLikelihood - rounding * Math.abs(at.logLikelihood) → next.logLikelihood <= at.logLikelihood - rounding * Math.abs(at.logLikelihood)',
      ],
      'compare/resampling/placebo.ts': ['others <= areas → others < areas'],
    },
  },
  {
    reason: 'Equivalent: what is put there is never read, or is never a month, a code or a text that fits.',
    mutants: {
      'compare/models/binomial-logit.ts': ['area < events.length → area <= events.length'],
      'compare/resampling/bootstrap.ts': ['at < arm.length → at <= arm.length', 'index < count → index <= count'],
      'compare/histories/hotelling.ts': ['index < count → index <= count', 'at < dimensions → at <= dimensions'],
      'compare/resampling/relabelled-growth.ts': ['index < count → index <= count'],
      'compare/resampling/relabelling.ts': [
        'area < order.length → area <= order.length',
        '[] → ["Stryker was here"]',
        'at < labels.length → at <= labels.length',
      ],
    },
  },
  {
    reason: 'Equivalent: the search ends later, or by another way, at the same answer.',
    mutants: {
      'compare/robustness/misrecorded.ts': ['low < recorded → false', 'low < recorded → low <= recorded'],
      'compare/models/binomial-logit.ts': ['{ return Math.max(0, x) + Math.log1p(Math.exp(-Math.abs(x))); } → {}'],
      'compare/models/newton.ts': ['change * farthest → change / farthest', 'longest > farthest → false'],
    },
  },
  {
    reason: 'Equivalent: a short cut, or what is kept from before, saves time and changes no result.',
    mutants: {
      'compare/resampling/bootstrap-limits.ts': [
        'below >= count → false',
        'below >= count → below > count',
        'rank === below → false',
      ],
      'compare/estimators/bootstrap.ts': [
        'before.seed === seed → true',
        'before.seed === seed → before.seed !== seed',
        'before.draws === draws → true',
        'before.draws === draws → before.draws !== draws',
        '{ comparator, seed, draws, growths } → {}',
      ],
      'compare/resampling/relabelling.ts': [
        'Math.min(chosen, all - chosen) → Math.max(chosen, all - chosen)',
        'all - chosen → all + chosen',
      ],
    },
  },
  {
    reason: 'Another test holds it: the line of progress, in test/cli.',
    mutants: {
      'compare/resampling/randomisation.ts': ["{ all: count, unit: 'relabellings' } → {}"],
      'compare/estimators/bootstrap.ts': ["{ all: draws, unit: 'resamples' } → {}"],
      'compare/robustness/misrecorded.ts': [
        "{ done: place.area, all: design.cohort.events.length, unit: 'areas' } → {}",
      ],
      'compare/resampling/placebo.ts': ["{ all: draws, unit: 'mock cohorts' } → {}"],
    },
  },
  {
    reason: 'Equivalent: what is not a number stays so without the check.',
    mutants: {
      'compare/robustness/hidden-ranges.ts': [
        '[shared.lower, shared.upper].map((both) => ratio(window, bas …  => !Number.isNaN(value)) → [shared.lower, shared.upper].map(both => ratio(window, baseline, both))',
      ],
    },
  },
  {
    reason: 'The result differs by less than the rounding that the tests allow.',
    mutants: {
      'compare/histories/hotelling.ts': ['observed * (1 - 1e-9) → observed / (1 - 1e-9)', '1 - 1e-9 → 1 + 1e-9'],
      'compare/synthetic/synthetic-placebo.ts': [
        'Math.abs(value) * (1 - 1e-9) → Math.abs(value) / (1 - 1e-9)',
        '1 - 1e-9 → 1 + 1e-9',
      ],
    },
  },
  {
    reason: 'Equivalent: the other branch comes to the same by itself.',
    mutants: {
      'compare/robustness/leave-one-out.ts': [
        '() => null → () => undefined',
        'cohort.events.length < 2 → false',
        'Number.isFinite(differencePp.lower) && Number.isFinite(differencePp.upper) → Number.isFinite(differencePp.lower) || Number.isFinite(differencePp.upper)',
      ],
      'compare/growth/log-limits.ts': ['error === 0 → false'],
      'compare/resampling/relabelled-growth.ts': ['Math.abs(logRatio) < rounding → false'],
      'compare/comparison-result.ts': ['direction === null → false'],
    },
  },
  {
    reason:
      'Equivalent: about their mean, squares of deviations add to the same as squares less the square of the mean.',
    mutants: {
      'compare/growth/level-gap.ts': ['value - centre → value + centre'],
    },
  },
  {
    reason: 'Equivalent: a limit of steps that is never met.',
    mutants: {
      'compare/models/newton.ts': ['step++ → step--'],
      'compare/resampling/relabelling.ts': ['at > 0 → true', 'at > 0 → at >= 0'],
    },
  },
  {
    reason: 'Equivalent: the intercept takes up what is added to every area.',
    mutants: {
      'compare/robustness/regression-to-mean.ts': ['value - centre → value + centre'],
    },
  },
  {
    reason: 'It differs at the border alone, which such numbers do not meet but by chance.',
    mutants: {
      'compare/resampling/randomisation.ts': ['ways > mostEnumerated → ways >= mostEnumerated'],
      'compare/histories/hotelling.ts': ['1 - share < rounding → 1 - share <= rounding'],
      'compare/robustness/leave-one-out.ts': [
        'own.growthVariance + other.growthVariance → own.growthVariance - other.growthVariance',
      ],
      'compare/robustness/regression-to-mean.ts': [
        'Math.abs(modelAdjustedForPriorYear.value - model.value) > Ma … ounding, model.error / 2) → Math.abs(modelAdjustedForPriorYear.value - model.value) >= M … ounding, model.error / 2)',
      ],
      'compare/synthetic/synthetic-placebo.ts': ['Math.abs(value) < rounding → Math.abs(value) <= rounding'],
      'compare/why-none.ts': ['error < rounding → error <= rounding'],
      'compare/synthetic/synthetic-weights.ts': ['noise > rounding → noise >= rounding'],
    },
  },
];
