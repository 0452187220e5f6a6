import type { Estimator } from '../estimator.js';
import { bootstrapBasic, bootstrapBca, bootstrapPercentile } from './bootstrap.js';
import { clusterJackknife } from './cluster-jackknife.js';
import { jackknife } from './jackknife.js';
import { mover } from './mover.js';
import { poisson } from './poisson.js';
import { quasiPoisson } from './quasi-poisson.js';
import { taylor } from './taylor.js';

/** The ways of putting an interval on a comparison; the first is the headline. */
export const estimators = {
  'jackknife-area': jackknife,
  'jackknife-cluster': clusterJackknife,
  taylor,
  'quasi-poisson': quasiPoisson,
  'bootstrap-bca': bootstrapBca,
  'bootstrap-percentile': bootstrapPercentile,
  'bootstrap-basic': bootstrapBasic,
  poisson,
  mover,
} as const satisfies Record<string, Estimator>;
