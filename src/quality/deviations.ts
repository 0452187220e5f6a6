import { foundOnce } from '../domain/found-once.js';
import type { Activity } from '../domain/series.js';
import { markedBesideSteps } from './beside-steps.js';
import { gridsOf } from './grid.js';
import { type Deviations, deviationsIn } from './grid-deviations.js';

/** The deviations of every grid in the activity, found once for the checks that look at them. */
export const deviationsOf = foundOnce((activity: Activity): readonly Deviations[] =>
  gridsOf(activity, [1, 3]).map((grid) => markedBesideSteps(deviationsIn(grid))),
);
