import type { ComparisonResult } from '../../domain/results/analysis.js';
import {
  addMonths,
  formatMonth,
  formatMonthSpan,
  formatPeriod,
  isFinancialQuarter,
  isFinancialYear,
  lastMonthOf,
  monthIndex,
  type Period,
} from '../../domain/time/period.js';
import { plainText } from './words.js';

type Window = ComparisonResult['period'];

/**
 * The months of a window in words: July to September 2017 (Q2 2017/18), 12 months to September 2017,
 * 2017/18 (April 2017 to March 2018). A window that is none of these is given by its label.
 */
export function windowWords(window: Window, ascii = false): string {
  const period = periodOf(window);
  if (period === undefined) return plainText(window.label, ascii);
  if (window.window === 'financial-year' && isFinancialYear(period)) {
    return `${formatPeriod(period)} (${formatMonthSpan(period)})`;
  }
  if (isFinancialQuarter(period)) return `${formatMonthSpan(period)} (${formatPeriod(period)})`;
  if (period.months === 12) return `12 months to ${formatMonth(lastMonthOf(period))}`;
  return plainText(window.label, ascii);
}

/** The months before, as the start of a sentence about growth: "the 2014/15 baseline". */
export function baselineWords(baseline: ComparisonResult['baseline'], ascii = false): string {
  const label = plainText(baseline.label, ascii);
  return label.length <= 10 ? `the ${label} baseline` : `the baseline, ${label}`;
}

/** The last month of a window: March 2018. */
export function lastMonthWords(end: string): string {
  const month = monthOf(end);
  return month === undefined ? plainText(end) : formatMonth(month);
}

/** The twelve months to the end of a month: 2014/15, or 12 months to June 2015. */
export function yearToWords(end: string): string {
  const last = monthOf(end);
  if (last === undefined) return plainText(end);
  const year: Period = { start: addMonths(last, -11), months: 12 };
  return isFinancialYear(year) ? formatPeriod(year) : `12 months to ${formatMonth(last)}`;
}

function periodOf({ start, end }: Window): Period | undefined {
  const [first, last] = [monthOf(start), monthOf(end)];
  if (first === undefined || last === undefined || last < first) return undefined;
  return { start: first, months: last - first + 1 };
}

function monthOf(date: string): Period['start'] | undefined {
  const match = /^(\d{4})-(0[1-9]|1[0-2])-\d{2}$/.exec(date);
  return match === null ? undefined : monthIndex(Number(match[1]), Number(match[2]));
}
