import { randomisationTest } from '../../src/compare/resampling/randomisation.js';
import { cellSize, type Experiment } from '../experiment.js';
import { drawDesign, type World } from '../worlds.js';
import { holds, limitsOf } from './coverage.js';

const relabellings = 199;
const world: World = { metric: 'admissions', sizes: 0.45, growth: 0.03 };

/** Which nominal 95% intervals hold none, and how often relabelling rejects at 5%, where one area has much of the cohort. */
export const oneLargeArea: Experiment = {
  name: 'one-large-area',
  rows: ['areas', 'share of the largest'],
  columns: ['gap: jackknife, t(n−1)', 'linearised, t(n−1)', 'relabelling, p ≤ 0.05'],
  cells: [3, 5, 9, 14].flatMap((areas) =>
    [0.5, 0.7, 0.9].map((largest) => ({
      label: [String(areas), `${100 * largest}%`],
      outcome: (index: number) => {
        const design = drawDesign({ ...world, largest }, areas, index);
        // Relabellings have a seed of their own, that of no data.
        const test = randomisationTest(design, 1000 * cellSize + index, relabellings);
        return [
          holds(limitsOf('jackknife-area', design).differencePp, 0),
          holds(limitsOf('taylor', design).differencePp, 0),
          test.value <= 0.05,
        ];
      },
    })),
  ),
};
