import type { Estimator } from '../estimator.js';
import { jackknife } from './jackknife.js';

/** The ways of putting an interval on a comparison; the first is the headline. */
export const estimators = { 'jackknife-area': jackknife } as const satisfies Record<string, Estimator>;
