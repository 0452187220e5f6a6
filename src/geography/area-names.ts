import type { AreaCode } from '../domain/areas/area.js';
import { boundaryMoves } from '../reference/area-changes.js';
import { type AreaFact, areaCodes } from '../reference/area-codes.js';

let byOns: ReadonlyMap<string, AreaCode> | undefined;
let byCode: ReadonlyMap<string, AreaFact> | undefined;

/** The NHS code of an area given by its NHS or ONS code; a code that is neither is its own. */
export function canonicalCode(code: AreaCode): AreaCode {
  byOns ??= onsCodes();
  return byOns.get(code) ?? code;
}

/** The name of an area of England between 2013 and 2021; `undefined` for any other code. */
export function areaName(code: string): string | undefined {
  return fact(code)?.name;
}

/** The first day of an area (YYYY-MM-DD); `undefined` for a code that is no area of England between 2013 and 2021. */
export function formedOn(code: string): string | undefined {
  return fact(code)?.validFrom;
}

function fact(code: string): AreaFact | undefined {
  byCode ??= new Map(areaCodes.map((area) => [area.code, area]));
  return byCode.get(code);
}

// The reference lists hold codes in the form that `parseAreaCode` gives.
function onsCodes(): ReadonlyMap<string, AreaCode> {
  const pairs = [
    ...areaCodes.map((area) => [area.ons, area.code] as const),
    ...boundaryMoves.flatMap((move) => [[move.onsBefore, move.code] as const, [move.onsAfter, move.code] as const]),
  ];
  return new Map(pairs.flatMap(([ons, code]) => (ons === undefined ? [] : [[ons, code as AreaCode]])));
}
