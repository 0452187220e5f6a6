import type { AreaCode } from '../../domain/areas/area.js';
import { VanguardError } from '../../domain/problems/problem.js';
import { boundariesOf } from '../../geography/boundaries.js';
import { findArea, unknownArea } from './find-area.js';

const ofEngland = { areas: new Set<AreaCode>(), orOfEngland: true };

/**
 * The sites of which an area is the area of this code or name, became part of it, or was made of it.
 *
 * @throws VanguardError VM248 when no area has the code or name
 */
export function sitesTouching<S extends { readonly areas: readonly string[] }>(
  text: string,
  sites: readonly S[],
): readonly S[] {
  const area = findArea(text, ofEngland);
  if (area === undefined) throw new VanguardError([unknownArea(text, ofEngland)]);
  // The reference lists hold codes in the form that `parseAreaCode` gives.
  const isTouched = (own: string): boolean =>
    laterCodes(own as AreaCode).includes(area) || laterCodes(area).some((code) => code === own);
  return sites.filter(({ areas }) => areas.some(isTouched));
}

const latest = boundariesOf('9999-12-31');

/** A code and what it became, merger by merger. */
function laterCodes(code: AreaCode): readonly AreaCode[] {
  const merge = latest.mergeOf(code);
  return merge === undefined ? [code] : [code, ...laterCodes(merge.into as AreaCode)];
}
