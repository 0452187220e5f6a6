import type { Quantity } from '../domain/observation.js';
import type { WindowPair } from '../domain/panel.js';
import type { Watch, WatchAmount } from '../domain/progress.js';
import type { Settings } from '../domain/settings.js';
import type { ArmsAssigned } from '../geography/arms.js';
import type { Coverage } from '../measure/coverage.js';
import type { Placed } from './place-areas.js';

/** What the comparisons of one metric need. */
export interface MetricRequest {
  readonly metric: Quantity;
  readonly placed: Placed;
  readonly arms: ArmsAssigned;
  readonly pair: WindowPair;
  readonly coverage: Coverage;
  readonly settings: Settings;
  /** Is told how far the run is. */
  readonly watch: Watch;
}

/** Who is told how far the run is with one cohort. */
export function watchOf({ watch, metric }: MetricRequest, cohort: string): WatchAmount {
  const doing = `${cohort}, ${metric.replaceAll('_', ' ')}`;
  return (amount) => watch({ doing, ...amount });
}
