import { z } from 'zod';
import { finite } from './parts.js';

const issue = z.object({
  code: z.string().regex(/^VM\d{3}$/),
  severity: z.enum(['warning', 'note']),
  message: z.string(),
  file: z.string().nullable(),
  line: z.int().nullable(),
  column: z.int().nullable(),
  count: z.int().min(1),
  areas: z.array(z.string()).optional(),
  effects: z
    .array(z.object({ metric: z.string(), cohort: z.string(), difference_pp: finite, without_pp: finite }))
    .optional()
    .describe('each gap as the counts are, and without those areas on either side in every period'),
});

/** What is odd about the data, and whether a result can be used all the same. */
export const quality = z.object({
  ok: z.boolean().describe('true unless an error makes the result unusable; warnings and notes do not'),
  issues: z.array(issue).describe('what was found and gone on with, warnings first'),
});
