import { type AreaCode, looksLikeAreaCode, parseAreaCode } from '../../domain/areas/area.js';
import { areaCodeByName } from '../../reference/area-by-name.js';

/**
 * The area that a cell names: its code as written (NHS or ONS), the code of an area of England whose name it is,
 * or any other text that could be a code. `undefined` when it can be none.
 */
export function parseAreaKey(text: string): AreaCode | undefined {
  const code = parseAreaCode(text);
  if (code !== undefined && (looksLikeAreaCode(code) || !/\p{L}{3}/u.test(code))) return code;
  if (text.length > 100) return code;
  // The reference list holds codes in the form that `parseAreaCode` gives.
  const known = areaCodeByName(text) as AreaCode | undefined;
  return (
    known ??
    code ??
    parseAreaCode(
      text
        .replace(/\p{Pd}/gu, '-')
        .replace(/[&,'’()]+/g, ' ')
        .replace(/\s+/g, ' '),
    )
  );
}
