import { covariances } from '../../src/compare/event-study/covariances.js';
import { type EventFit, fitEventStudy } from '../../src/compare/event-study/fit.js';
import { eventModel } from '../../src/compare/event-study/model.js';
import { jointPreTrend, preTrendRelabelled, yearPreTrend } from '../../src/compare/histories/pre-trend.js';
import { randomRelabelling } from '../../src/compare/resampling/relabelling.js';
import { chiSquaredTails } from '../../src/stats/distributions/chi-squared.js';
import { solvePositiveDefinite } from '../../src/stats/matrices/linear-algebra.js';
import { dot } from '../../src/stats/matrices/vector.js';
import { cellSize, type Experiment } from '../experiment.js';
import { drawHistory } from '../worlds.js';

const relabellings = 199;

/** How often tests of the quarters before the baseline's last reject at 5% when the arms move alike. */
export const preTrendSize: Experiment = {
  name: 'pre-trend',
  rows: ['areas', 'quarters tested'],
  columns: ['pooled Hotelling', 'by relabelling', 'year against year', 'Wald, CR1'],
  cells: [6, 9, 14].flatMap((areas) =>
    [1, 3, 4, 7].map((quarters) => ({
      label: [String(areas), String(quarters)],
      outcome: (index: number) => rejections(areas, quarters, index),
    })),
  ),
};

function rejections(areas: number, quarters: number, index: number): (boolean | undefined)[] {
  const history = drawHistory(areas, quarters + 1, index);
  const before = Array.from({ length: quarters + 1 }, (_, at) => at);
  const isTwoYears = before.length === 8;
  const [earlier, later] = isTwoYears ? [before.slice(0, 4), before.slice(4)] : [[0], [quarters]];
  const periods = { before, reference: quarters, earlier, later };
  const relabel = randomRelabelling(1000 * cellSize + index, areas);
  const terms = before.slice(0, quarters).map((period) => ({ label: String(period), periods: [period] }));
  return [
    jointPreTrend(history, periods).pValue <= 0.05,
    preTrendRelabelled(history, periods, relabel, relabellings) <= 0.05,
    isTwoYears ? yearPreTrend(history, periods).test.pValue <= 0.05 : undefined,
    waldPValue(fitEventStudy(eventModel(history, terms))) <= 0.05,
  ];
}

/** The test that all effects are none, from the clustered covariance and chi-squared. */
function waldPValue(fit: EventFit): number {
  const { termEffects } = fit;
  const solved = solvePositiveDefinite(covariances.CR1.of(fit), termEffects.length, termEffects);
  return chiSquaredTails(dot(termEffects, solved), termEffects.length).upper;
}
