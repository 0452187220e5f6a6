import { type Finding, finding } from '../../domain/problems/finding.js';
import { type Problem, problem } from '../../domain/problems/problem.js';
import { inputLimits, LineGuard } from '../limits.js';
import { otherFormat, startsWith } from '../recognise/other-formats.js';
import type { Source } from '../source.js';

/** Text of an input, or why it is not the text of a CSV file. */
export type Decoded =
  | { readonly text: string; readonly encoding: string; readonly findings: readonly Finding[] }
  | { readonly problem: Problem };

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

/** UTF-16 in either order of bytes. */
export type Utf16 = 'utf-16le' | 'utf-16be';

/**
 * The UTF-16 that bytes start in; `undefined` for any other text. Excel's "Unicode text" starts with a byte order mark;
 * without one, letters of ASCII have a NUL on one side.
 */
export function utf16Of(bytes: Uint8Array): Utf16 | undefined {
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
    return { text, encoding: utf16Name(encoding), findings: [] };
  } catch {
    return { problem: problem('VM106', { file }, { file }) };
  }
}

/** The name of an encoding as results have it. */
export function utf16Name(encoding: Utf16): string {
  return encoding === 'utf-16le' ? 'UTF-16LE' : 'UTF-16BE';
}

/** Why bytes cannot be the text of a CSV file; `undefined` when they may be. */
export function refuse(bytes: Uint8Array, file: string): Problem | undefined {
  if (isBlank(bytes)) return problem('VM104', { file }, { file });
  const other = otherFormat(bytes);
  if (other !== undefined) return problem('VM103', { file, ...other }, { file });
  const nul = bytes.indexOf(0);
  if (nul >= 0) return problem('VM105', { file, why: `byte ${nul + 1} is NUL, which no text file holds` }, { file });
  if (new LineGuard().isTooLong(bytes)) return problem('VM115', { file, limitBytes: inputLimits.lineBytes }, { file });
  return undefined;
}

function isBlank(bytes: Uint8Array): boolean {
  const start = startsWith(bytes, [0xef, 0xbb, 0xbf]) ? 3 : 0;
  return bytes.subarray(start).every((byte) => byte === 0x20 || byte === 0x09 || byte === 0x0a || byte === 0x0d);
}
