/** A format that is not CSV text, as messages call it, and the first bytes that tell it. */
export interface OtherFormat {
  readonly kind: string;
  readonly signature: string;
}

const binary: readonly { readonly bytes: readonly number[]; readonly kind: string }[] = [
  { bytes: [0xd0, 0xcf, 0x11, 0xe0], kind: 'an old Excel workbook' },
  { bytes: [0x1f, 0x8b], kind: 'a gzip file' },
  { bytes: [0x42, 0x5a, 0x68, 0x39], kind: 'a bzip2 file' },
  { bytes: [0xfd, 0x37, 0x7a, 0x58, 0x5a], kind: 'an xz file' },
  { bytes: [0x28, 0xb5, 0x2f, 0xfd], kind: 'a zstd file' },
  { bytes: [0x37, 0x7a, 0xbc, 0xaf], kind: 'a 7-Zip archive' },
  { bytes: [0x25, 0x50, 0x44, 0x46], kind: 'a PDF document' },
  { bytes: [0x50, 0x41, 0x52, 0x31], kind: 'a Parquet file' },
];

const written: readonly { readonly starts: RegExp; readonly kind: string }[] = [
  { starts: /^<(?:!doctype html|html)\b/i, kind: 'a web page' },
  { starts: /^<\?xml\b/i, kind: 'an XML file' },
  { starts: /^\{\s*"schema":\s*"urn:vanguard-metrics\//, kind: 'an analysis that was saved' },
  { starts: /^(?:\{|\[\s*\{)\s*"/, kind: 'a JSON file' },
];

/** The other format that bytes start like; `undefined` where they may be CSV text. */
export function otherFormat(bytes: Uint8Array): OtherFormat | undefined {
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) return { kind: zipKind(bytes), signature: 'PK 03 04, a zip file' };
  const known = binary.find((one) => startsWith(bytes, one.bytes));
  if (known !== undefined) return { kind: known.kind, signature: inHexadecimal(known.bytes) };
  const head = textOf(bytes, 200).replace(/^(?:ï»¿)?\s*/, '');
  const like = written.find(({ starts }) => starts.test(head));
  return like === undefined ? undefined : { kind: like.kind, signature: inHexadecimal([...bytes.subarray(0, 4)]) };
}

/** Whether bytes start with these. */
export function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}

function inHexadecimal(bytes: readonly number[]): string {
  return bytes.map((byte) => byte.toString(16).toUpperCase().padStart(2, '0')).join(' ');
}

// An OpenDocument file stores its media type, uncompressed, as the archive's first entry.
function zipKind(bytes: Uint8Array): string {
  if (textOf(bytes, 200).includes('opendocument.spreadsheet')) return 'an OpenDocument spreadsheet';
  const whole = textOf(bytes, 4096);
  return whole.includes('[Content_Types].xml') || whole.includes('xl/') ? 'an Excel workbook' : 'a zip file';
}

function textOf(bytes: Uint8Array, length: number): string {
  return new TextDecoder('latin1').decode(bytes.subarray(0, length));
}
