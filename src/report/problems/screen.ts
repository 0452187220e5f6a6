import type { Problem } from '../../domain/problems/problem.js';
import { type Description, describeProblems } from './describe.js';

/** How a part of a message is shown; the identity where there is no colour. */
export interface Emphasis {
  /** Text that says what is wrong. */
  readonly error: (text: string) => string;
  /** Text that matters less. */
  readonly faint: (text: string) => string;
}

const shownPlaces = 3;
const listedPlaces = 10;

/**
 * Problems for a person to read: code and sentence, the rows with a caret under what is meant, then what
 * else is known and what to do. The first three places of a kind are shown, the next few listed and the others counted.
 */
export function problemScreen(problems: readonly Problem[], emphasis: Emphasis): string {
  return describeProblems(problems)
    .map((description) => screenOf(description, emphasis))
    .join('\n');
}

function screenOf({ code, headline, further, places, notes, help }: Description, emphasis: Emphasis): string {
  const rest = places.slice(shownPlaces);
  const more = rest.length === 0 ? [] : [moreOfTheKind(rest, further)];
  const lines = [
    `${emphasis.error(`error[${code}]`)} ${plain(headline)}`,
    ...rows(places.slice(0, shownPlaces), emphasis),
    ...[...more, ...notes].map((note) => `  = ${plain(note)}`),
    ...help.map((line) => `  help: ${plain(line)}`),
  ];
  return `${lines.join('\n')}\n`;
}

function moreOfTheKind(rest: Description['places'], further: number): string {
  const listed = rest.slice(0, listedPlaces).map(shortPlace).join(', ');
  const unlisted = rest.length - listedPlaces + further;
  const first = further === 0 ? 'all' : `the first ${rest.length + shownPlaces}`;
  const tail = unlisted > 0 ? `, and ${unlisted} further (${first} with --json)` : '';
  return `${rest.length + further} more of the same kind, at line:column ${listed}${tail}`;
}

function shortPlace({ place }: Description['places'][number]): string {
  return `${place.line ?? '?'}:${place.column ?? 1}`;
}

function rows(places: Description['places'], { faint }: Emphasis): string[] {
  const [first] = places;
  if (first === undefined) return [];
  const at = [first.place.line, first.place.column].filter((part) => part !== undefined).join(':');
  const head = `  ${faint('-->')} ${plain(first.place.file)}${at === '' ? '' : `:${at}`}`;
  const withRows = places.filter(({ place }) => place.row !== undefined);
  if (withRows.length === 0) return at === '' ? [] : [head];
  const gutter = Math.max(...withRows.map(({ place }) => String(place.line ?? '').length));
  const bar = faint('|');
  return [
    head,
    ` ${' '.repeat(gutter)} ${bar}`,
    ...withRows.flatMap(({ place, label }) => {
      const { text, start, length } = excerpt(place.row ?? '', place.column ?? 1, place.length ?? 0);
      const line = ` ${String(place.line ?? '').padStart(gutter)} ${bar} ${text}`;
      if (place.column === undefined) return label === '' ? [line] : [line, ` ${' '.repeat(gutter)} ${bar} ${label}`];
      return [
        line,
        ` ${' '.repeat(gutter)} ${bar} ${' '.repeat(start)}${'^'.repeat(length)} ${plain(label)}`.trimEnd(),
      ];
    }),
  ];
}

const widest = 72;

// A long row is cut around what is meant, so that the caret stays on the screen.
function excerpt(row: string, column: number, length: number): { text: string; start: number; length: number } {
  const characters = [...plain(row)];
  const at = column - 1;
  const from = at + length < widest ? 0 : Math.max(0, at - 20);
  const cut = characters.slice(from, from + widest);
  const before = from > 0 ? '…' : '';
  const after = from + widest < characters.length ? '…' : '';
  const caret = Math.max(1, Math.min(length, cut.length - (at - from)));
  return { text: `${before}${cut.join('')}${after}`, start: at - from + before.length, length: caret };
}

/**
 * Text from a file as it may be shown in a terminal, character for character: control characters, marks that turn its
 * direction, and others that cannot be seen become U+FFFD.
 */
export function plain(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}]/gu, '\uFFFD');
}
