/**
 * Whether a file that starts with these bytes may be one for an engine: packed, or with a column of practices or of
 * admission methods. Quick and generous: a file that turns out to be neither is read as any other.
 */
export function mayBeLarge(start: Uint8Array, chosen: Readonly<Record<string, string>> = {}): boolean {
  const packed = (start[0] === 0x1f && start[1] === 0x8b) || (start[0] === 0x28 && start[1] === 0xb5);
  if (packed || 'admission_method' in chosen || 'practice' in chosen) return true;
  return /admi\w*[ _]?meth|gppr\w*|practice/i.test(new TextDecoder('latin1').decode(start));
}
