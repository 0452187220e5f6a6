import type { History } from '../../compare/histories/history.js';
import { choose, everyRelabelling, randomRelabelling } from '../../compare/resampling/relabelling.js';
import { watchedDraws } from '../../compare/resampling/watched-draws.js';
import { logPanel, syntheticDid } from '../../compare/synthetic/synthetic-did.js';
import { placeboSpread, syntheticPlacebos } from '../../compare/synthetic/synthetic-placebo.js';
import type { LogPanel } from '../../compare/synthetic/synthetic-weights.js';
import { whyNoError } from '../../compare/why-none.js';
import type { WatchAmount } from '../../domain/common/progress.js';
import type { SyntheticResult } from '../../domain/results/event-result.js';
import type { Settings } from '../../domain/settings.js';
import { studentTUpperQuantile } from '../../stats/distributions/student-t.js';

// Each mock cohort is two quadratic programmes over the whole comparator.
const mostDraws = 199;
// The cohort counts as one more, so that with fewer no p-value can be 0.05.
const fewestMocks = 19;

/** The mock cohorts that are looked at. */
interface Mocks {
  readonly draws: number;
  /** Whether they are all that there are, each once. */
  readonly exact: boolean;
}

/**
 * The cohort beside a weighted mean of its comparator's areas that ran alongside it until the end of the baseline.
 *
 * @param before periods up to then
 */
export function syntheticResult(
  history: History,
  before: number,
  settings: Pick<Settings, 'level' | 'seed' | 'draws'>,
  watch: WatchAmount,
): SyntheticResult | { readonly none: string } {
  const panel = logPanel(history, before);
  if ('none' in panel) return panel;
  const found = syntheticDid(panel);
  const mocks = mocksOf(panel, Math.min(settings.draws, mostDraws));
  const spread = mocks.draws < 2 ? undefined : placebos(panel, found.value, mocks, settings.seed, watch);
  const why = whyNoInterval(panel, mocks) ?? (spread === undefined ? null : (whyNoError(spread.error) ?? null));
  const halfWidth = spread === undefined || why !== null ? undefined : criticalOf(panel, settings.level) * spread.error;
  return {
    log_ratio: found.value,
    error: spread?.error ?? null,
    growth_ratio: {
      value: found.growthRatio,
      lower: halfWidth === undefined ? null : Math.exp(found.value - halfWidth),
      upper: halfWidth === undefined ? null : Math.exp(found.value + halfWidth),
      level: settings.level,
    },
    no_interval: why,
    p_value: spread?.pValue ?? null,
    draws: spread === undefined ? 0 : mocks.draws,
    exact: spread !== undefined && mocks.exact,
    seed: settings.seed,
    periods_before: before,
    distance_before: found.distanceBefore,
    effective_areas: found.effectiveAreas,
    heaviest_share: found.heaviest,
  };
}

// Mock cohorts, however many, are made of the comparator's areas, and know its spread no better than these show it.
function criticalOf({ comparator }: LogPanel, level: number): number {
  return studentTUpperQuantile((1 - level) / 2, comparator.length - 1);
}

// A mock cohort needs two areas beside it; drawn again and again, a few would look like many.
function mocksOf({ cohort, comparator }: LogPanel, draws: number): Mocks {
  if (comparator.length < cohort.length + 2) return { draws: 0, exact: false };
  const all = choose(comparator.length, cohort.length);
  return all <= draws ? { draws: all, exact: true } : { draws, exact: false };
}

function whyNoInterval({ cohort, comparator }: LogPanel, { draws }: Mocks): string | null {
  if (draws >= fewestMocks) return null;
  const few = `fewer than ${fewestMocks} mock cohorts allow no p of 0.05`;
  if (draws === 0) return `no mock cohort was drawn from the comparator's ${comparator.length} areas`;
  return `mock cohorts of ${cohort.length} among the comparator's ${comparator.length} areas: ${draws}, and ${few}`;
}

function placebos(panel: LogPanel, value: number, { draws, exact }: Mocks, seed: number, watch: WatchAmount) {
  const chosen = panel.cohort.length;
  const drawn = exact ? everyRelabelling(chosen) : randomRelabelling(seed, chosen);
  const relabel = watchedDraws(drawn, { all: draws, unit: 'mock cohorts' }, watch);
  return placeboSpread(value, syntheticPlacebos(panel, relabel, draws));
}
