import type { Step } from '../../index.js';
import { counted, grouped } from '../grouped.js';

// What is done is named in as many columns at least, and what is said of it shortened before.
const leastName = 16;

// Seconds after which what is left can be told from what is done.
const leastElapsed = 0.5;

/**
 * A step in words, in at most `room` columns: what is done, how much of it, how fast and how much longer; less of
 * that where there is no room.
 *
 * @param elapsed milliseconds since it began
 */
export function stepWords(step: Step, elapsed: number, room = Number.POSITIVE_INFINITY): string {
  const name = harmless(step.doing);
  const tails = detailsOf(step, elapsed / 1000).map((parts) => (parts.length === 0 ? '' : `: ${parts.join(', ')}`));
  const tail = tails.find((one) => Math.min(leastName, columnsOf(name)) + one.length <= room) ?? '';
  return shortened(name, room - tail.length) + tail;
}

/** What can be said of a step, from the most to the least. */
function detailsOf({ done, all, unit = '', rows }: Step, seconds: number): string[][] {
  if (done === undefined) return seconds < 1 ? [[]] : [[duration(seconds)], []];
  const isBytes = unit === 'bytes';
  const amount = (value: number): string => (isBytes ? (value / 1e6).toFixed(1) : grouped(value));
  const much = `${amount(done)}${all === undefined ? '' : ` of ${amount(all)}`} ${isBytes ? 'MB' : unit}`;
  const share = all === undefined || all === 0 ? much : `${Math.floor((100 * done) / all)}%`;
  const many = rows === undefined ? [] : [counted(rows, 'row')];
  const speed = isBytes && seconds > 0 ? [`${(done / 1e6 / seconds).toFixed(1)} MB/s`] : [];
  const isKnown = all !== undefined && done > 0 && seconds >= leastElapsed;
  const left = isKnown ? [`${duration((seconds * (all - done)) / done)} left`] : [];
  return [[much, ...many, ...speed, ...left], [much, ...many, ...left], [much, ...left], [share, ...left], [share], []];
}

function duration(seconds: number): string {
  if (seconds < 1) return 'under 1 s';
  return seconds < 90 ? `${Math.round(seconds)} s` : `${Math.round(seconds / 60)} min`;
}

// The name of a file may hold what steers a terminal.
function harmless(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '?');
}

/** The start and the end of a text that has more than so many columns. */
function shortened(text: string, room: number): string {
  if (columnsOf(text) <= room) return text;
  const characters = [...text];
  const half = Math.max(0, Math.floor((room - 3) / 2));
  const end = taken([...characters].reverse(), half);
  const start = taken(characters, room - 3 - half);
  return room < leastName ? taken(characters, room).join('') : `${start.join('')}...${end.reverse().join('')}`;
}

function taken(characters: readonly string[], room: number): string[] {
  let used = 0;
  const fitting: string[] = [];
  for (const character of characters) {
    used += columnOf(character);
    if (used > room) break;
    fitting.push(character);
  }
  return fitting;
}

/** The columns that a text takes at most: what lies beyond the letters of Europe may take two. */
function columnsOf(text: string): number {
  return [...text].reduce((columns, character) => columns + columnOf(character), 0);
}

function columnOf(character: string): number {
  return character < '\u0250' ? 1 : 2;
}
