import { parse } from 'csv-parse/sync';
import type { Source } from '../../../read/source.js';
import { decode } from '../../../read/table/decode.js';
import { type Group, groupOf } from './group.js';
import { delimiterOf } from './is-answer.js';

/** The rows of an answer, and how many there were where the program that saved it says so below them. */
export interface AnswerRows {
  readonly rows: readonly AnswerRow[];
  readonly told?: number;
}

/** A row of an answer and the line that it starts on, from 1. */
export interface AnswerRow {
  readonly group: Group;
  readonly line: number;
}

// What psql and sqlcmd write below an answer.
const footer = /\s\((\d+) rows?(?: affected)?\)\s*$/;

/** The rows of an answer with commas, semicolons, tabs or bars between its cells; `undefined` where it is no such text. */
export function answerRows(answer: Source): AnswerRows | undefined {
  const decoded = decode(answer);
  if ('problem' in decoded) return undefined;
  const told = footer.exec(decoded.text);
  const text = decoded.text.slice(0, told?.index);
  try {
    const rows = rowsOf(text, delimiterOf(text) ?? ',');
    return told === null ? { rows } : { rows, told: Number(told[1]) };
  } catch {
    return undefined;
  }
}

type WithInfo = { readonly record: Record<string, string>; readonly info: { readonly lines: number } };

function rowsOf(text: string, delimiter: string): AnswerRow[] {
  const records = parse(text, {
    columns: (header: string[]) => header.map((one) => one.toLowerCase()),
    delimiter,
    info: true,
    // Programs that put something else than commas between cells often leave out the quotes.
    relax_quotes: delimiter !== ',',
  }) as unknown as readonly WithInfo[];
  let line = 2;
  return records.map(({ record, info }) => {
    const row = { group: groupOf(record), line };
    line = info.lines + 1;
    return row;
  });
}
