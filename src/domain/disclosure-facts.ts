import type { Suppressed } from './settings.js';

/** What is known of each finding about hidden and rounded counts. */
export interface DisclosureFacts {
  readonly VM350: {
    readonly policy: string;
    readonly how: 'declared' | 'detected';
    readonly hidden: number;
    readonly rounded: number;
    /** The least and the most that any hidden count may be. */
    readonly lower: number;
    readonly upper: number;
    readonly suppressed: Suppressed;
    /** Whether the rule also hides counts of any size, to protect these. */
    readonly hidesOthers: boolean;
    readonly from?: string;
  };
  readonly VM351: {
    readonly policy: string;
    readonly areas: readonly string[];
    readonly why: 'no rule known' | 'too large for the rule';
  };
}
