import { z } from 'zod';

export const finite = z.number();
export const orNull = finite.nullable();
export const text = z.string();
export const level = z.number().gt(0).lt(1);
export const interval = z.object({ value: finite, lower: orNull, upper: orNull, level });
export const range = z.object({ lower: orNull, upper: orNull });
export const shorthand = z.literal('[c]').nullable();
export const direction = z.enum(['slower', 'faster', 'unclear']).nullable();
export const date = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
export const windowName = z.enum(['rolling-year', 'quarter', 'financial-year']);
export const population = z.enum(['all', 'care_home_residents']);
export const span = z.object({ label: z.string(), start: date, end: date });
export const windowSpan = span.extend({ window: windowName });
export const probability = z.number().min(0).max(1).nullable();
/** Which comparison a row is about. */
export const who = { metric: text, population, cohort: text };
