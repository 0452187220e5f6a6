import { type CsvError, parse } from 'csv-parse/sync';
import type { Utf16 } from '../../read/table/decode.js';
import { titleRows } from '../../read/table/find-header.js';
import type { LargeSource } from '../engine.js';
import type { Packing } from '../packing.js';
import { planOf } from '../plan.js';
import { chunksOf } from './bytes.js';
import { decodeCell } from './decode-value.js';
import { inUtf8 } from './in-utf8.js';

const headSize = 1 << 16;
const fewRows = 3;

/** The start of a large input: what stands above its rows. */
export interface Head {
  /** The names of the columns, as written. */
  readonly names: readonly string[];
  /** Where the first row behind the header starts, in bytes and in lines from 0. */
  readonly start: number;
  readonly line: number;
  /** Rows up to there, fewer than lines where a cell holds a line break. */
  readonly rows: number;
  /** Whether a quote stands in the first bytes of the input. */
  readonly quoted: boolean;
  /** Whether a row above the header says that the data are synthetic. */
  readonly synthetic: boolean;
}

/** The first 64 KB of a source, unpacked and in UTF-8, and the UTF-16 that it is in. */
export async function headBytes(
  source: LargeSource,
  packing: Packing,
): Promise<{ readonly bytes: Uint8Array; readonly utf16?: Utf16 }> {
  let utf16: Utf16 | undefined;
  const chunks: Uint8Array[] = [];
  let size = 0;
  const tell = (found: Utf16): void => {
    utf16 = found;
  };
  for await (const chunk of inUtf8(chunksOf(source, packing), tell)) {
    chunks.push(chunk);
    size += chunk.length;
    if (size >= headSize) break;
  }
  const bytes = Buffer.concat(chunks).subarray(0, headSize);
  return utf16 === undefined ? { bytes } : { bytes, utf16 };
}

/** The head of a large input that starts with these bytes; `undefined` when no row is the header of a large layout. */
export function readHead(
  bytes: Uint8Array,
  delimiter: string,
  chosen: Readonly<Record<string, string>> = {},
): Head | undefined {
  return headWhere(bytes, delimiter, (names) => planOf(names, chosen) !== undefined);
}

/** The same of a row of which `isHeader` holds. */
export function headWhere(bytes: Uint8Array, delimiter: string, isHeader: IsHeader): Head | undefined {
  // Nearly always the header is the first or second row, and csv-parse is slow to start.
  return headIn(bytes, delimiter, isHeader, fewRows) ?? headIn(bytes, delimiter, isHeader, titleRows);
}

type IsHeader = (names: readonly string[]) => boolean;

function headIn(bytes: Uint8Array, delimiter: string, isHeader: IsHeader, rows: number): Head | undefined {
  const mark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  let [start, line, synthetic] = [mark, 0, false];
  for (const [at, { record, raw }] of firstRecords(bytes.subarray(mark), delimiter, rows).entries()) {
    const names = record.map((cell) => decodeCell(cell).text);
    // Of a line end of two characters, csv-parse gives the first.
    start += raw.length + (raw.endsWith('\r') && bytes[start + raw.length] === 10 ? 1 : 0);
    line += raw.match(/\r\n|\n|\r/g)?.length ?? 0;
    if (isHeader(names)) return { names, start, line, rows: at + 1, synthetic, quoted: bytes.includes(34) };
    if (/\bsynthetic\b/i.test(names.join(' '))) synthetic = true;
  }
  return undefined;
}

function firstRecords(
  bytes: Uint8Array,
  delimiter: string,
  count: number,
): readonly { record: string[]; raw: string }[] {
  const last = Math.max(bytes.lastIndexOf(10), bytes.lastIndexOf(13));
  const rows: { record: string[]; raw: string }[] = [];
  try {
    parse(Buffer.from(last < 0 ? bytes : bytes.subarray(0, last + 1)), {
      delimiter,
      encoding: 'latin1',
      raw: true,
      relax_column_count: true,
      record_delimiter: ['\r\n', '\n', '\r'],
      to: count,
      // With `raw` a record comes with its text, which the types do not know.
      on_record: (row: unknown) => {
        rows.push(row as { record: string[]; raw: string });
        return null;
      },
    });
  } catch (error) {
    // Broken rows below the header are found when they are read.
    if (!isCsvError(error)) throw error;
  }
  return rows;
}

function isCsvError(error: unknown): error is CsvError {
  return error instanceof Error && 'code' in error && /^(?:CSV_|INVALID_)/.test(String(error.code));
}
