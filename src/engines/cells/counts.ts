import { type MarkKind, markKinds } from '../../domain/counts/shorthand.js';
import { type Finding, finding } from '../../domain/problems/finding.js';
import { readCount } from '../../read/cells/count.js';
import { kindOf } from '../../read/cells/marks.js';
import type { AggregateRequest } from '../engine.js';
import type { WantedColumn } from './adder.js';

const firstMark = -2;

/** What a text in place of a number means: the number, a mark (`markOf`), or -1 for neither. */
export function countRule(thousands: string | undefined): (text: string) => number {
  return (text) => {
    const reading = readCount(text, thousands);
    if (typeof reading === 'string') return firstMark - markKinds.indexOf(kindOf(reading));
    // Sums are exact to 2^53, a count to 2^31: no area has two thousand million admissions.
    return typeof reading === 'number' && reading < 2 ** 31 ? reading : -1;
  };
}

/**
 * What may stand between thousands where nothing is said: a comma. One that stands anywhere else in a count is a fault, so
 * only one reading fits, whatever stands between cells.
 */
export function separatorOf({ thousands = ',' }: Pick<AggregateRequest, 'thousands'>): string {
  return thousands;
}

/** The different counts of an input with a separator that nobody said it has. */
export function groupedCounts(wanted: readonly WantedColumn[], { layout, thousands }: AggregateRequest): string[] {
  if (layout === 'records' || thousands !== undefined) return [];
  const texts = wanted.flatMap(({ kind, values }) => (kind === 'count' ? values.texts : []));
  return [...new Set(texts.map((text) => text.trim()).filter((text) => /^[1-9]\d{0,2}(?:,\d{3})+$/.test(text)))].sort();
}

/** What is said of them. */
export function groupedFinding(file: string, counts: readonly string[]): Finding[] {
  const count = new Set(counts).size;
  return count === 0 ? [] : [finding('VM361', 'note', { separator: ',' }, { count, place: { file } })];
}

/** The mark that a meaning of `countRule` stands for; `undefined` for a number or a fault. */
export function markOf(meaning: number): MarkKind | undefined {
  return markKinds[firstMark - meaning];
}
