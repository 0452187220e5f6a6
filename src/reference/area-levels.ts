import type { AreaCode } from '../domain/areas/area.js';

// Areas side by side: unitary, district, metropolitan and London councils, and those of Wales, Scotland and Northern Ireland.
const lowerCouncils = ['E06', 'E07', 'E08', 'E09', 'W06', 'S12', 'N09'];
// Those of other nations are set beside the regions of England by ONS.
const regions = ['E12', 'W92', 'S92', 'N92'];
const counties = 'E10';
const districts = 'E07';

// What lies wholly in areas of another kind, so that both together count everyone twice.
const partsOf: Readonly<Record<string, readonly string[]>> = {
  E12: ['E06', 'E07', 'E08', 'E09', 'E10'],
  W92: ['W06', 'W11'],
  S92: ['S08', 'S12', 'S37'],
  N92: ['N09'],
  E10: ['E07'],
  E11: ['E08'],
  E13: ['E09'],
  W11: ['W06'],
  S08: ['S12', 'S37'],
  S37: ['S12'],
  E39: ['E38'],
  E40: ['E38', 'E39', 'E54'],
  E54: ['E38'],
  'Q..': ['E38'],
  'Y..': ['E38', 'Q..'],
};

/** The kind of area that the form of a code tells: the first letters of an ONS code, the shape of an NHS code. */
export function kindOf(code: string): string | undefined {
  if (/^[A-Z]\d{8}$/.test(code)) return code.slice(0, 3);
  if (/^(?:\d{2}[A-Z]|[A-Z]\d[A-Z]\d[A-Z])$/.test(code)) return 'E38';
  return /^[QXY][A-Z0-9]{2}$/.test(code) ? `${code[0]}..` : undefined;
}

/**
 * What kinds of areas that stand beside each other, each of other people, have in common: councils of one tier, or the
 * regions of all nations. A county is the like of a unitary authority where there are no districts for it to hold.
 */
export function familyOf(kind: string, present: ReadonlySet<string>): string {
  if (regions.includes(kind)) return regions[0] ?? kind;
  const isCouncil = lowerCouncils.includes(kind) || (kind === counties && !present.has(districts));
  return isCouncil ? 'councils' : kind;
}

// Those of the kinds `present` of which areas stand beside those of the kinds `named`, each of other people.
function kindsBeside(present: ReadonlySet<string>, named: ReadonlySet<string>): Set<string> {
  const areInCounties = named.has(counties) && !named.has(districts);
  const kinds = new Set([...present].filter((kind) => !(areInCounties && kind === districts)));
  const families = new Set([...named].map((kind) => familyOf(kind, kinds)));
  return new Set([...kinds].filter((kind) => families.has(familyOf(kind, kinds))));
}

function areNested(one: string, other: string): boolean {
  return partsOf[one]?.includes(other) === true || partsOf[other]?.includes(one) === true;
}

/** The kinds of these areas. */
export function kindsOf(codes: Iterable<string>): Set<string> {
  return new Set([...codes].flatMap((code) => kindOf(code) ?? []));
}

/**
 * The areas that nobody named and whose kind holds the areas that were named or those beside them, or lies in them, as
 * regions do beside districts, or councils beside health boards.
 */
export function otherLevels(areas: ReadonlySet<AreaCode>, named: ReadonlySet<AreaCode>): AreaCode[] {
  const own = kindsBeside(kindsOf(areas), kindsOf([...named].filter((code) => areas.has(code))));
  return [...areas]
    .filter((code) => {
      const kind = kindOf(code);
      if (kind === undefined || named.has(code) || own.has(kind)) return false;
      return [...own].some((one) => areNested(one, kind));
    })
    .sort();
}

/**
 * The areas of a file that count nobody twice: those of the level that is compared, where one holds another. Where none of
 * them is compared, those that hold no others.
 */
export function ofOneLevel(areas: ReadonlySet<AreaCode>, compared: ReadonlySet<AreaCode>): ReadonlySet<AreaCode> {
  const kinds = kindsOf(areas);
  const isWhole = (kind: string | undefined): boolean => partsOf[kind ?? '']?.some((part) => kinds.has(part)) === true;
  const parts = [...areas].filter((code) => !isWhole(kindOf(code)));
  const named = [...areas].some((code) => compared.has(code)) ? compared : new Set(parts);
  const others = new Set(otherLevels(areas, named));
  return new Set([...areas].filter((code) => !others.has(code)));
}
