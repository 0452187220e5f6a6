import type { Adder } from '../cells/adder.js';
import { noArea } from '../cells/area-rule.js';
import { markOf } from '../cells/counts.js';
import { periodOfYear } from '../cells/record-periods.js';
import type { AggregateRequest, LargeRole } from '../engine.js';
import { firstDaysOf, monthOfDays } from '../rules/day-number.js';
import { unknownAge } from '../rules/person.js';
import type { KernelExports, KernelImports } from './kernel-exports.js';

/** Where the kernel keeps what the cells of a row mean, and what a part means that an input has no column for. */
const parts: Readonly<Record<AggregateRequest['layout'], Readonly<Partial<Record<LargeRole, readonly number[]>>>>> = {
  records: {
    admission_method: [0, 0],
    episode_status: [1, 0],
    episode_order: [2, 0],
    patient_class: [3, 0],
    area: [4, noArea.blank],
    practice: [5, noArea.blank],
    admission_date: [6],
    financial_year: [6],
    discharge_date: [7],
    length_of_stay: [7],
    age: [8, unknownAge],
    sex: [9, 2],
    care_home: [10, 0],
    spell: [12],
  },
  'practice-months': {
    area: [0, noArea.blank],
    practice: [1, noArea.blank],
    period: [2, 0],
    metric: [3, 0],
    value: [4, -(2 ** 31)],
    emergency_admissions: [4, -(2 ** 31)],
    emergency_bed_days: [5, -(2 ** 31)],
    age: [6, unknownAge],
    sex: [7, 2],
    care_home: [8, 0],
  },
};

/** Lets the kernel add rows into cells of its own, which in the end are those of an adder. */
export class KernelAdding {
  readonly #adder: Adder;
  readonly #request: AggregateRequest;

  constructor(adder: Adder, request: AggregateRequest) {
    this.#adder = adder;
    this.#request = request;
  }

  /** What the kernel asks for when rows of one spell, or marks, stand in its way. */
  imports(): Pick<KernelImports, 'meetSpell' | 'addElsewhere'> {
    const { store, spells, leftOut } = this.#adder;
    const { duplicates } = this.#request;
    return {
      meetSpell: (low, high) => {
        if (spells.add(low, high)) return 0;
        if (duplicates !== 'first') return 2;
        leftOut.repeatedSpells++;
        return 1;
      },
      addElsewhere: (unit, period, kind, quantity, events) => {
        const mark = markOf(events);
        if (mark === undefined) store.add(unit, period, kind, quantity, events);
        else store.mark(unit, period, kind, quantity, mark);
      },
    };
  }

  /** Where the kernel keeps what a cell of a column means. */
  slotOf(role: LargeRole): number {
    return parts[this.#request.layout][role]?.[0] ?? 0;
  }

  setUp(kernel: KernelExports): void {
    const { store } = this.#adder;
    for (const [slot = 0, otherwise = 0] of Object.values(parts[this.#request.layout])) {
      kernel.setMeaning(slot, otherwise);
    }
    kernel.setKinds(
      store.kinds,
      store.kind(1, 0, 0, 0),
      store.kind(0, 1, 0, 0),
      store.kind(0, 0, 1, 0),
      store.kind(0, 0, 0, 1),
    );
    if (this.#request.layout === 'records') this.#setUpRecords(kernel);
  }

  #setUpRecords(kernel: KernelExports): void {
    const { transfers, bedDays } = this.#request;
    const wants = (role: LargeRole): boolean => this.#adder.wanted.some((one) => one.role === role);
    const byYear = !wants('admission_date');
    const ends = wants('length_of_stay') ? 2 : wants('discharge_date') && !byYear ? 1 : 0;
    kernel.setRecords(
      Number(transfers === 'include'),
      byYear ? periodOfYear(0) : -1,
      ends,
      Number(bedDays === 'daily'),
      Number(wants('spell')),
    );
    const days = monthOfDays();
    const firstDays = firstDaysOf(days);
    firstDays.forEach((day, month) => {
      kernel.setMonth(month, day, firstDays[month + 1] ?? days.length);
    });
  }

  /** Reads the rows of the block, and says why it stopped. */
  add(kernel: KernelExports): number {
    return this.#request.layout === 'records' ? kernel.addRecords() : kernel.addCounts();
  }

  /** Hands what the kernel added up to the adder; for once, at the end. */
  handOver(kernel: KernelExports): void {
    const { store, leftOut } = this.#adder;
    const periods = Array.from({ length: kernel.placesInAll() }, (_, place) => kernel.periodAt(place));
    const size = 2 * store.kinds;
    for (let unit = 0; unit < kernel.unitsInAll(); unit++) {
      const sums = new Int32Array(kernel.memory.buffer, kernel.sumsAt(unit), periods.length * size);
      for (let place = 0; place < periods.length; place++) {
        store.addTouched(unit, periods[place] as number, sums, place * size);
      }
    }
    leftOut.noArea += kernel.rowsWithoutArea();
    const reasons = Object.keys(leftOut) as (keyof typeof leftOut)[];
    const rows = new Float64Array(kernel.memory.buffer, kernel.leftOutAt(), reasons.length);
    reasons.forEach((reason, at) => {
      leftOut[reason] += rows[at] ?? 0;
    });
  }
}
