import { markKinds, type Shorthand } from '../../domain/counts/shorthand.js';
import type { Cell, Sum } from '../engine.js';

/** The cells of several parts of one input as one list, those of one key added up, sorted by their keys. */
export function mergeCells(parts: readonly (readonly Cell[])[]): Cell[] {
  const merged = new Map<string, Cell>();
  for (const cell of parts.flat()) {
    const key = keyOf(cell);
    const before = merged.get(key);
    merged.set(key, before === undefined ? cell : addCells(before, cell));
  }
  return [...merged].sort(([first], [second]) => (first < second ? -1 : 1)).map(([, cell]) => cell);
}

function keyOf({ area, period, group, stay, ageBand, sex }: Cell): string {
  const band = ageBand === undefined ? 'unknown' : String(ageBand).padStart(2, '0');
  return [area, String(period.start).padStart(6, '0'), period.months, group, stay, band, sex ?? ''].join('|');
}

function addCells(first: Cell, second: Cell): Cell {
  const admissions = addSums(first.admissions, second.admissions);
  const bedDays = addSums(first.bedDays, second.bedDays);
  const { admissions: _, bedDays: __, ...key } = first;
  // The hash of cells is of their text, so their parts stand in one order.
  return {
    ...key,
    ...(admissions === undefined ? {} : { admissions }),
    ...(bedDays === undefined ? {} : { bedDays }),
  };
}

function addSums(first: Sum | undefined, second: Sum | undefined): Sum | undefined {
  if (first === undefined || second === undefined) return first ?? second;
  const marks = markKinds.flatMap((mark): [Shorthand, number][] => {
    const count = (first.marks[mark] ?? 0) + (second.marks[mark] ?? 0);
    return count === 0 ? [] : [[mark, count]];
  });
  return { events: first.events + second.events, marks: Object.fromEntries(marks) };
}
