import type { Experiment } from '../experiment.js';
import { coverage } from './coverage.js';
import { fewComparators } from './few-comparators.js';
import { funnelLimits } from './funnel.js';
import { oneLargeArea } from './one-large-area.js';
import { preTrendSize } from './pre-trend.js';
import { randomisation } from './randomisation.js';
import { resampling } from './resampling.js';

/** The experiments, in the order of docs/methods.md. */
export const experiments: readonly Experiment[] = [
  coverage,
  fewComparators,
  oneLargeArea,
  resampling,
  randomisation,
  funnelLimits,
  preTrendSize,
];
