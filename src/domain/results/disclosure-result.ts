import type { Suppressed } from '../settings.js';

/** Under which rules the counts of a run were hidden or rounded, and under which its outputs are. */
export interface DisclosureResult {
  /** The rule of every count in the outputs; `none` where they are as they were read. */
  readonly outgoing: string;
  readonly suppressed: Suppressed;
  readonly inputs: readonly RuleFound[];
}

/** A rule that counts of one file are under, from one month on. */
export interface RuleFound {
  readonly path: string;
  readonly policy: string;
  readonly how: 'declared' | 'detected';
  /** The first month (YYYY-MM) that it holds for; null where it holds from the first. */
  readonly from: string | null;
  readonly hidden_counts: number;
  /** Counts that a mark hides and the rule cannot bound: they stay without a number. */
  readonly unbounded_counts: number;
  readonly rounded_counts: number;
}
