/**
 * Months, financial quarters and financial years (April to March): import from `vanguard-metrics/periods`. A period is
 * its first month, counted from January of year 0, and its number of months.
 *
 * @module periods
 */

export {
  parseFinancialYear,
  parseMonthName,
  parseQuarter,
  readPeriod,
} from './domain/time/parse-period.js';
export {
  addMonths,
  calendarMonthOf,
  calendarYearOf,
  type FinancialYear,
  financialQuarterOf,
  financialQuarterPeriod,
  financialYearOf,
  financialYearPeriod,
  firstDayOf,
  formatFinancialYear,
  formatMonth,
  formatMonthSpan,
  formatPeriod,
  isFinancialQuarter,
  isFinancialYear,
  lastDayOf,
  lastMonthOf,
  type MonthIndex,
  monthIndex,
  type Period,
} from './domain/time/period.js';
export type { PeriodReading } from './domain/time/period-reading.js';
