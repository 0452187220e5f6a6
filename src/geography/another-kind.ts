import type { AreaCode } from '../domain/areas/area.js';
import { groupBy } from '../domain/common/group-by.js';
import { type Finding, finding } from '../domain/problems/finding.js';
import { familyOf, kindOf, kindsOf } from '../reference/area-levels.js';

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
  const present = kindsOf(areas);
  const kinds = groupBy(areas, (code) => {
    const kind = kindOf(code);
    return kind === undefined ? undefined : familyOf(kind, present);
  });
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
