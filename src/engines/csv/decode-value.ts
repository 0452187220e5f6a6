const utf8 = new TextDecoder('utf-8', { fatal: true });
const windows1252 = new TextDecoder('windows-1252');

/** The text of one value, and whether its bytes had to be read as Windows-1252. */
export interface DecodedValue {
  readonly text: string;
  readonly isWindows1252: boolean;
}

/** The text of a value's bytes: UTF-8, or Windows-1252 where they are not. */
export function decodeValue(bytes: Uint8Array): DecodedValue {
  const plain = String.fromCharCode(...bytes);
  if (isAscii(plain)) return { text: plain, isWindows1252: false };
  try {
    return { text: utf8.decode(bytes), isWindows1252: false };
  } catch {
    return { text: windows1252.decode(bytes), isWindows1252: true };
  }
}

/** The text of bytes that are written one to a character, as csv-parse hands them over. */
export function decodeCell(cell: string): DecodedValue {
  return isAscii(cell) ? { text: cell, isWindows1252: false } : decodeValue(Buffer.from(cell, 'latin1'));
}

/** Whether the text of bytes that are written one to a character is blank. */
export function isBlankCell(cell: string): boolean {
  return decodeCell(cell).text.trim() === '';
}

function isAscii(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) > 127) return false;
  return true;
}
