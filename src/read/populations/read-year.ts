import { type FinancialYear, financialYearPeriod, type Period } from '../../domain/time/period.js';

/**
 * The financial year that a plain or mid-year label stands for: "2014" and "mid-2014" are 2014/15,
 * the year whose population the mid-year estimate is used for. `undefined` for anything else.
 */
export function readYear(text: string): Period | undefined {
  const year = /^\s*(?:mid[\s-]*(?:year)?[\s-]*)?((?:19|20)\d{2})\s*$/i.exec(text)?.[1];
  return year === undefined ? undefined : financialYearPeriod(Number(year) as FinancialYear);
}
