import { type AreaCode, parseAreaCode } from '../../domain/areas/area.js';
import type { PracticeMonths } from '../../domain/areas/practice-months.js';
import type { Quantity } from '../../domain/counts/observation.js';
import type { MonthIndex, Period } from '../../domain/time/period.js';
import type { IncompleteArea } from '../engine.js';
import { Bits } from './bits.js';
import { type CodedColumn, meaningOf } from './columns.js';
import { type Dictionary, valuesAtMost } from './dictionary.js';

const noPractice = -1;

/** The periods for which an area has a practice's count of a quantity. */
interface Present {
  readonly area: number;
  readonly quantity: number;
  readonly periods: Bits;
}

/** The columns that say whose rows a table of counts has, and of whom. */
interface RowColumns {
  readonly area: CodedColumn;
  readonly practice: CodedColumn;
  readonly period: CodedColumn;
  readonly metric: CodedColumn;
  readonly age: CodedColumn;
  readonly sex: CodedColumn;
  readonly careHome: CodedColumn;
}

/**
 * Which practice, period and kind of person each row of counts was of: bits of periods, so that memory grows with
 * practices and kinds, and not with rows.
 */
export class PracticeRows {
  readonly #practices: Dictionary;
  /** Practices by the numbers of their texts. */
  readonly #numbers: number[] = [];
  readonly #codes: string[] = [];
  readonly #numberOf = new Map<string, number>();
  /** Of metric, age, sex and care home as they are written. */
  readonly #parts = new Map<number, number>();
  /** By practice and kind of person. */
  readonly #rows: Bits[][] = [];
  /** By practice, whatever the kind of person: an area and quantity each. */
  readonly #present: Present[][] = [];

  /** @param practices the values of the practice column */
  constructor(practices: Dictionary) {
    this.#practices = practices;
  }

  /** Notes a row of these quantities; whether it is the first of its practice, period and kind. */
  add(columns: RowColumns, row: number, quantities: readonly number[]): boolean {
    const practice = this.#practiceAt(columns.practice.cells[row] ?? 0);
    if (practice === noPractice) return true;
    const period = meaningOf(columns.period, row);
    const area = meaningOf(columns.area, row);
    if (columns.metric.at >= 0) this.#bits(area, meaningOf(columns.metric, row), practice).add(period);
    else for (const quantity of quantities) this.#bits(area, quantity, practice).add(period);
    const part = this.#partAt(columns, row);
    this.#rows[practice] ??= [];
    const rows = this.#rows[practice];
    rows[part] ??= new Bits();
    return rows[part].add(period);
  }

  #bits(area: number, quantity: number, practice: number): Bits {
    this.#present[practice] ??= [];
    const all = this.#present[practice];
    const known = all.find((one) => one.area === area && one.quantity === quantity);
    if (known !== undefined) return known.periods;
    const made = { area, quantity, periods: new Bits() };
    all.push(made);
    return made.periods;
  }

  #practiceAt(text: number): number {
    const known = this.#numbers[text];
    if (known !== undefined) return known;
    const code = parseAreaCode(this.#practices.text(text));
    const number = code === undefined ? noPractice : (this.#numberOf.get(code) ?? this.#codes.push(code) - 1);
    if (code !== undefined) this.#numberOf.set(code, number);
    this.#numbers[text] = number;
    return number;
  }

  #partAt({ metric, age, sex, careHome }: RowColumns, row: number): number {
    const quantity = metric.at < 0 ? 0 : meaningOf(metric, row);
    const person = codeIn(careHome, row) + valuesAtMost * (codeIn(sex, row) + valuesAtMost * codeIn(age, row));
    const key = quantity + 2 * person;
    const known = this.#parts.get(key);
    if (known !== undefined) return known;
    this.#parts.set(key, this.#parts.size);
    return this.#parts.size - 1;
  }

  /** The area of each practice that is in several, by the first month of each period. */
  months(areaOf: (number: number) => AreaCode, periodOf: (number: number) => Period): PracticeMonths {
    return new Map(
      this.#present.flatMap((all, number) =>
        // A practice's number is that of its code.
        all.every(({ area }) => area === all[0]?.area)
          ? []
          : [[this.#codes[number] as AreaCode, monthsOf(all, areaOf, periodOf)] as const],
      ),
    );
  }

  /**
   * The areas that lack a practice in a period. A practice opens with its first row for an area and closes with its
   * last; between them it must have a row for every period that the area has.
   */
  incomplete(areaOf: (number: number) => string, periodOf: (number: number) => Period): IncompleteArea[] {
    const members = new Map<number, { readonly practice: string; readonly periods: readonly number[] }[]>();
    this.#present.forEach((all, number) => {
      const practice = this.#codes[number] ?? '';
      for (const { area, quantity, periods } of all) {
        const own = members.get(quantity + 2 * area) ?? [];
        own.push({ practice, periods: periods.all() });
        members.set(quantity + 2 * area, own);
      }
    });
    const quantities: readonly Quantity[] = ['emergency_admissions', 'emergency_bed_days'];
    return [...members].flatMap(([key, practices]) => {
      const about = { area: areaOf(key >> 1), quantity: quantities[key & 1] ?? 'emergency_admissions' };
      return lacking(practices, periodOf).map((one): IncompleteArea => ({ ...about, ...one }));
    });
  }
}

function monthsOf(
  all: readonly Present[],
  areaOf: (number: number) => AreaCode,
  periodOf: (number: number) => Period,
): ReadonlyMap<MonthIndex, AreaCode> {
  return new Map(all.flatMap(({ area, periods }) => periods.all().map((one) => [periodOf(one).start, areaOf(area)])));
}

function codeIn({ at, cells }: CodedColumn, row: number): number {
  return at < 0 ? 0 : (cells[row] ?? 0);
}

function lacking(
  practices: readonly { readonly practice: string; readonly periods: readonly number[] }[],
  periodOf: (number: number) => Period,
): Pick<IncompleteArea, 'period' | 'practices'>[] {
  const spans = practices.map(({ practice, periods }) => {
    const starts = periods.map((number) => periodOf(number).start);
    return { practice, has: new Set(periods), first: Math.min(...starts), last: Math.max(...starts) };
  });
  return [...new Set(practices.flatMap(({ periods }) => periods))]
    .map((number) => ({ number, period: periodOf(number) }))
    .sort((one, other) => one.period.start - other.period.start)
    .flatMap(({ number, period }) => {
      const absent = spans.filter(
        ({ has, first, last }) => first <= period.start && period.start <= last && !has.has(number),
      );
      return absent.length === 0 ? [] : [{ period, practices: absent.map(({ practice }) => practice).sort() }];
    });
}
