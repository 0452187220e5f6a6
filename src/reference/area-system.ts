import type { Confidence } from './confidence.js';

/** A named group of areas that plan or run care together. */
export interface AreaSystem {
  /** ONS code of the system, where it had one. */
  readonly code?: string;
  readonly name: string;
  /** ODS codes of 2016/17. */
  readonly areas: readonly string[];
  readonly note?: string;
  /** How sure the areas are. */
  readonly confidence: Confidence;
  /** What is sure and what is not, where one word does not say it. */
  readonly confidenceDetail?: string;
  readonly source: string;
}
