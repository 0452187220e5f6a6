import type { AreaCode } from '../domain/areas/area.js';
import { type Finding, finding } from '../domain/problems/finding.js';
import { boundaryMoves } from '../reference/area-changes.js';

/** A known move of people under a kept code: growth across it is the move, not the care. */
export interface MovedArea {
  readonly why: string;
  readonly finding: Finding;
}

/** The areas whose boundary moved within a span of days, but for those that are accepted. */
export function movedAreas(
  span: { readonly start: string; readonly end: string },
  accepted: readonly AreaCode[],
): ReadonlyMap<AreaCode, MovedArea> {
  const taken = new Set<string>(accepted);
  const moves = boundaryMoves.filter(
    (move) => !move.onsCodeOnly && move.date > span.start && move.date <= span.end && !taken.has(move.code),
  );
  return new Map(
    moves.map((move) => {
      const { code, date, nameBefore: before, nameAfter: after } = move;
      const why = `kept its code when its boundary moved on ${date}`;
      return [code as AreaCode, { why, finding: finding('VM317', 'warning', { area: code, date, before, after }) }];
    }),
  );
}
