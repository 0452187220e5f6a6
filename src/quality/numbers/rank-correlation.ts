import type { Cells } from './cells.js';
import { robustScale } from './robust-scale.js';

/**
 * How far the order of one row is that of another: 1 the same, 0 no more than chance, -1 the reverse.
 *
 * Reference: Spearman (1904); of equal numbers each has the mean of their ranks.
 */
export function rankCorrelation(one: Cells, other: Cells): number {
  const [ranks, others] = [ranksOf(one), ranksOf(other)];
  const middle = (one.length - 1) / 2;
  let [both, own, its] = [0, 0, 0];
  for (let at = 0; at < ranks.length; at++) {
    const [x, y] = [(ranks[at] as number) - middle, (others[at] as number) - middle];
    both += x * y;
    own += x * x;
    its += y * y;
  }
  return both / Math.sqrt(own * its);
}

const fewestPairs = 50;
const leastOrdered = 0.8;

/**
 * Whether four of five pairs of many areas are in the same order in both, which says without ranking any that the orders
 * go together: of pairs in no order at all so many are hardly ever.
 */
export function goTogether(one: Cells, other: Cells): boolean {
  const pairs = Math.floor(one.length / 2);
  let ordered = 0;
  for (let at = 0; at < pairs; at++) {
    const change = (one[at] as number) - (one[at + pairs] as number);
    if (change * ((other[at] as number) - (other[at + pairs] as number)) > 0) ordered++;
  }
  return pairs >= fewestPairs && ordered >= leastOrdered * pairs;
}

function ranksOf(cells: Cells): Cells {
  const order = Array.from(cells.keys()).sort((a, b) => (cells[a] as number) - (cells[b] as number));
  const ranks = new Float64Array(cells.length);
  for (let from = 0, to = 0; from < order.length; from = to) {
    const value = cells[order[from] as number];
    for (to = from; to < order.length && cells[order[to] as number] === value; to++);
    for (let at = from; at < to; at++) ranks[order[at] as number] = (from + to - 1) / 2;
  }
  return ranks;
}

/** The robust standard deviation of the logs of counts; a nought is as far out as half an event. */
export function logScale(counts: Cells): number {
  return robustScale(counts.map((count) => Math.log(Math.max(count, 0.5)))) ?? 0;
}
