/**
 * A cell that holds a mark instead of a number, never zero: `[c]` hidden (with what it may be, where the mark says so:
 * `<8`), `[x]` not available, `[z]` not applicable, `[low]` more than nothing but rounded to it.
 */
export type Shorthand = '[c]' | HiddenRange | '[x]' | '[z]' | '[low]';

/** A hidden count whose mark gives the range that it lies in. */
export type HiddenRange = `[c ${number} to ${number}]`;

/** Every kind of mark; of several in one sum the first stands for it. */
export const markKinds = ['[c]', '[x]', '[z]', '[low]'] as const satisfies readonly Shorthand[];

/** What a mark is, whatever its range. */
export type MarkKind = (typeof markKinds)[number];
