import { firstDayOf, formatMonth, formatPeriod, lastDayOf, lastMonthOf, type Period } from './period.js';

/** Whole months by their first and last day, with what they are called. */
export interface DatedSpan {
  readonly label: string;
  /** YYYY-MM-DD. */
  readonly start: string;
  /** YYYY-MM-DD. */
  readonly end: string;
}

/** A period by its first and last day, called as analysts write it. */
export function datedSpan(period: Period, label: string = formatPeriod(period)): DatedSpan {
  return { label, start: firstDayOf(period.start), end: lastDayOf(lastMonthOf(period)) };
}

/** A window by its first and last day; twelve months are called by their last month, a financial year or not. */
export function datedWindow(window: Period): DatedSpan {
  return datedSpan(window, window.months === 12 ? `12 months to ${formatMonth(lastMonthOf(window))}` : undefined);
}
