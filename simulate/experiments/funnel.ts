import { areaTests } from '../../src/compare/robustness/area-tests.js';
import { funnel } from '../../src/compare/robustness/funnel.js';
import type { Experiment } from '../experiment.js';
import { comparatorAreas, drawDesign, type World } from '../worlds.js';

const worlds: readonly World[] = [
  { metric: 'admissions', sizes: 0.45, growth: 0.03 },
  { metric: 'bed days', sizes: 0.45, growth: 0.03 },
];

const tested = 29;
const found = (pValue: number | undefined): boolean => (pValue ?? 1) < 0.05;

/** How often an area like all others lies beyond the limits of the funnel, or is found to differ. */
export const funnelLimits: Experiment = {
  name: 'funnel',
  rows: ['measure', 'areas of the comparator'],
  columns: [
    'beyond 95%',
    'beyond 99.8%',
    'p < 0.05',
    `any of ${tested}: p (BH) < 0.05`,
    `any of ${tested}: the funnel’s own`,
  ],
  cells: worlds.flatMap((world) =>
    [2, 3, 6, 12, 20, 50, comparatorAreas].map((others) => ({
      label: [world.metric, String(others)],
      outcome: (index: number) => {
        const alone = drawDesign(world, 1, index, others);
        const lone = funnel(alone);
        const [area] = lone.areas;
        if (area === undefined || 'none' in area) throw new Error('no place');
        const { ratio, limits95, limits998 } = area;
        const many = drawDesign(world, tested, index, others);
        const all = funnel(many);
        return [
          ...[limits95, limits998].map(({ lower, upper }) => ratio < lower || ratio > upper),
          found(areaTests(alone, lone)[0]?.pValue),
          areaTests(many, all).some((one) => found(one?.pBenjaminiHochberg)),
          all.areas.some((one) => !('none' in one) && found(one.pBenjaminiHochberg)),
        ];
      },
    })),
  ),
};
