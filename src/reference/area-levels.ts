import type { AreaCode } from '../domain/areas/area.js';

// Unitary, district, borough and county councils, and those of Wales, Scotland and Northern Ireland, are areas side by side.
const councils: ReadonlySet<string> = new Set(['E06', 'E07', 'E08', 'E09', 'E10', 'W06', 'S12', 'N09']);
// Set beside the regions of England by ONS.
const smallNations: ReadonlySet<string> = new Set(['W92', 'S92', 'N92']);
const regions = 'E12';
/** The kind of non-metropolitan districts. */
export const districts = 'E07';
const counties = 'E10';

/** The kind of area that the form of a code tells: the first letters of an ONS code, the shape of an NHS code. */
export function kindOf(code: string, hasDistricts: boolean): string | undefined {
  if (/^[A-Z]\d{8}$/.test(code)) {
    const kind = code.slice(0, 3);
    if (smallNations.has(kind)) return regions;
    // A county holds its districts, and is only their like where these are absent.
    return councils.has(kind) && !(hasDistricts && kind === counties) ? councilKind : kind;
  }
  if (/^(?:\d{2}[A-Z]|[A-Z]\d[A-Z]\d[A-Z])$/.test(code)) return 'E38';
  return /^[QXY][A-Z0-9]{2}$/.test(code) ? `${code[0]}..` : undefined;
}

const councilKind = 'councils';

// What lies wholly in areas of another kind, so that both together count everyone twice.
const partsOf: Readonly<Record<string, readonly string[]>> = {
  E12: [councilKind],
  E13: [councilKind],
  E11: [councilKind],
  [counties]: [councilKind],
  W11: [councilKind],
  S08: [councilKind, 'S37'],
  S37: [councilKind],
  E39: ['E38'],
  E40: ['E38'],
  E54: ['E38'],
  'Q..': ['E38'],
  'Y..': ['E38'],
};

/**
 * The areas that nobody named and whose kind holds the areas that were named, or lies in them, as regions do beside
 * districts, or councils beside health boards.
 */
export function otherLevels(areas: ReadonlySet<AreaCode>, named: ReadonlySet<AreaCode>): AreaCode[] {
  const hasDistricts = [...areas].some((code) => code.startsWith(districts));
  const kinds = new Set([...named].filter((code) => areas.has(code)).map((code) => kindOf(code, hasDistricts)));
  const nest = (whole: string, part: string): boolean => partsOf[whole]?.includes(part) === true;
  return [...areas]
    .filter((code) => {
      const kind = kindOf(code, hasDistricts);
      if (kind === undefined || named.has(code) || kinds.has(kind)) return false;
      return [...kinds].some((own) => own !== undefined && (nest(own, kind) || nest(kind, own)));
    })
    .sort();
}

/**
 * The areas of a file that count nobody twice: those of the level that is compared, where one holds another. Where none of
 * them is compared, those that hold no others.
 */
export function ofOneLevel(areas: ReadonlySet<AreaCode>, compared: ReadonlySet<AreaCode>): ReadonlySet<AreaCode> {
  const hasDistricts = [...areas].some((code) => code.startsWith(districts));
  const kinds = new Set([...areas].map((code) => kindOf(code, hasDistricts)));
  const isWhole = (kind: string | undefined): boolean => partsOf[kind ?? '']?.some((part) => kinds.has(part)) === true;
  const parts = [...areas].filter((code) => !isWhole(kindOf(code, hasDistricts)));
  const named = [...areas].some((code) => compared.has(code)) ? compared : new Set(parts);
  const others = new Set(otherLevels(areas, named));
  return new Set([...areas].filter((code) => !others.has(code)));
}
