import type { Fault } from '../cells/faults.js';
import { placesKept } from '../engine.js';

/** Where a rule was broken: the line from 0, the character of the cell from 1 where one cell is meant. */
export interface FaultPlace {
  readonly line: number;
  readonly character?: number;
}

/** One rule that one column broke: how often, and the first places. */
export interface FaultKind {
  readonly fault: Fault;
  /** The wanted column; -1 for the row as a whole. */
  readonly column: number;
  readonly rows: number;
  readonly places: readonly FaultPlace[];
}

/** Counts broken rules and keeps the first places of each. A place is looked for only when it is kept. */
export class FaultLog {
  readonly #kinds = new Map<string, { fault: Fault; column: number; rows: number; places: FaultPlace[] }>();

  add(fault: Fault, column: number, find: () => FaultPlace): void {
    const key = `${fault}|${column}`;
    const kind = this.#kinds.get(key) ?? { fault, column, rows: 0, places: [] };
    this.#kinds.set(key, kind);
    kind.rows++;
    if (kind.places.length < placesKept) kind.places.push(find());
  }

  kinds(): FaultKind[] {
    return [...this.#kinds.values()];
  }
}
