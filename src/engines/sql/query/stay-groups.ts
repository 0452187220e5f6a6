import { firstYear } from '../../../domain/time/parse-period.js';
import type { Adder } from '../../cells/adder.js';
import { areaRule, noArea } from '../../cells/area-rule.js';
import type { CellStore } from '../../cells/cell-store.js';
import type { LeftOutCounts } from '../../cells/left-out.js';
import { periodOfYear, yearNumber } from '../../cells/record-periods.js';
import type { AggregateRequest, LargeRole } from '../../engine.js';
import { firstDaysOf, monthOfDays } from '../../rules/day-number.js';
import { ageBandOf, careHomeOf, sexOf } from '../../rules/person.js';
import type { Group, TellGroup } from '../answer/group.js';

const [admissions, bedDays] = [0, 1];

/**
 * Stays of one kind in one area that a query added up, codes as the query wrote them; blank where it has none. Nights may
 * be of other stays than the rows.
 */
export interface StayGroup {
  readonly rows: number;
  readonly area: string;
  readonly practice: string;
  readonly age: string;
  readonly sex: string;
  readonly careHome: string;
  readonly financialYear: string;
  /** Months as 201404. */
  readonly admitted: number;
  readonly discharged: number;
  /** 1 for stays of a night or more, 2 for those of over a year, 0 for others. */
  readonly overnight: number;
  readonly nights: number;
  /** Those of the nights that are in the month of admission. */
  readonly firstNights: number;
}

/** A row of an answer as stays. */
export function stayGroupOf(group: Group): StayGroup {
  const { area = '', practice = '', age = '', sex = '' } = group;
  const { care_home: careHome = '', financial_year: financialYear = '' } = group;
  const number = (name: string): number => Number(group[name] ?? 0);
  return {
    rows: number('rows'),
    ...{ area, practice, age, sex, careHome, financialYear },
    admitted: number('admitted'),
    discharged: number('discharged'),
    overnight: number('overnight'),
    nights: number('nights'),
    firstNights: number('nights_first'),
  };
}

/** Adds stays that a query added up to the cells of their area, in the months that the request says. */
export class StayGroups {
  readonly #store: CellStore;
  readonly #leftOut: LeftOutCounts;
  readonly #tell: TellGroup;
  readonly #byYear: boolean;
  readonly #daily: boolean;
  readonly #firstDays = firstDaysOf(monthOfDays());
  readonly #columnOf: (role: LargeRole) => number;
  // A text stands in many groups.
  readonly #areaOf: (text: string) => number;
  readonly #bandOf = remembered(ageBandOf);
  readonly #sexOf = remembered(sexOf);
  readonly #careHomeOf = remembered(careHomeOf);
  readonly #yearOf = remembered(yearNumber);

  constructor({ store, wanted }: Adder, request: AggregateRequest, leftOut: LeftOutCounts, tell: TellGroup) {
    this.#store = store;
    this.#leftOut = leftOut;
    this.#tell = tell;
    this.#byYear = request.columns.admission_date === undefined;
    this.#daily = request.bedDays === 'daily' && !this.#byYear;
    this.#areaOf = remembered(areaRule(store));
    this.#columnOf = (role) => wanted.findIndex((one) => one.role === role);
  }

  /** Adds stays; those that have not ended are only counted. */
  add(group: StayGroup, hasEnded = true): void {
    const { rows, area, financialYear } = group;
    const unit = this.#areaOf(area);
    if (unit === noArea.blank) this.#leftOut.noArea += rows;
    else if (unit < 0) this.#tell(this.#columnOf('area'), 'area', rows);
    else if (!hasEnded) this.#leftOut.unfinished += rows;
    else if (this.#byYear && this.#yearOf(financialYear) <= 0)
      this.#tell(this.#columnOf('financial_year'), 'date', rows);
    else this.#addTo(unit, group);
  }

  #addTo(area: number, group: StayGroup): void {
    const store = this.#store;
    const first = this.#byYear ? periodOfYear(this.#yearOf(group.financialYear)) : monthNumber(group.admitted);
    const last = this.#byYear ? first : monthNumber(group.discharged);
    const [band, sex] = [this.#bandOf(group.age), this.#sexOf(group.sex)];
    for (let home = 0; home <= this.#careHomeOf(group.careHome); home++) {
      const kind = store.kind(home, group.overnight, band, sex);
      this.#addStays(area, kind, first, last, group);
      if (group.practice !== '') this.#addStays(store.areaNumber(group.practice), kind, first, last, group);
    }
  }

  #addStays(area: number, kind: number, first: number, last: number, { rows, nights, firstNights }: StayGroup): void {
    const store = this.#store;
    if (rows > 0) store.add(area, first, kind, admissions, rows);
    if (nights <= 0) return;
    if (!this.#daily) {
      store.add(area, last, kind, bedDays, nights);
      return;
    }
    let left = nights;
    for (let month = first; month <= last && left > 0; month++) {
      const spent = month === first ? firstNights : month === last ? left : rows * this.#daysIn(month);
      if (spent > 0) store.add(area, month, kind, bedDays, spent);
      left -= spent;
    }
  }

  #daysIn(month: number): number {
    return (this.#firstDays[month + 1] ?? 0) - (this.#firstDays[month] ?? 0);
  }
}

// 201404 as a number of the store, January 1948 being 0.
function monthNumber(month: number): number {
  return (Math.floor(month / 100) - firstYear) * 12 + (month % 100) - 1;
}

function remembered(rule: (text: string) => number): (text: string) => number {
  const known = new Map<string, number>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const meaning = rule(text);
    known.set(text, meaning);
    return meaning;
  };
}
