import type { Shorthand } from './shorthand.js';

/** What a count may be when the file hides or rounds it: whole numbers, both ends possible. */
export interface CountBounds {
  readonly lower: number;
  readonly upper: number;
  /** Whether a mark stands for it, or for a part of it; otherwise it is only rounded. */
  readonly hidden: boolean;
}

/** A count, or the mark in its place. A hidden or rounded count is a number with what it may be beside it. */
export interface Counted {
  readonly value: number | Shorthand;
  readonly bounds?: CountBounds;
}

/** What a number may be: itself alone, unless it has bounds. */
export function boundsOf(value: number, bounds?: CountBounds): CountBounds {
  return bounds ?? { lower: value, upper: value, hidden: false };
}

/** Two counts as one; a mark that stands for no number stays. */
export function addCounts(first: Counted, second: Counted): Counted {
  if (typeof first.value === 'string') return { value: first.value };
  if (typeof second.value === 'string') return { value: second.value };
  const value = first.value + second.value;
  if (first.bounds === undefined && second.bounds === undefined) return { value };
  const [one, other] = [boundsOf(first.value, first.bounds), boundsOf(second.value, second.bounds)];
  const bounds = {
    lower: one.lower + other.lower,
    upper: one.upper + other.upper,
    hidden: one.hidden || other.hidden,
  };
  return { value, bounds };
}

// A sum in which a small part is hidden is still known.
const widestKnown = 0.1;

/**
 * The number that a publisher gave; `undefined` for a mark, and for what is used in the place of a hidden count, or of
 * one that is hidden by more than a tenth.
 */
export function givenNumber({ value, bounds }: Counted): number | undefined {
  if (typeof value !== 'number') return undefined;
  return bounds?.hidden === true && bounds.upper - bounds.lower > widestKnown * value ? undefined : value;
}
