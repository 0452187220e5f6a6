import { z } from 'zod';
import { range, text } from './parts.js';

/** What a comparison can be whatever its hidden and rounded counts are. */
export const hiddenBounds = z
  .object({
    hidden_counts: z.int().min(0),
    rounded_counts: z.int().min(0),
    events_baseline: range,
    events: range,
    growth_percent: range,
    comparator_growth_percent: range,
    difference_pp: range,
    growth_ratio: range,
    avoided_events: range,
    direction_holds: z.boolean().nullable().describe('whether the gap lies on the side of the word throughout'),
  })
  .describe('the least and the most of each figure; null where it has no end on that side');

/** How the counts of a run were hidden and rounded, and are. */
export const disclosure = z
  .object({
    outgoing: text.describe('the rule of every count in the outputs'),
    suppressed: z.enum(['midpoint', 'drop', 'error']),
    inputs: z.array(
      z.object({
        path: text,
        policy: text,
        how: z.enum(['declared', 'detected']),
        from: text
          .nullable()
          .describe('the first month (YYYY-MM) that it holds for; null where it holds from the first'),
        hidden_counts: z.int().min(0),
        unbounded_counts: z.int().min(0),
        rounded_counts: z.int().min(0),
      }),
    ),
  })
  .describe('absent where every count is exact and leaves as it is');
