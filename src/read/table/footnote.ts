import { type Finding, finding } from '../../domain/problems/finding.js';
import type { FindingFacts } from '../../domain/problems/finding-facts.js';
import type { Place } from '../../domain/problems/place.js';

/** What a row of text says below the counts; nothing where it is only the heading of such rows. */
export function footnote(
  record: readonly string[],
  place: Place,
  facts: Omit<FindingFacts['VM305'], 'text'> = {},
): readonly Finding[] {
  const text = record
    .map((cell) => cell.trim())
    .filter((cell) => cell !== '')
    .join(' ');
  if (/^notes?:?$/i.test(text)) return [];
  // Notes on referrals or elective care say nothing of emergency admissions.
  const matters = /did not submit|non[ -]?elective|all data items/i.test(text);
  return [finding('VM305', matters ? 'warning' : 'note', { text, ...facts }, { place })];
}
