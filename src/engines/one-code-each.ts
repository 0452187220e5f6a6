import type { AreaCode } from '../domain/areas/area.js';
import { mergeCells } from './cells/merge-cells.js';
import type { Aggregate } from './engine.js';

/**
 * An aggregate in which an area that the rows call by several codes is one: its cells are parts of the same counts, and
 * none of them repeats another.
 *
 * @param codeOf the one code of an area
 */
export function oneCodeEach(aggregate: Aggregate, codeOf: (code: AreaCode) => AreaCode): Aggregate {
  const { cells, incomplete } = aggregate;
  // A cell's area was a code when it was made.
  const isKnown = ({ area }: { readonly area: string }): boolean => codeOf(area as AreaCode) === area;
  if (cells.every(isKnown)) return aggregate;
  const renamed = <T extends { readonly area: string }>(one: T): T => ({ ...one, area: codeOf(one.area as AreaCode) });
  return {
    ...aggregate,
    cells: mergeCells([cells.map(renamed)]),
    ...(incomplete === undefined ? {} : { incomplete: incomplete.map(renamed) }),
  };
}
