import type { Block } from '../content/blocks.js';
import { cohortName } from '../wording/cohort-name.js';
import { metricWords, signedAsGiven } from '../wording/words.js';

/** Targets for the gap and whether they were met, where any was set. */
export function targetNotes(blocks: readonly Block[], ascii = false): string[] {
  return blocks
    .flatMap((block) => block.rows)
    .flatMap(({ cohort, metric, target }) => {
      if (target === undefined) return [];
      const measure = metricWords(metric, ascii).short.toLowerCase();
      const gap = `${signedAsGiven(target.difference_pp, ascii)} pp`;
      return [`Target for ${cohortName(cohort, ascii)}, ${measure}, a gap of ${gap} or lower: ${target.verdict}.`];
    });
}
