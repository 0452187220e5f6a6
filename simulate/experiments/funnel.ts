import { funnel } from '../../src/compare/robustness/funnel.js';
import type { Experiment } from '../experiment.js';
import { comparatorAreas, drawDesign, type World } from '../worlds.js';

const worlds: readonly World[] = [
  { metric: 'admissions', sizes: 0.45, growth: 0.03 },
  { metric: 'bed days', sizes: 0.45, growth: 0.03 },
];

/** How often an area like all others lies beyond the limits of the funnel. */
export const funnelLimits: Experiment = {
  name: 'funnel',
  rows: ['measure', 'areas of the comparator'],
  columns: ['beyond 95%', 'beyond 99.8%'],
  cells: worlds.flatMap((world) =>
    [2, 3, 6, 12, 20, 50, comparatorAreas].map((others) => ({
      label: [world.metric, String(others)],
      outcome: (index: number) => {
        const [area] = funnel(drawDesign(world, 1, index, others)).areas;
        if (area === undefined || 'none' in area) throw new Error('no place');
        const { ratio, limits95, limits998 } = area;
        return [limits95, limits998].map(({ lower, upper }) => ratio < lower || ratio > upper);
      },
    })),
  ),
};
