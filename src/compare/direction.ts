import type { Direction } from '../domain/analysis.js';
import type { Limits } from './estimator.js';

/** The word that an interval of the gap allows: slower below zero, faster above it, unclear when it holds zero. */
export function directionOf(differencePp: Limits): Direction {
  if (differencePp.upper < 0) return 'slower';
  return differencePp.lower > 0 ? 'faster' : 'unclear';
}
