import type { MonthIndex, Period } from './period.js';

/** What a piece of text says about time. */
export type PeriodReading =
  | { readonly kind: 'period'; readonly period: Period }
  /** A first day, which may stand for its month or for the quarter that starts there. */
  | { readonly kind: 'date'; readonly month: MonthIndex }
  /** A quarter of a year that may be financial or calendar. */
  | { readonly kind: 'ambiguous'; readonly financial: Period; readonly calendar: Period }
  | { readonly kind: 'unknown' };
