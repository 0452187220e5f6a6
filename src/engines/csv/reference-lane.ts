import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { CsvError, parse } from 'csv-parse';
import { reasonOf } from '../../read/table/csv.js';
import type { RecordAdder } from './record-adder.js';

interface RawRecord {
  readonly record: string[];
  readonly raw: string;
}

/** Text whose quotes do not match up: why, and the line from 0 on which the row that cannot be read starts. */
export class BrokenCsv extends Error {
  readonly reason: string;
  readonly line: number;
  constructor(reason: string, line: number) {
    super(reason);
    this.reason = reason;
    this.line = line;
  }
}

/**
 * Reads chunks of CSV by csv-parse, row by row: the reader that the fast one must agree with, and that takes over what
 * the fast one does not understand. Gives the line behind the last row.
 *
 * @throws BrokenCsv if the quotes do not match up
 */
export async function readByReference(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  records: RecordAdder,
  delimiter: string,
  firstLine: number,
): Promise<number> {
  let line = firstLine;
  const add = ({ record, raw }: RawRecord): null => {
    records.add(record, raw, line);
    line += 1 + record.reduce((breaks, cell) => breaks + breaksIn(cell), 0);
    return null;
  };
  const parser = parse({
    delimiter,
    encoding: 'latin1',
    raw: true,
    relax_column_count: true,
    record_delimiter: ['\r\n', '\n', '\r'],
    // With `raw` a record comes with its text, which the types do not know.
    on_record: (row: unknown) => add(row as RawRecord),
  });
  try {
    await pipeline(Readable.from(chunks), parser.resume());
  } catch (error) {
    if (error instanceof CsvError) throw new BrokenCsv(reasonOf(error), line);
    throw error;
  }
  return line;
}

function breaksIn(cell: string): number {
  return cell.includes('\n') || cell.includes('\r') ? (cell.match(/\r\n|\n|\r/g)?.length ?? 0) : 0;
}
