import { cohortOrder } from '../wording/words.js';

/** The order of rows in tables: PACS, MCP and care homes first, and other cohorts by name. */
export function byCohort(first: { readonly cohort: string }, second: { readonly cohort: string }): number {
  const apart = placeOf(first.cohort) - placeOf(second.cohort);
  if (apart !== 0) return apart;
  return first.cohort < second.cohort ? -1 : first.cohort > second.cohort ? 1 : 0;
}

function placeOf(cohort: string): number {
  const at = cohortOrder.indexOf(cohort);
  return at === -1 ? cohortOrder.length : at;
}
