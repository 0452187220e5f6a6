import type { Design } from '../../src/compare/design.js';
import type { Limits } from '../../src/compare/estimator.js';
import { estimators } from '../../src/compare/estimators/index.js';
import { jackknifeArm } from '../../src/compare/estimators/jackknife.js';
import { linearisedVariance } from '../../src/compare/growth/linearised.js';
import { normalUpperQuantile } from '../../src/stats/distributions/normal.js';
import { studentTUpperQuantile } from '../../src/stats/distributions/student-t.js';
import type { Experiment } from '../experiment.js';
import { logRatio, softwareDefault } from '../two-periods.js';
import { drawDesign, type World } from '../worlds.js';

const worlds: readonly World[] = [
  { metric: 'admissions', sizes: 0.45, growth: 0.02 },
  { metric: 'admissions', sizes: 0.45, growth: 0.05 },
  { metric: 'bed days', sizes: 0.45, growth: 0.02 },
  { metric: 'bed days', sizes: 0.45, growth: 0.05 },
  { metric: 'admissions', sizes: 0.9, growth: 0.03 },
  { metric: 'bed days', sizes: 0.9, growth: 0.03 },
];

const level = 0.95;
const outside = (1 - level) / 2;

/** Which nominal 95% intervals hold a ratio of growths of 1; the headline's gap in points as well. */
const intervals = {
  'gap: jackknife, t(n−1)': (design) => holds(limitsOf('jackknife-area', design).differencePp, 0),
  'jackknife, t(n−1)': (design) => holds(limitsOf('jackknife-area', design).growthRatio, 1),
  'jackknife, Satterthwaite': satterthwaiteHolds,
  'linearised, t(n−1)': (design) => holds(limitsOf('taylor', design).growthRatio, 1),
  'linearised, z': linearisedHolds,
  'quasi-Poisson': (design) => holds(limitsOf('quasi-poisson', design).growthRatio, 1),
  'PPML CR1, t(G−1)': softwareDefaultHolds,
  Poisson: (design) => holds(limitsOf('poisson', design).growthRatio, 1),
} as const satisfies Record<string, (design: Design) => boolean>;

export const coverage: Experiment = {
  name: 'coverage',
  rows: ['measure', 'sizes, growth sd', 'areas'],
  columns: Object.keys(intervals),
  cells: worlds.flatMap((world) =>
    [6, 9, 14].map((areas) => ({
      label: [world.metric, `${world.sizes.toFixed(2)}, ${Math.round(100 * world.growth)}%`, String(areas)],
      outcome: (index: number) => {
        const design = drawDesign(world, areas, index);
        return Object.values(intervals).map((covers) => covers(design));
      },
    })),
  ),
};

/** Limits of an estimator that always has some here. */
export function limitsOf(
  name: keyof typeof estimators,
  design: Design,
  options: { readonly seed?: number; readonly draws?: number } = {},
) {
  const estimate = estimators[name].estimate(design, { level, ...options });
  if ('none' in estimate) throw new Error(estimate.none);
  return estimate;
}

export function holds({ lower, upper }: Limits, value: number): boolean {
  return lower <= value && value <= upper;
}

function satterthwaiteHolds(design: Design): boolean {
  const [own, other] = [jackknifeArm(design.cohort), jackknifeArm(design.comparator)];
  const [first, second] = [own.logGrowthVariance, other.logGrowthVariance];
  const df =
    (first + second) ** 2 /
    (first ** 2 / (own.growthWithout.length - 1) + second ** 2 / (other.growthWithout.length - 1));
  return Math.abs(logRatio(design)) <= studentTUpperQuantile(outside, df) * Math.sqrt(first + second);
}

function linearisedHolds(design: Design): boolean {
  const variance = linearisedVariance(design.cohort) + linearisedVariance(design.comparator);
  return Math.abs(logRatio(design)) <= normalUpperQuantile(outside) * Math.sqrt(variance);
}

function softwareDefaultHolds(design: Design): boolean {
  const { value, error, areas } = softwareDefault(design);
  return Math.abs(value) <= studentTUpperQuantile(outside, areas - 1) * error;
}
