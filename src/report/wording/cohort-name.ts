import { glyphsFor } from '../screen/glyphs.js';
import { truncate } from '../screen/width.js';
import { cohortLabel } from './words.js';

/** A cohort as a sentence names it: its label, cut where it is longer than a few words. */
export function cohortName(cohort: string, ascii = false): string {
  return truncate(cohortLabel(cohort, ascii), 32, glyphsFor(ascii).ellipsis);
}
