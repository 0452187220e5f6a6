import type { Concern } from '../domain/problems/finding.js';

/** What a finding concerns, unless it is most of the areas: with those left out nothing is left to compare. */
export function unlessMost(of: number, concern: Concern): { readonly concern?: Concern } {
  return concern.areas.length > of / 2 ? {} : { concern };
}
