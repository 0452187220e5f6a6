import type { ReadOptions } from '../../domain/settings.js';
import { financialYearOf, financialYearPeriod, type MonthIndex, type Period } from '../../domain/time/period.js';
import { dayOfList, normaliseName } from '../table/header.js';

/** The period that a list of patients of a day in this month stands for: as --map says, or else so many months. */
export function listPeriod(month: MonthIndex, usual: 1 | 3, { columns = {} }: ReadOptions): Period {
  const isSaid = (role: string): boolean => normaliseName(columns[role] ?? '') === dayOfList;
  if (isSaid('year')) return financialYearPeriod(financialYearOf(month));
  const months = isSaid('quarter') ? 3 : usual;
  return { start: (month - (month % months)) as MonthIndex, months };
}
