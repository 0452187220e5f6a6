/** A code of an area, always text: 01E5 and 04E are codes, never numbers. */
export type AreaCode = string & { readonly __brand: 'AreaCode' };

const printable = /^[\p{L}\p{N}][\p{L}\p{M}\p{N} _./:-]*$/u;
// Nearly every code, and told apart far sooner.
const plainPrintable = /^[A-Z0-9][A-Z0-9 _./:-]*$/;

const longest = 64;

/**
 * The code in `text`, trimmed and in capitals; `undefined` when nothing in it could be a code
 * (empty, over 64 characters, or with control or formula characters).
 */
export function parseAreaCode(text: string): AreaCode | undefined {
  const plain = text.trim().toUpperCase();
  if (plain.length === 0) return undefined;
  if (plainPrintable.test(plain)) return plain.length > longest ? undefined : (plain as AreaCode);
  // A letter and its accent are one character to some programs and two to others.
  const code = plain.normalize('NFC');
  return code.length <= longest && printable.test(code) ? (code as AreaCode) : undefined;
}

const healthAreaCode = /^(?:[0-9]{2}[A-Z]|[A-Z][0-9][A-Z][0-9][A-Z]|[A-Z][0-9]{8}|[A-Z][0-9]{2})$/;

/** Whether a code has the form that NHS or ONS gives to areas (05C, D9Y0V, E38000012, X24). */
export function looksLikeAreaCode(text: string): boolean {
  return healthAreaCode.test(text.trim().toUpperCase());
}
