import type { Design } from '../../src/compare/design.js';
import { jackknifeArm } from '../../src/compare/estimators/jackknife.js';
import { studentTUpperQuantile } from '../../src/stats/distributions/student-t.js';
import type { Experiment } from '../experiment.js';
import { drawDesign, type World } from '../worlds.js';
import { holds, limitsOf } from './coverage.js';

const world: World = { metric: 'admissions', sizes: 0.45, growth: 0.03 };
const sides = [
  [14, 2],
  [14, 3],
  [14, 4],
  [14, 9],
  [6, 2],
  [6, 3],
  [6, 6],
] as const;

/** Which nominal 95% intervals of the gap hold none where the comparator has few areas. */
export const fewComparators: Experiment = {
  name: 'few-comparators',
  rows: ['areas', 'areas of the comparator'],
  columns: ['jackknife, t on the smaller side', 'jackknife, t on the cohort', 'jackknife, Satterthwaite'],
  cells: sides.map(([areas, others]) => ({
    label: [String(areas), String(others)],
    outcome: (index: number) => {
      const design = drawDesign(world, areas, index, others);
      const satterthwaite = limitsOf('jackknife-area', design).dfSatterthwaite ?? 1;
      return [
        holds(limitsOf('jackknife-area', design).differencePp, 0),
        isWithin(design, areas - 1),
        isWithin(design, satterthwaite),
      ];
    },
  })),
};

function isWithin(design: Design, df: number): boolean {
  const [own, other] = [jackknifeArm(design.cohort), jackknifeArm(design.comparator)];
  const error = Math.sqrt(own.growthVariance + other.growthVariance);
  return Math.abs(own.growth - other.growth) <= studentTUpperQuantile(0.025, df) * error;
}
