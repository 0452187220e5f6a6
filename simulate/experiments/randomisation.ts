import type { Design } from '../../src/compare/design.js';
import { randomisationTest } from '../../src/compare/resampling/randomisation.js';
import { relabelledGrowth } from '../../src/compare/resampling/relabelled-growth.js';
import { everyRelabelling, randomRelabelling } from '../../src/compare/resampling/relabelling.js';
import { cellSize, type Experiment } from '../experiment.js';
import { drawDesign, type World } from '../worlds.js';

const relabellings = 199;
const worlds: readonly World[] = [
  { metric: 'admissions', sizes: 0.45, growth: 0.03 },
  { metric: 'bed days', sizes: 0.45, growth: 0.03 },
  { metric: 'admissions', sizes: 0.9, growth: 0.03 },
  { metric: 'bed days', sizes: 0.9, growth: 0.03 },
];

/** How often relabelling rejects at 5% when nothing differs. */
export const randomisation: Experiment = {
  name: 'randomisation',
  rows: ['measure', 'sizes sd', 'areas'],
  columns: ['studentised', 'plain'],
  cells: worlds.flatMap((world) =>
    [6, 9, 14].map((areas) => ({
      label: [world.metric, world.sizes.toFixed(2), String(areas)],
      outcome: (index: number) => {
        const design = drawDesign(world, areas, index);
        // Relabellings have a seed of their own, that of no data.
        const relabelSeed = 1000 * cellSize + index;
        return [
          randomisationTest(design, relabelSeed, relabellings).value <= 0.05,
          plainTest(design, relabelSeed) <= 0.05,
        ];
      },
    })),
  ),
};

/** The test of the log ratio as it is, not over its error. */
function plainTest(design: Design, relabelSeed: number): number {
  const areas = design.cohort.events.length;
  const [observed = 0] = relabelledGrowth(design, everyRelabelling(areas), 1).logRatios;
  const { logRatios } = relabelledGrowth(design, randomRelabelling(relabelSeed, areas), relabellings);
  return (1 + logRatios.filter((one) => Math.abs(one) >= Math.abs(observed)).length) / (1 + relabellings);
}
