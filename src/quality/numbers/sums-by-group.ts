import type { Cells } from './cells.js';
import { kernel, layOut } from './kernel.js';

/** For each row and group, one row after the other: what its cells add up to, and how many there are. */
export interface GroupSums {
  readonly sums: Cells;
  readonly known: Cells;
}

/**
 * Adds the cells of each row up by group.
 *
 * @param groupOf the group of each cell, from 0; below 0 for a cell that is in none
 */
export function sumsByGroup(rows: readonly Cells[], groupOf: Cells, groups: number): GroupSums {
  const size = rows.length * groups;
  const [all, own, sums, known] = layOut([rows, groupOf, size, size], 0);
  kernel().sumsByGroup(all.at, rows.length, groupOf.length, own.at, groups, sums.at, known.at);
  return { sums: sums.numbers.slice(), known: known.numbers.slice() };
}
