import type { Adder } from '../../cells/adder.js';
import type { LeftOutCounts } from '../../cells/left-out.js';
import { TooManyValues } from '../../csv/record-adder.js';
import type { Group, TellGroup } from './group.js';

const countAtMost = 2 ** 31 - 1;

/**
 * Adds counts of practices that a query added up, as few rows of their sums. Whatever is wrong with them is wrong with
 * every row of the group.
 */
export function addCountGroup(
  adder: Adder,
  group: Group,
  rows: number,
  codeOf: (column: number, text: string) => number,
  leftOut: LeftOutCounts,
  tell: TellGroup,
): void {
  const sums = adder.wanted.map(({ role, kind }) => (kind === 'count' ? Number(group[`${role}_sum`]) : 0));
  const parts = Math.max(1, ...sums.map((sum) => Math.ceil(sum / countAtMost)));
  const columns = adder.wanted.map(({ role, kind }, column) => {
    if (kind === 'count') return partsOf(sums[column] ?? 0, parts);
    const code = codeOf(column, group[role] ?? '');
    if (code < 0) throw new TooManyValues(column);
    return new Int32Array(parts).fill(code);
  });
  const before = { ...adder.leftOut };
  adder.add({ rows: parts, columns, highKeys: new Int32Array(parts) }, (row, column, fault) => {
    if (row === 0) tell(column, fault, rows);
  });
  for (const why of ['noArea', 'areaTotals'] as const) {
    if (adder.leftOut[why] > before[why]) leftOut[why] += rows - parts;
  }
}

function partsOf(sum: number, parts: number): Int32Array {
  const numbers = new Int32Array(parts);
  for (let [part, left] = [0, sum]; part < parts; part++) {
    numbers[part] = Math.min(left, countAtMost);
    left -= numbers[part] ?? 0;
  }
  return numbers;
}
