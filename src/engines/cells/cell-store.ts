import { type MarkKind, markKinds } from '../../domain/counts/shorthand.js';
import type { Period } from '../../domain/time/period.js';
import type { Stay } from '../engine.js';
import { ageBands } from '../rules/person.js';
import { groups, type StoredSums, sexes } from './stored-sums.js';

/** How many periods a store of cells can hold. */
export const periodsAtMost = 2048;

/** What the cells of a store are kept apart by. */
export interface CellKinds {
  /** The stays that are told apart, by their number. */
  readonly stays: readonly Stay[];
  readonly careHomes: boolean;
  readonly age: boolean;
  readonly sex: boolean;
}

/** Sums by area, period and kind of event, in one run of numbers that grows by whole blocks. */
export class CellStore {
  /** How many kinds of event there are. */
  readonly kinds: number;
  readonly #areas: string[] = [];
  readonly #areaNumbers = new Map<string, number>();
  readonly #stays: readonly Stay[];
  readonly #bands: number;
  readonly #sexes: number;
  /** The areas and periods of the blocks, in their order, and the place of each. */
  readonly #keys: number[] = [];
  readonly #blocks = new Map<number, number>();
  #sums = new Float64Array(0);
  readonly #marked = new Map<number, number>();

  constructor(by: CellKinds) {
    this.#stays = by.stays;
    this.#bands = by.age ? ageBands + 1 : 1;
    this.#sexes = by.sex ? sexes.length : 1;
    this.kinds = (by.careHomes ? groups.length : 1) * by.stays.length * this.#bands * this.#sexes;
  }

  /** The number of an area, which is new when its code is. */
  areaNumber(code: string): number {
    const known = this.#areaNumbers.get(code);
    if (known !== undefined) return known;
    const area = this.#areas.length;
    this.#areas.push(code);
    this.#areaNumbers.set(code, area);
    return area;
  }

  /** The code of the area with this number. */
  area(number: number): string {
    return this.#areas[number] ?? '';
  }

  /** The number of a kind of event; bands and sexes of a store that is not kept apart by them are passed over. */
  kind(group: number, stay: number, band: number, sex: number): number {
    const byBand = this.#bands === 1 ? 0 : band;
    const bySex = this.#sexes === 1 ? 0 : sex;
    return ((group * this.#stays.length + stay) * this.#bands + byBand) * this.#sexes + bySex;
  }

  /** Adds events of one quantity (0 admissions, 1 bed days). */
  add(area: number, period: number, kind: number, quantity: number, events: number): void {
    const at = this.#block(area, period) + 2 * kind + quantity;
    // A sum that nothing was added to is not a number, which `||` makes zero.
    this.#sums[at] = (this.#sums[at] || 0) + events;
  }

  /**
   * Adds all sums of an area and period, which stand in `sums` from a place on: two for each kind of event. One that
   * something was added to has the highest bit.
   */
  addTouched(area: number, period: number, sums: Int32Array, from: number): void {
    let block = -1;
    for (let at = 0; at < 2 * this.kinds; at++) {
      const sum = sums[from + at] as number;
      if (sum >= 0) continue;
      if (block < 0) block = this.#block(area, period);
      this.#sums[block + at] = (this.#sums[block + at] || 0) + (sum & 0x7fffffff);
    }
  }

  /** Counts a mark that stands in place of events. */
  mark(area: number, period: number, kind: number, quantity: number, mark: MarkKind): void {
    const at = this.#block(area, period) + 2 * kind + quantity;
    this.#sums[at] = this.#sums[at] || 0;
    const key = at * markKinds.length + markKinds.indexOf(mark);
    this.#marked.set(key, (this.#marked.get(key) ?? 0) + 1);
  }

  #block(area: number, period: number): number {
    const key = area * periodsAtMost + period;
    return this.#blocks.get(key) ?? this.#newBlock(key);
  }

  #newBlock(key: number): number {
    const size = 2 * this.kinds;
    const start = size * (this.#keys.push(key) - 1);
    this.#blocks.set(key, start);
    if (start + size > this.#sums.length) {
      const more = new Float64Array(Math.max(4096, 2 * (start + size))).fill(Number.NaN);
      more.set(this.#sums.subarray(0, start));
      this.#sums = more;
    }
    return start;
  }

  /** All that was added; `periodOf` gives the period of a number. */
  sums(periodOf: (period: number) => Period): StoredSums {
    const numbers = new Map<number, number>();
    const periods: Period[] = [];
    const blocks = Int32Array.from(this.#keys.flatMap((key) => [Math.floor(key / periodsAtMost), key % periodsAtMost]));
    for (let at = 1; at < blocks.length; at += 2) {
      const period = blocks[at] ?? 0;
      const number = numbers.get(period) ?? periods.push(periodOf(period)) - 1;
      numbers.set(period, number);
      blocks[at] = number;
    }
    return {
      stays: this.#stays,
      bands: this.#bands,
      sexes: this.#sexes,
      kinds: this.kinds,
      areas: this.#areas,
      periods,
      blocks,
      sums: this.#sums.slice(0, 2 * this.kinds * this.#keys.length),
      marked: this.#marked,
    };
  }
}
