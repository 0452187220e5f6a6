import { firstDaysOf, monthOfDays } from '../rules/day-number.js';
import type { CellStore } from './cell-store.js';
import { periodOfYear } from './record-periods.js';

/** The stays that records with dates or lengths tell apart, and how their nights are not known. */
export const stay = { sameDay: 0, overnight: 1, overAYear: 2, unknown: -1 } as const;

/** The nights beyond which a stay is told apart as one of over a year. The kernel does the same. */
export const nightsOfAYear = 365;

const [admissions, bedDays] = [0, 1];

/** Adds a stay to the cells of an area; see `stayAdder`. */
export type AddStay = (area: number, first: number, nights: number, group: number, band: number, sex: number) => void;

/**
 * Adds a stay to the cells of an area: an admission in the month of its first day, and its nights in the month of the
 * discharge or, when `daily`, each in its own month. `first` is the day of admission, or minus its financial year;
 * nights that are not known are `stay.unknown`, and their stays of one kind.
 */
export function stayAdder(store: CellStore, daily: boolean): AddStay {
  const months = monthOfDays();
  const firstDays = firstDaysOf(months);
  const lastDay = months.length - 1;
  const monthOf = (day: number): number => months[day < lastDay ? day : lastDay] as number; // inside the table

  function addDaily(area: number, first: number, nights: number, kind: number): void {
    for (let day = first; day < first + nights; ) {
      const month = monthOf(day);
      const next = Math.min(firstDays[month + 1] ?? Number.POSITIVE_INFINITY, first + nights);
      store.add(area, month, kind, bedDays, next - day);
      day = next;
    }
  }

  return (area, first, nights, group, band, sex) => {
    const kind = store.kind(group, kindOfStay(nights), band, sex);
    const start = first > 0 ? monthOf(first) : periodOfYear(-first);
    store.add(area, start, kind, admissions, 1);
    if (nights <= 0) return;
    if (first <= 0) store.add(area, start, kind, bedDays, nights);
    else if (daily) addDaily(area, first, nights, kind);
    else store.add(area, monthOf(first + nights), kind, bedDays, nights);
  };
}

function kindOfStay(nights: number): number {
  if (nights > nightsOfAYear) return stay.overAYear;
  return nights > 0 ? stay.overnight : stay.sameDay;
}
