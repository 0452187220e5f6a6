import type { Draw } from './draw.js';
import { oddCells, oddHeaders, oddPeriods } from './words.js';

/** Changes the text of a table somewhere. */
type TextMutator = (text: string, draw: Draw) => string;

/** Changes the bytes of a file somewhere. */
type ByteMutator = (bytes: Uint8Array, draw: Draw) => Uint8Array;

const linesOf = (text: string): string[] => text.split('\n');

function changeLine(text: string, draw: Draw, change: (line: string) => string): string {
  const lines = linesOf(text);
  const at = draw.below(lines.length);
  return lines.map((line, index) => (index === at ? change(line) : line)).join('\n');
}

function changeCell(line: string, draw: Draw, change: (cell: string) => string): string {
  const cells = line.split(',');
  const at = draw.below(cells.length);
  return cells.map((cell, index) => (index === at ? change(cell) : cell)).join(',');
}

function changeHeader(text: string, change: (cells: string[]) => string[]): string {
  const lines = linesOf(text);
  const at = lines.findIndex((line) => /code|\bods\b/i.test(line));
  return lines.map((line, index) => (index === at ? change(line.split(',')).join(',') : line)).join('\n');
}

function everyRow(text: string, change: (cells: string[]) => string[]): string {
  return linesOf(text)
    .map((line) => change(line.split(',')).join(','))
    .join('\n');
}

function putAt<T>(items: readonly T[], at: number, removed: number, ...added: readonly T[]): T[] {
  return [...items.slice(0, at), ...added, ...items.slice(at + removed)];
}

/** Mutators of cells, rows, headers, quotes, delimiters and periods, by name. */
export const textMutators: Readonly<Record<string, TextMutator>> = {
  oddCell: (text, draw) => changeLine(text, draw, (line) => changeCell(line, draw, () => draw.of(oddCells))),
  oddPeriod: (text, draw) => changeLine(text, draw, (line) => changeCell(line, draw, () => draw.of(oddPeriods))),
  oddPeriodsEverywhere: (text, draw) => {
    const [from, to] = [draw.of(oddPeriods), draw.of(oddPeriods)];
    return text.replaceAll(from, to);
  },
  cellEverywhere: (text, draw) => {
    const line = draw.of(linesOf(text));
    const cell = draw.of(line.split(','));
    return cell === '' ? text : text.split(cell).join(draw.of(oddCells));
  },
  columnOfOne: (text, draw) => {
    const [at, cell] = [draw.below(6), draw.of(oddCells)];
    return everyRow(text, (cells) => (at < cells.length ? putAt(cells, at, 1, cell) : cells));
  },
  scaleCounts: (text, draw) => {
    const zeros = '0'.repeat(draw.below(16));
    return draw.chance(0.5) ? text.replace(/,\d+$/gm, `$&${zeros}`) : text.replace(/,\d+$/gm, ',0');
  },
  dropRow: (text, draw) => {
    const lines = linesOf(text);
    return putAt(lines, draw.below(lines.length), 1 + draw.below(5)).join('\n');
  },
  repeatRow: (text, draw) => {
    const lines = linesOf(text);
    return putAt(lines, draw.below(lines.length), 0, draw.of(lines)).join('\n');
  },
  blankRow: (text, draw) => changeLine(text, draw, () => draw.of(['', ',,,', ' ', '#', '"'])),
  joinRows: (text, draw) => {
    const lines = linesOf(text);
    const at = draw.below(lines.length - 1);
    return putAt(lines, at, 2, `${lines[at] ?? ''}${lines[at + 1] ?? ''}`).join('\n');
  },
  swapRows: (text, draw) => {
    const lines = linesOf(text);
    const [first, second] = [draw.below(lines.length), draw.below(lines.length)];
    return lines.map((line, at) => lines[at === first ? second : at === second ? first : at] ?? line).join('\n');
  },
  renameColumn: (text, draw) =>
    changeHeader(text, (cells) => putAt(cells, draw.below(cells.length), 1, draw.of(oddHeaders))),
  addColumn: (text, draw) => {
    const at = draw.below(6);
    return everyRow(
      changeHeader(text, (cells) => putAt(cells, at, 0, draw.of(oddHeaders))),
      (cells) => (draw.chance(0.9) ? putAt(cells, at, 0, draw.of(oddCells)) : cells),
    );
  },
  dropColumn: (text, draw) => {
    const at = draw.below(6);
    return everyRow(text, (cells) => putAt(cells, at, 1));
  },
  swapColumns: (text, draw) => {
    const at = draw.below(4);
    return everyRow(text, (cells) => putAt(cells, at, 2, cells[at + 1] ?? '', cells[at] ?? ''));
  },
  slipInName: (text, draw) =>
    changeHeader(text, (cells) => cells.map((cell) => cell.replace(draw.of(['e', 'a', '_', 'o']), ''))),
  quote: (text, draw) => changeLine(text, draw, (line) => changeCell(line, draw, (cell) => `"${cell}"`)),
  strayQuote: (text, draw) => {
    const at = draw.below(text.length + 1);
    return `${text.slice(0, at)}"${text.slice(at)}`;
  },
  quoteAll: (text) => everyRow(text, (cells) => cells.map((cell) => `"${cell.replaceAll('"', '')}"`)),
  breakInCell: (text, draw) => changeLine(text, draw, (line) => changeCell(line, draw, (cell) => `"${cell}\n${cell}"`)),
  delimiter: (text, draw) => text.replaceAll(',', draw.of([';', '\t', '|', ' ', ',,', ':'])),
  lineBreaks: (text, draw) => text.replaceAll('\n', draw.of(['\r\n', '\r', '\n\n', '\n\r', '\u2028', ''])),
  insertText: (text, draw) => {
    const at = draw.below(text.length + 1);
    return `${text.slice(0, at)}${draw.of(oddCells)}${text.slice(at)}`;
  },
  cutText: (text, draw) => text.slice(0, draw.below(text.length + 1)),
  cutStart: (text, draw) => text.slice(draw.below(text.length + 1)),
  twice: (text) => text + text,
  capitals: (text, draw) => (draw.chance(0.5) ? text.toUpperCase() : text.toLowerCase()),
};

