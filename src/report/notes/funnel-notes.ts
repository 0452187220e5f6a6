import type { AreaResult } from '../../domain/results/area-result.js';

// With fewer the limits are those of counts and of little else (docs/methods.md has the shares).
const few = 20;

/** What chance alone puts beyond the limits of the funnel, by the simulations of docs/methods.md. */
export function funnelNotes(areas: readonly AreaResult[]): string[] {
  const placed = areas.filter(({ verdict }) => verdict !== null);
  const fewest = Math.min(...placed.map(({ comparator_areas }) => comparator_areas));
  if (placed.length === 0) return [];
  const usual =
    'Some lie outside by chance, and more than the limits say, since the outermost tenths are drawn in: of 100 areas ' +
    'like all others, 12 to 14 are beyond 95% and 1 to 3 beyond 99.8% where the comparator has many areas.';
  if (fewest >= few) return [usual];
  return [
    usual,
    `${fewest} areas of the comparator show their spread badly: with 6, about 22 of 100 areas like all others are ` +
      'beyond 95% and 8 beyond 99.8%; with 3, about 31 and 16.',
  ];
}
