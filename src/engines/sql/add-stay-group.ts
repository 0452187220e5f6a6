import type { Adder } from '../cells/adder.js';
import { noArea } from '../cells/area-rule.js';
import type { LeftOutCounts } from '../cells/left-out.js';
import { periodOfYear, yearNumber } from '../cells/record-periods.js';
import type { AggregateRequest, LargeRole } from '../engine.js';
import { firstDaysOf, monthOfDays } from '../rules/day-number.js';
import { ageBandOf, careHomeOf, sexOf } from '../rules/person.js';
import type { Group, TellGroup } from './group.js';

const [admissions, bedDays] = [0, 1];

/** Stays of one kind in one area that a query added up. */
interface Stays {
  readonly rows: number;
  /** Numbers of the store: the month (or year) of admission and the month of discharge. */
  readonly first: number;
  readonly last: number;
  readonly nights: number;
  /** Those of the nights that are in the month of admission. */
  readonly firstNights: number;
}

/** Adds stays that a query added up to the cells of their area, in the months that the request says. */
export function stayGroupAdder(
  adder: Adder,
  request: AggregateRequest,
  leftOut: LeftOutCounts,
  areaOf: (text: string) => number,
  tell: TellGroup,
): (group: Group, rows: number) => void {
  const { store, wanted } = adder;
  const firstDays = firstDaysOf(monthOfDays());
  const columnOf = (role: LargeRole): number => wanted.findIndex((one) => one.role === role);
  const byYear = request.columns.admission_date === undefined;
  const daily = request.bedDays === 'daily' && !byYear;

  function addDaily(area: number, kind: number, { rows, first, last, nights, firstNights }: Stays): void {
    let left = nights;
    const add = (month: number, events: number): void => {
      if (events > 0) store.add(area, month, kind, bedDays, events);
      left -= events;
    };
    add(first, firstNights);
    for (let month = first + 1; month < last; month++) {
      add(month, rows * ((firstDays[month + 1] ?? 0) - (firstDays[month] ?? 0)));
    }
    if (last > first) add(last, left);
  }

  function addStays(area: number, kind: number, stays: Stays): void {
    store.add(area, stays.first, kind, admissions, stays.rows);
    if (stays.nights <= 0) return;
    if (daily) addDaily(area, kind, stays);
    else store.add(area, stays.last, kind, bedDays, stays.nights);
  }

  return (group, rows) => {
    const area = areaOf(group.area ?? '');
    if (area === noArea.blank) leftOut.noArea += rows;
    else if (area < 0) tell(columnOf('area'), 'area', rows);
    else if (group.outcome === 'unfinishedStay') leftOut.unfinished += rows;
    else {
      const year = byYear ? yearNumber(group.financial_year ?? '') : 1;
      if (year <= 0) {
        tell(columnOf('financial_year'), 'date', rows);
        return;
      }
      const first = byYear ? periodOfYear(year) : monthNumber(group.admitted);
      const last = byYear ? first : monthNumber(group.discharged);
      const stays = { rows, first, last, nights: Number(group.nights), firstNights: Number(group.nights_first) };
      const [band, sex] = [ageBandOf(group.age ?? ''), sexOf(group.sex ?? '')];
      const practice = group.practice ?? '';
      for (let home = 0; home <= careHomeOf(group.care_home ?? ''); home++) {
        const kind = store.kind(home, Number(group.overnight), band, sex);
        addStays(area, kind, stays);
        if (practice !== '') addStays(store.areaNumber(practice), kind, stays);
      }
    }
  };
}

// 201404 as a number of the store, January 1948 being 0.
function monthNumber(text = '0'): number {
  const number = Number(text);
  return (Math.floor(number / 100) - 1948) * 12 + (number % 100) - 1;
}
