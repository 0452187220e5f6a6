import { type Finding, finding } from '../domain/finding.js';
import type { Shorthand } from '../domain/observation.js';
import type { Cell, RowsLeftOut } from './engine.js';

const placelessShare = 0.01;

/** What is said of the rows added up by any engine: those in no cell, and marks in place of counts. */
export function findingsOf(cells: readonly Cell[], rows: number, leftOut: RowsLeftOut): Finding[] {
  const reasons = Object.fromEntries(Object.entries(leftOut).filter(([, count]) => count > 0));
  const placeless = leftOut.noArea + leftOut.methodUnknown;
  const { methodUnknown, noArea } = leftOut;
  return [
    ...(Object.keys(reasons).length === 0 ? [] : [finding('VM370', 'note', { rows, reasons })]),
    ...(placeless <= placelessShare * rows
      ? []
      : [finding('VM371', 'warning', { rows, reasons: { methodUnknown, noArea } }, { count: placeless })]),
    ...marksIn(cells),
  ];
}

function marksIn(cells: readonly Cell[]): Finding[] {
  const counts = new Map<Shorthand, number>();
  for (const { admissions, bedDays } of cells) {
    for (const sum of [admissions, bedDays]) {
      for (const mark in sum?.marks) {
        // The keys of marks are marks.
        const own = mark as Shorthand;
        counts.set(own, (counts.get(own) ?? 0) + (sum.marks[own] ?? 0));
      }
    }
  }
  return [...counts].sort().map(([mark, count]) => finding('VM302', 'warning', { marks: [mark] }, { count }));
}