const utf16 = (text: string): Buffer => Buffer.from(text, 'utf16le');

/** Encodings that a text may arrive in. */
export const encoders: Readonly<Record<string, (text: string) => Uint8Array>> = {
  bom: (text) => Buffer.from(`\ufeff${text}`),
  twoBoms: (text) => Buffer.from(`\ufeff\ufeff${text}`),
  utf16le: (text) => Buffer.from([0xff, 0xfe, ...utf16(text)]),
  utf16be: (text) => Buffer.from([0xfe, 0xff, ...utf16(text).swap16()]),
  utf16bare: utf16,
  latin1: (text) => Buffer.from(text.replace('NHS', 'NHS\u00e9\u0096'), 'latin1'),
};

/** Mutators of bytes, by name. */
export const byteMutators: Readonly<Record<string, ByteMutator>> = {
  flip: (bytes, draw) => {
    const changed = Uint8Array.from(bytes);
    for (let times = 1 + draw.below(4); times > 0 && bytes.length > 0; times--) {
      const at = draw.below(bytes.length);
      changed[at] = (changed[at] ?? 0) ^ (1 << draw.below(8));
    }
    return changed;
  },
  insert: (bytes, draw) => {
    const at = draw.below(bytes.length + 1);
    return Buffer.concat([bytes.subarray(0, at), Uint8Array.of(draw.below(256)), bytes.subarray(at)]);
  },
  remove: (bytes, draw) => {
    const at = draw.below(bytes.length + 1);
    return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + 1 + draw.below(20))]);
  },
  copy: (bytes, draw) => {
    const [at, from] = [draw.below(bytes.length + 1), draw.below(bytes.length + 1)];
    return Buffer.concat([bytes.subarray(0, at), bytes.subarray(from, from + draw.below(200)), bytes.subarray(at)]);
  },
  cut: (bytes, draw) => bytes.subarray(0, draw.below(bytes.length + 1)),
  start: (bytes, draw) =>
    Buffer.concat([
      Uint8Array.from(draw.of([[0x1f, 0x8b], [0x50, 0x4b, 3, 4], [0xff, 0xfe], [0xd0, 0xcf], [0], [0xef, 0xbb]])),
      bytes,
    ]),
};
