import { type Finding, finding } from '../domain/finding.js';
import { type Problem, problem } from '../domain/problem.js';
import { inputLimits, LineGuard } from './limits.js';
import type { Source } from './source.js';

/** Text of an input, or why it is not the text of a CSV file. */
export type Decoded =
  | { readonly text: string; readonly encoding: string; readonly findings: readonly Finding[] }
  | { readonly problem: Problem };

const signatures: readonly { readonly bytes: readonly number[]; readonly shown: string; readonly kind: string }[] = [
  { bytes: [0xd0, 0xcf, 0x11, 0xe0], shown: 'D0 CF 11 E0', kind: 'an old Excel workbook' },
  { bytes: [0x1f, 0x8b], shown: '1F 8B', kind: 'a gzip file' },
  { bytes: [0x25, 0x50, 0x44, 0x46], shown: '25 50 44 46', kind: 'a PDF document' },
  { bytes: [0x50, 0x41, 0x52, 0x31], shown: '50 41 52 31', kind: 'a Parquet file' },
];

/**
 * The text of a source: UTF-16 when its first bytes say so, UTF-8, or Windows-1252 when it is neither.
 * Workbooks and binary files are refused by name.
 */
export function decode(source: Source): Decoded {
  const { bytes, name } = source;
  const wide = utf16Of(bytes);
  if (wide !== undefined) return decodeUtf16(bytes, name, wide);
  const refused = refuse(bytes, name);
  if (refused !== undefined) return { problem: refused };
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return { text, encoding: 'UTF-8', findings: [] };
  } catch {
    const text = new TextDecoder('windows-1252').decode(bytes);
    const note = finding('VM301', 'note', { file: name }, { place: { file: name } });
    return { text, encoding: 'Windows-1252', findings: [note] };
  }
}

type Utf16 = 'utf-16le' | 'utf-16be';

// Excel's "Unicode text" starts with a byte order mark; without one, letters of ASCII have a NUL on one side.
function utf16Of(bytes: Uint8Array): Utf16 | undefined {
  if (startsWith(bytes, [0xff, 0xfe])) return 'utf-16le';
  if (startsWith(bytes, [0xfe, 0xff])) return 'utf-16be';
  const head = bytes.subarray(0, 64);
  if (head.length < 16 || !head.includes(0)) return undefined;
  const isNul = (side: 0 | 1): boolean => head.every((byte, at) => (byte === 0) === (at % 2 === side));
  return isNul(1) ? 'utf-16le' : isNul(0) ? 'utf-16be' : undefined;
}

function decodeUtf16(bytes: Uint8Array, file: string, encoding: Utf16): Decoded {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    if (text.trim() === '') return { problem: problem('VM104', { file }, { file }) };
    return { text, encoding: encoding === 'utf-16le' ? 'UTF-16LE' : 'UTF-16BE', findings: [] };
  } catch {
    return { problem: problem('VM106', { file }, { file }) };
  }
}

/** Why bytes cannot be the text of a CSV file; `undefined` when they may be. */
export function refuse(bytes: Uint8Array, file: string): Problem | undefined {
  if (isBlank(bytes)) return problem('VM104', { file }, { file });
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) {
    return problem('VM103', { file, kind: zipKind(bytes), signature: 'PK 03 04, a zip file' }, { file });
  }
  const known = signatures.find((signature) => startsWith(bytes, signature.bytes));
  if (known !== undefined) return problem('VM103', { file, kind: known.kind, signature: known.shown }, { file });
  const nul = bytes.indexOf(0);
  if (nul >= 0) return problem('VM105', { file, why: `byte ${nul + 1} is NUL, which no text file holds` }, { file });
  if (new LineGuard().isTooLong(bytes)) return problem('VM115', { file, limitBytes: inputLimits.lineBytes }, { file });
  return undefined;
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}

function isBlank(bytes: Uint8Array): boolean {
  const start = startsWith(bytes, [0xef, 0xbb, 0xbf]) ? 3 : 0;
  return bytes.subarray(start).every((byte) => byte === 0x20 || byte === 0x09 || byte === 0x0a || byte === 0x0d);
}

// An OpenDocument file stores its media type, uncompressed, as the archive's first entry.
function zipKind(bytes: Uint8Array): string {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 200));
  if (head.includes('opendocument.spreadsheet')) return 'an OpenDocument spreadsheet';
  const whole = new TextDecoder('latin1').decode(bytes.subarray(0, 4096));
  return whole.includes('[Content_Types].xml') || whole.includes('xl/') ? 'an Excel workbook' : 'a zip file';
}
