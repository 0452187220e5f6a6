import type { MarkKind, Shorthand } from '../../domain/counts/shorthand.js';

/**
 * What stands in a cell in place of a count, in lower case, and what it means. Bracketed ones are the Government
 * Statistical Service's (Using symbols and shorthand); the rest are its older ones and those of single publishers.
 * A dash is nil to some publishers and missing to others, so it is never read as zero.
 */
const marks: Readonly<Record<string, Shorthand>> = {
  '*': '[c]',
  '**': '[c]',
  '[c]': '[c]',
  c: '[c]',
  suppressed: '[c]',
  '[x]': '[x]',
  '': '[x]',
  '.': '[x]',
  '..': '[x]',
  '...': '[x]',
  '…': '[x]',
  ':': '[x]',
  '-': '[x]',
  '–': '[x]',
  '—': '[x]',
  na: '[x]',
  'n/a': '[x]',
  null: '[x]',
  '[z]': '[z]',
  z: '[z]',
  '[low]': '[low]',
  '~': '[low]',
};

/** The mark in a trimmed cell; `undefined` when it is none. */
export function readMark(cell: string): Shorthand | undefined {
  const text = cell.toLowerCase();
  const known = Object.hasOwn(marks, text) ? marks[text] : undefined;
  return known ?? readRange(text);
}

// Longer than any rule's: 2014-15 is a year in the wrong column, and a range starts at 0 or 1.
const mostHidden = 99;

function readRange(text: string): Shorthand | undefined {
  const below = /^(?:<|&lt;|under|less than|fewer than)\s*(\d{1,3})\*?$/.exec(text);
  if (below !== null) return range(0, Number(below[1]) - 1) ?? '[c]';
  const atMost = /^(?:(?:<=|≤)\s*(\d{1,2})\*?|(\d{1,2})\s*or (?:fewer|less))$/.exec(text);
  if (atMost !== null) return range(0, Number(atMost[1] ?? atMost[2]));
  const between = /^\(?([01])\s*(?:-|–|to)\s*(\d{1,2})\)?\*?$/.exec(text);
  return between === null ? undefined : range(Number(between[1]), Number(between[2]));
}

function range(lower: number, upper: number): Shorthand | undefined {
  return upper > lower && upper <= mostHidden ? `[c ${lower} to ${upper}]` : undefined;
}

/** The range that a mark gives, in counts; `undefined` when it gives none. */
export function rangeOf(mark: Shorthand): { readonly lower: number; readonly upper: number } | undefined {
  const [, lower, upper] = /^\[c (\d+) to (\d+)\]$/.exec(mark) ?? [];
  return lower === undefined ? undefined : { lower: Number(lower), upper: Number(upper) };
}

/** What a mark is whatever its range: `[c]` for every hidden count. */
export function kindOf(mark: Shorthand): MarkKind {
  return mark === '[x]' || mark === '[z]' || mark === '[low]' ? mark : '[c]';
}

const notes: readonly { readonly says: RegExp; readonly mark: Shorthand }[] = [
  { says: /suppress|disclosure|small (?:count|number)s?|too small to (?:publish|release)/i, mark: '[c]' },
  { says: /missing|not available|no data|not (?:calculated|published|supplied|submitted)/i, mark: '[x]' },
  { says: /not applicable/i, mark: '[z]' },
];

/**
 * What a publisher's note beside an empty value says of it ("Value suppressed for disclosure control due to small
 * count", as in the Value note of Fingertips): `undefined` for a note on how a value was made.
 */
export function readValueNote(note: string): Shorthand | undefined {
  return notes.find(({ says }) => says.test(note))?.mark;
}
