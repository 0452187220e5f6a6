import { type MarkKind, markKinds } from '../../domain/shorthand.js';
import { readCount } from '../../read/count.js';
import { kindOf } from '../../read/marks.js';

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

/** The mark that a meaning of `countRule` stands for; `undefined` for a number or a fault. */
export function markOf(meaning: number): MarkKind | undefined {
  return markKinds[firstMark - meaning];
}
