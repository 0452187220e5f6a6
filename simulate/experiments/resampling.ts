import { covariances } from '../../src/compare/event-study/covariances.js';
import { studentTUpperQuantile } from '../../src/stats/distributions/student-t.js';
import type { Experiment } from '../experiment.js';
import { fitTwoPeriods } from '../two-periods.js';
import { drawDesign } from '../worlds.js';
import { holds, limitsOf } from './coverage.js';

const resamples = 399;

/** Nominal 95% intervals that resample or refit: the errors of the event study, and the bootstraps. */
export const resampling: Experiment = {
  name: 'resampling',
  rows: ['sizes sd', 'areas'],
  columns: ['event study, CR3 t(n−1)', 'bootstrap, percentile', 'bootstrap, BCa'],
  cells: [0.45, 0.9].flatMap((sizes) =>
    [6, 9, 14].map((areas) => ({
      label: [sizes.toFixed(2), String(areas)],
      outcome: (index: number) => {
        const design = drawDesign({ metric: 'admissions', sizes, growth: 0.03 }, areas, index);
        const options = { seed: index, draws: resamples };
        return [
          jackknifedFitHolds(design, areas),
          holds(limitsOf('bootstrap-percentile', design, options).growthRatio, 1),
          holds(limitsOf('bootstrap-bca', design, options).growthRatio, 1),
        ];
      },
    })),
  ),
};

function jackknifedFitHolds(design: ReturnType<typeof drawDesign>, areas: number): boolean {
  const fit = fitTwoPeriods(design);
  const [variance = 0] = covariances.CR3.of(fit);
  return Math.abs(fit.termEffects[0] ?? 0) <= studentTUpperQuantile(0.025, areas - 1) * Math.sqrt(variance);
}
