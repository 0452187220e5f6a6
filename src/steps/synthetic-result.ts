import type { History } from '../compare/history.js';
import { randomRelabelling } from '../compare/relabelling.js';
import { logPanel, syntheticDid } from '../compare/synthetic-did.js';
import { placeboSpread, syntheticPlacebos } from '../compare/synthetic-placebo.js';
import type { LogPanel } from '../compare/synthetic-weights.js';
import { watchedDraws } from '../compare/watched-draws.js';
import type { SyntheticResult } from '../domain/event-result.js';
import type { WatchAmount } from '../domain/progress.js';
import type { Settings } from '../domain/settings.js';
import { normalUpperQuantile } from '../stats/normal.js';

// Each mock cohort is two quadratic programmes over the whole comparator.
const mostDraws = 199;

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
  const draws = Math.min(settings.draws, mostDraws);
  const spread = placebos(panel, found.value, draws, settings.seed, watch);
  const halfWidth = spread === undefined ? undefined : normalUpperQuantile((1 - settings.level) / 2) * spread.error;
  return {
    log_ratio: found.value,
    error: spread?.error ?? null,
    growth_ratio: {
      value: found.growthRatio,
      lower: halfWidth === undefined ? null : Math.exp(found.value - halfWidth),
      upper: halfWidth === undefined ? null : Math.exp(found.value + halfWidth),
      level: settings.level,
    },
    p_value: spread?.pValue ?? null,
    draws: spread === undefined ? 0 : draws,
    seed: settings.seed,
    periods_before: before,
    distance_before: found.distanceBefore,
    effective_areas: found.effectiveAreas,
    heaviest_share: found.heaviest,
  };
}

function placebos(panel: LogPanel, value: number, draws: number, seed: number, watch: WatchAmount) {
  if (draws < 2 || panel.comparator.length < panel.cohort.length + 2) return undefined;
  const drawn = randomRelabelling(seed, panel.cohort.length);
  const relabel = watchedDraws(drawn, { all: draws, unit: 'mock cohorts' }, watch);
  return placeboSpread(value, syntheticPlacebos(panel, relabel, draws));
}
