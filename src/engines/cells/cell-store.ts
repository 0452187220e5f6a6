import type { Shorthand } from '../../domain/observation.js';
import type { Period } from '../../domain/period.js';
import type { PopulationGroup } from '../../domain/population-group.js';
import type { Cell, Stay, Sum } from '../engine.js';
import { ageBands } from '../rules/person.js';

const groups: readonly PopulationGroup[] = ['all', 'care_home_residents'];
const sexes = ['male', 'female', 'unknown'] as const;
const marks: readonly Shorthand[] = ['[c]', '[x]', '[z]', '[low]'];
const periodsAtMost = 2048;

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
  readonly #areas: string[] = [];
  readonly #areaNumbers = new Map<string, number>();
  readonly #kinds: number;
  readonly #stays: readonly Stay[];
  readonly #bands: number;
  readonly #sexes: number;
  #blocks = new Int32Array(0);
  #sums = new Float64Array(0);
  #used = 0;
  readonly #marked = new Map<number, number>();

  constructor(by: CellKinds) {
    this.#stays = by.stays;
    this.#bands = by.age ? ageBands + 1 : 1;
    this.#sexes = by.sex ? sexes.length : 1;
    this.#kinds = (by.careHomes ? groups.length : 1) * by.stays.length * this.#bands * this.#sexes;
  }

  /** The number of an area, which is new when its code is. */
  areaNumber(code: string): number {
    const known = this.#areaNumbers.get(code);
    if (known !== undefined) return known;
    const area = this.#areas.length;
    this.#areas.push(code);
    this.#areaNumbers.set(code, area);
    if (this.#blocks.length < this.#areas.length * periodsAtMost) {
      const more = new Int32Array(Math.max(256, 2 * this.#areas.length) * periodsAtMost);
      more.set(this.#blocks);
      this.#blocks = more;
    }
    return area;
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

  /** Counts a mark that stands in place of events. */
  mark(area: number, period: number, kind: number, quantity: number, mark: Shorthand): void {
    const at = this.#block(area, period) + 2 * kind + quantity;
    this.#sums[at] = this.#sums[at] || 0;
    const key = at * marks.length + marks.indexOf(mark);
    this.#marked.set(key, (this.#marked.get(key) ?? 0) + 1);
  }

  #block(area: number, period: number): number {
    const known = this.#blocks[area * periodsAtMost + period] ?? 0;
    return known === 0 ? this.#newBlock(area, period) : known - 1;
  }

  #newBlock(area: number, period: number): number {
    const start = this.#used;
    this.#used += 2 * this.#kinds;
    if (this.#used > this.#sums.length) {
      const more = new Float64Array(Math.max(4096, 2 * this.#used)).fill(Number.NaN);
      more.set(this.#sums.subarray(0, start));
      this.#sums = more;
    }
    this.#blocks[area * periodsAtMost + period] = start + 1;
    return start;
  }

  /** Every cell that something was added to; `periodOf` gives the period of a number. */
  cells(periodOf: (period: number) => Period): Cell[] {
    return this.#areas.flatMap((area, number) => {
      const cells: Cell[] = [];
      for (let period = 0; period < periodsAtMost; period++) {
        const block = this.#blocks[number * periodsAtMost + period] ?? 0;
        if (block > 0) cells.push(...this.#cellsOf(area, periodOf(period), block - 1));
      }
      return cells;
    });
  }

  #cellsOf(area: string, period: Period, block: number): Cell[] {
    const cells: Cell[] = [];
    for (let kind = 0; kind < this.#kinds; kind++) {
      const [admissions, bedDays] = [this.#sum(block + 2 * kind), this.#sum(block + 2 * kind + 1)];
      if (admissions === undefined && bedDays === undefined) continue;
      cells.push({
        area,
        period,
        ...this.#nameKind(kind),
        ...(admissions === undefined ? {} : { admissions }),
        ...(bedDays === undefined ? {} : { bedDays }),
      });
    }
    return cells;
  }

  #sum(at: number): Sum | undefined {
    const events = this.#sums[at] ?? Number.NaN;
    if (Number.isNaN(events)) return undefined;
    const found = marks.flatMap((mark, number): [Shorthand, number][] => {
      const count = this.#marked.get(at * marks.length + number);
      return count === undefined ? [] : [[mark, count]];
    });
    return { events, marks: Object.fromEntries(found) };
  }

  #nameKind(kind: number): Pick<Cell, 'group' | 'stay' | 'ageBand' | 'sex'> {
    const sex = sexes[kind % this.#sexes] ?? 'unknown';
    const band = Math.floor(kind / this.#sexes) % this.#bands;
    const rest = Math.floor(kind / this.#sexes / this.#bands);
    return {
      group: groups[Math.floor(rest / this.#stays.length)] ?? 'all',
      stay: this.#stays[rest % this.#stays.length] ?? 'all',
      ...(this.#bands > 1 && band < ageBands ? { ageBand: band * 5 } : {}),
      ...(this.#sexes > 1 ? { sex } : {}),
    };
  }
}
