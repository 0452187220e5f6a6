import { metricWords, signedAsGiven } from '../words.js';
import type { Block } from './blocks.js';
import { cohortName } from './cohort-name.js';

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
