/** Months counted from January of year 0: July 2017 is 2017 × 12 + 6. Whole, and comparable with `<`. */
export type MonthIndex = number & { readonly __brand: 'MonthIndex' };

/** A financial year by the calendar year in which it starts: 2014 is 2014/15. */
export type FinancialYear = number & { readonly __brand: 'FinancialYear' };

/** A run of whole calendar months: 1 is a month, 3 from April, July, October or January a quarter, 12 a year. */
export interface Period {
  readonly start: MonthIndex;
  readonly months: number;
}

const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** The index of a calendar month; `month` is 1 for January to 12. */
export function monthIndex(year: number, month: number): MonthIndex {
  if (!Number.isInteger(year) || !Number.isInteger(month) || month < 1 || month > 12) {
    throw new RangeError(`a month needs a whole year and a number from 1 to 12, not ${year} and ${month}`);
  }
  return (year * 12 + month - 1) as MonthIndex;
}

/** The month `count` months later (earlier when negative). */
export function addMonths(month: MonthIndex, count: number): MonthIndex {
  return (month + count) as MonthIndex;
}

/** The calendar year of a month. */
export function calendarYearOf(month: MonthIndex): number {
  return Math.floor(month / 12);
}

/** The calendar month, 1 for January to 12. */
export function calendarMonthOf(month: MonthIndex): number {
  return (month % 12) + 1;
}

/** The financial year (April to March) that a month lies in. */
export function financialYearOf(month: MonthIndex): FinancialYear {
  return Math.floor((month - 3) / 12) as FinancialYear;
}

/** The financial quarter of a month: 1 for April to June, 4 for January to March. */
export function financialQuarterOf(month: MonthIndex): number {
  return Math.floor(((((month - 3) % 12) + 12) % 12) / 3) + 1;
}

/** The month, 1 for January to 12, in words. */
export function monthName(month: number): string {
  return monthNames[month - 1] ?? '';
}

/** The twelve months of a financial year. */
export function financialYearPeriod(year: FinancialYear): Period {
  return { start: monthIndex(year, 4), months: 12 };
}

/** The three months of a financial quarter, 1 to 4. */
export function financialQuarterPeriod(year: FinancialYear, quarter: number): Period {
  return { start: addMonths(monthIndex(year, 4), (quarter - 1) * 3), months: 3 };
}

/** The last month of a period. */
export function lastMonthOf(period: Period): MonthIndex {
  return addMonths(period.start, period.months - 1);
}

/** Whether `inner` lies wholly inside `outer`. */
export function contains(outer: Period, inner: Period): boolean {
  return inner.start >= outer.start && lastMonthOf(inner) <= lastMonthOf(outer);
}

/** Whether a period is one of the four quarters of a financial year. */
export function isFinancialQuarter(period: Period): boolean {
  return period.months === 3 && period.start % 3 === 0;
}

/** Whether a period is April to March. */
export function isFinancialYear(period: Period): boolean {
  return period.months === 12 && calendarMonthOf(period.start) === 4;
}

/** The first day of a month as an ISO date. */
export function firstDayOf(month: MonthIndex): string {
  return `${calendarYearOf(month)}-${String(calendarMonthOf(month)).padStart(2, '0')}-01`;
}

/** The last day of a month as an ISO date, leap years included. */
export function lastDayOf(month: MonthIndex): string {
  const year = calendarYearOf(month);
  const days = new Date(Date.UTC(year, calendarMonthOf(month), 0)).getUTCDate();
  return `${firstDayOf(month).slice(0, 8)}${String(days).padStart(2, '0')}`;
}

/** Sorted months as the longest runs in which none lies more than `apart` months after the one before it. */
export function runsOf(months: readonly MonthIndex[], apart = 1): Period[] {
  const runs: { start: MonthIndex; months: number }[] = [];
  for (const month of months) {
    const run = runs.at(-1);
    const since = run === undefined ? 0 : month - lastMonthOf(run);
    if (run !== undefined && since > 0 && since <= apart) run.months += since;
    else runs.push({ start: month, months: 1 });
  }
  return runs;
}

/** A financial year as published: 2014/15. */
export function formatFinancialYear(year: FinancialYear): string {
  return `${year}/${String((year + 1) % 100).padStart(2, '0')}`;
}

/** A month in words: September 2017. */
export function formatMonth(month: MonthIndex): string {
  return `${monthName(calendarMonthOf(month))} ${calendarYearOf(month)}`;
}

/** A period as analysts write it: 2014/15, Q2 2017/18, September 2017, 12 months to September 2017. */
export function formatPeriod(period: Period): string {
  if (isFinancialYear(period)) return formatFinancialYear(financialYearOf(period.start));
  if (isFinancialQuarter(period)) {
    return `Q${financialQuarterOf(period.start)} ${formatFinancialYear(financialYearOf(period.start))}`;
  }
  if (period.months === 1) return formatMonth(period.start);
  return `${period.months} months to ${formatMonth(lastMonthOf(period))}`;
}

/** Two periods, and all between them, as analysts write them: Q1 2017/18 to Q3 2017/18; one alone where both are it. */
export function formatFromTo(first: Period, last: Period): string {
  return first === last ? formatPeriod(first) : `${formatPeriod(first)} to ${formatPeriod(last)}`;
}

/** The months of a period in words: July to September 2017, April 2014 to March 2015. */
export function formatMonthSpan(period: Period): string {
  const last = lastMonthOf(period);
  if (period.months === 1) return formatMonth(period.start);
  if (calendarYearOf(period.start) === calendarYearOf(last)) {
    return `${monthName(calendarMonthOf(period.start))} to ${formatMonth(last)}`;
  }
  return `${formatMonth(period.start)} to ${formatMonth(last)}`;
}

/** Whether two periods share a month. */
export function overlap(first: Period, second: Period): boolean {
  return first.start <= lastMonthOf(second) && second.start <= lastMonthOf(first);
}

/** The months from the first of either period to the last of either. */
export function spanOf(first: Period, second: Period): Period {
  const start = first.start < second.start ? first.start : second.start;
  return { start, months: Math.max(lastMonthOf(first), lastMonthOf(second)) - start + 1 };
}

/** A period as tidy files have it: 2017-09, Q2 2017/18, 2014/15. */
export function formatTidyPeriod(period: Period): string {
  return period.months === 1 ? firstDayOf(period.start).slice(0, 7) : formatPeriod(period);
}
