import { CsvError, parse } from 'csv-parse/sync';
import { unwatched, type Watch } from '../../domain/common/progress.js';
import type { Locator } from '../../domain/counts/observation.js';
import type { Place } from '../../domain/problems/place.js';
import { type Problem, problem } from '../../domain/problems/problem.js';
import { inputLimits } from '../limits.js';
import { type RowWatch, watchedRows } from '../rows/watched-rows.js';
import { piecesOf } from './pieces.js';

/** The records of a CSV file as text cells; a blank line is one empty cell, so that rows can be located. */
export interface Csv {
  readonly records: readonly (readonly string[])[];
  readonly locator: Locator;
}

const pieceLength = 1 << 20;

/**
 * The records of `text`. Text without a quote is split at its delimiters, which is all that CSV is then;
 * anything quoted goes to csv-parse. Both give the same cells (a property test holds them together).
 */
export function parseCsv(
  text: string,
  file: string,
  delimiter: string,
  watch: Watch = unwatched,
): Csv | { readonly problem: Problem } {
  const plain = text.startsWith('\uFEFF') ? text.slice(1) : text;
  const doing = `splitting ${file}`;
  try {
    const records = plain.includes('"')
      ? parseWatched(plain, delimiter, (done, rows) => watch({ doing, done, all: plain.length, unit: 'bytes', rows }))
      : splitPlain(plain, delimiter, (lines) => watchedRows(doing, plain.length, lines, watch));
    const isPlain = !plain.includes('"');
    return {
      records,
      locator: isPlain ? locatePlain(() => plain, file, delimiter) : locate(plain, records, file, delimiter),
    };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    if (error.code === 'CSV_MAX_RECORD_SIZE') {
      return { problem: problem('VM115', { file, limitBytes: inputLimits.lineBytes }, { file }) };
    }
    const line = 'lines' in error && typeof error.lines === 'number' ? { line: error.lines } : {};
    return { problem: problem('VM111', { reason: reasonOf(error) }, { file, ...line }) };
  }
}

/** The records of text without quotes. */
export function splitPlain(
  text: string,
  delimiter: string,
  watchOf: (lines: number) => RowWatch = () => () => undefined,
): string[][] {
  const lines = text.includes('\r') ? text.split(/\r\n|\n|\r/) : text.split('\n');
  if (lines.at(-1) === '') lines.pop();
  const tell = watchOf(lines.length);
  return lines.map((line, row) => {
    tell(row);
    return line.split(delimiter);
  });
}

/**
 * The records of quoted text, parsed piece by piece so that it can be said how far that is: a piece without an error
 * ends where a record does. With an error, the whole is parsed for its place.
 */
function parseWatched(text: string, delimiter: string, tell: (done: number, rows: number) => void): string[][] {
  const records: string[][] = [];
  let done = 0;
  try {
    for (const piece of piecesOf(text, pieceLength)) {
      if (done > 0) tell(done, records.length);
      for (const record of parseQuoted(piece, delimiter)) records.push(record);
      done += piece.length;
    }
    return records;
  } catch (error) {
    if (error instanceof CsvError && done > 0) return parseQuoted(text, delimiter);
    throw error;
  }
}

/** The records of any CSV text, by csv-parse. */
export function parseQuoted(text: string, delimiter: string): string[][] {
  return parse(text, {
    delimiter,
    relax_column_count: true,
    record_delimiter: ['\r\n', '\n', '\r'],
    max_record_size: inputLimits.lineBytes,
  });
}

/** Why text is not CSV, in words that hold nothing of it. */
export function reasonOf(error: CsvError): string {
  if (error.code === 'CSV_QUOTE_NOT_CLOSED') return 'a quoted cell is not closed before the file ends';
  if (error.code === 'INVALID_OPENING_QUOTE') return 'a quote stands inside a cell that does not start with one';
  if (error.code === 'CSV_INVALID_CLOSING_QUOTE') return 'something other than a delimiter follows a closing quote';
  return error.message.split('\n')[0] ?? error.message;
}

/** Finds places in text without quotes, in which no cell holds a line break and each record is a line. */
export function locatePlain(text: () => string, file: string, delimiter: string): Locator {
  const starts = [0];
  return { file, place: (row, column) => placeIn(text(), starts, { file, delimiter, line: row, column }) };
}

function locate(text: string, records: Csv['records'], file: string, delimiter: string): Locator {
  const starts = [0];
  let firstLines: Int32Array | undefined;
  return {
    file,
    place(row, column) {
      firstLines ??= firstLinesOf(records);
      return placeIn(text, starts, { file, delimiter, line: firstLines[row] ?? row, column });
    },
  };
}

interface LinePlace {
  readonly file: string;
  readonly delimiter: string;
  readonly line: number;
  readonly column: number | undefined;
}

function placeIn(text: string, starts: number[], { file, delimiter, line, column }: LinePlace): Place {
  findStarts(text, starts, line);
  const shown = lineAt(text, starts[line] ?? 0);
  if (column === undefined) return { file, line: line + 1, row: shown };
  const span = cellSpan(shown, column, delimiter);
  return { file, line: line + 1, row: shown, column: span.start + 1, length: Math.max(1, span.length) };
}

// Only as far as is asked for: most places are those of a header.
function findStarts(text: string, starts: number[], line: number): void {
  const lineBreak = /\r\n|\n|\r/g;
  lineBreak.lastIndex = starts.at(-1) ?? 0;
  while (starts.length <= line) {
    const found = lineBreak.exec(text);
    if (found === null) return;
    starts.push(lineBreak.lastIndex);
  }
}

function lineAt(text: string, start: number): string {
  const end = /\r|\n/g;
  end.lastIndex = start;
  return text.slice(start, end.exec(text)?.index ?? text.length);
}

function firstLinesOf(records: Csv['records']): Int32Array {
  const first = new Int32Array(records.length);
  let line = 0;
  records.forEach((record, row) => {
    first[row] = line;
    line += 1 + record.reduce((breaks, cell) => breaks + (cell.match(/\r\n|\n|\r/g)?.length ?? 0), 0);
  });
  return first;
}

// For carets only, so a cell that runs over several lines is marked on its first.
function cellSpan(line: string, column: number, delimiter: string): { start: number; length: number } {
  let start = 0;
  let seen = 0;
  let quoted = false;
  for (let at = 0; at <= line.length; at++) {
    const character = line[at];
    if (character === '"') quoted = !quoted;
    if (at < line.length && (quoted || character !== delimiter)) continue;
    if (seen === column) return { start, length: at - start };
    seen++;
    start = at + 1;
  }
  return { start: Math.min(start, line.length), length: 1 };
}
