import type { AreaCode } from '../domain/areas/area.js';
import { groupBy } from '../domain/common/group-by.js';
import { type Finding, finding } from '../domain/problems/finding.js';

// Unitary, district, borough and county councils, and those of Wales, Scotland and Northern Ireland, are areas side by side.
const councils: ReadonlySet<string> = new Set(['E06', 'E07', 'E08', 'E09', 'E10', 'W06', 'S12', 'N09']);
// Set beside the regions of England by ONS.
const smallNations: ReadonlySet<string> = new Set(['W92', 'S92', 'N92']);
const regions = 'E12';
const districts = 'E07';
const counties = 'E10';

/** The kind of area that the form of a code tells: the first letters of an ONS code, the shape of an NHS code. */
function kindOf(code: string, hasDistricts: boolean): string | undefined {
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

/** The finding of areas that are on neither side for being of another level than this one. */
export function otherLevelsFinding(areas: readonly AreaCode[], like: AreaCode | undefined): Finding[] {
  if (areas.length === 0 || like === undefined) return [];
  return [finding('VM367', 'warning', { areas, like, isOut: true }, { count: areas.length })];
}

const fewest = 3;

/**
 * The finding of codes of another kind of area than nearly all others, such as a region among its districts. None where
 * more than a fifth (and more than one) are, since the data are then of several kinds by intent, nor of those that
 * `isMeant` says were named or take no part.
 */
export function anotherKindFinding(areas: ReadonlySet<AreaCode>, isMeant: (area: AreaCode) => boolean): Finding[] {
  const hasDistricts = [...areas].some((code) => code.startsWith(districts));
  const kinds = groupBy(areas, (code) => kindOf(code, hasDistricts));
  kinds.delete(undefined);
  const [usual = [], ...others] = [...kinds.values()].sort((one, other) => other.length - one.length);
  const all = others.flat();
  const [like] = usual.sort();
  if (like === undefined || usual.length < fewest) return [];
  if (all.length > Math.max(1, 0.2 * (usual.length + all.length))) return [];
  const odd = all.filter((code) => !isMeant(code)).sort();
  if (odd.length === 0) return [];
  return [
    finding('VM367', 'warning', { areas: odd, like }, { count: odd.length, concern: { kind: 'other', areas: odd } }),
  ];
}
