import { firstYear, parseFinancialYear } from '../../domain/time/parse-period.js';
import { type FinancialYear, financialYearPeriod, type Period } from '../../domain/time/period.js';
import { codeIn } from '../rules/blank.js';
import { knownMonth, knownMonths } from '../rules/day-number.js';

/** The number of a financial year, 1 or more: HES writes 1415 for 2014/15. 0 for blank, -1 for no year. */
export function yearNumber(text: string): number {
  const cell = codeIn(text);
  if (cell === '') return 0;
  const short = /^(\d{2})(\d{2})$/.exec(cell);
  const year = parseFinancialYear(short === null ? cell : `${short[1]}/${short[2]}`);
  return year === undefined ? -1 : year - firstYear + 1;
}

/** The number that a store of records has for a financial year by its `yearNumber`. */
export function periodOfYear(year: number): number {
  return knownMonths + year - 1;
}

/** The period with this number in a store of records: a month, or beyond them a financial year. */
export function recordPeriod(period: number): Period {
  if (period < knownMonths) return { start: knownMonth(period), months: 1 };
  // Numbers beyond the months are those of `periodOfYear`.
  return financialYearPeriod((period - knownMonths + firstYear) as FinancialYear);
}
