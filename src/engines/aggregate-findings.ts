import type { Shorthand } from '../domain/counts/observation.js';
import { type Finding, finding } from '../domain/problems/finding.js';
import { noMarks } from './cells/stored-sums.js';
import type { Cell, RowsLeftOut, Sum } from './engine.js';
import { unfinishedStays } from './unfinished-stays.js';

const placelessShare = 0.01;

/** What is said of the rows added up by any engine: those in no cell, and marks in place of counts. */
export function findingsOf(cells: readonly Cell[], rows: number, leftOut: RowsLeftOut): Finding[] {
  const reasons = Object.fromEntries(
    Object.entries(leftOut).filter(([why, count]) => count > 0 && why !== 'areaTotals'),
  );
  const placeless = leftOut.noArea + leftOut.methodUnknown;
  const { methodUnknown, noArea, areaTotals } = leftOut;
  return [
    ...(Object.keys(reasons).length === 0 ? [] : [finding('VM370', 'note', { rows, reasons })]),
    ...(placeless <= placelessShare * rows
      ? []
      : [finding('VM371', 'warning', { rows, reasons: { methodUnknown, noArea } }, { count: placeless })]),
    ...unfinishedStays(cells, leftOut.unfinished),
    ...(areaTotals === 0
      ? []
      : [finding('VM379', 'note', { rows: areaTotals, checked: false }, { count: areaTotals })]),
    ...marksIn(cells),
  ];
}

function marksIn(cells: readonly Cell[]): Finding[] {
  const counts = new Map<Shorthand, number>();
  for (let at = 0; at < cells.length; at++) {
    const { admissions, bedDays } = cells[at] as Cell;
    // There are many sums, and nearly all of them are without a mark.
    if (admissions !== undefined && admissions.marks !== noMarks) countMarks(admissions, counts);
    if (bedDays !== undefined && bedDays.marks !== noMarks) countMarks(bedDays, counts);
  }
  return [...counts].sort().map(([mark, count]) => finding('VM302', 'warning', { marks: [mark] }, { count }));
}

function countMarks({ marks }: Sum, counts: Map<Shorthand, number>): void {
  // The keys of marks are marks.
  for (const [mark, count] of Object.entries(marks) as [Shorthand, number][]) {
    counts.set(mark, (counts.get(mark) ?? 0) + count);
  }
}
