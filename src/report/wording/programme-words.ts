import type { ComparisonResult } from '../../domain/results/analysis.js';
import { programmeNamed } from '../../reference/vanguard-programmes.js';
import { blocksOf } from '../content/blocks.js';
import { uncapitalised } from './capitals.js';
import { cohortLabel } from './words.js';

/** The programmes among these cohorts in full words, in a sentence; nothing where no cohort has the name of one. */
export function programmeWords(results: readonly ComparisonResult[]): string | undefined {
  const cohorts = blocksOf(results).flatMap(({ rows }) => rows.map(({ cohort }) => cohort));
  const said = [...new Set(cohorts)].flatMap((cohort) => {
    const programme = programmeNamed(cohort);
    if (programme === undefined) return [];
    const label = cohortLabel(cohort);
    const code = label === cohort ? '' : ` (${cohort})`;
    return [`${label}, ${uncapitalised(programme.title)}${code}`];
  });
  return said.length === 0 ? undefined : `Vanguard programmes: ${said.join('; ')}.`;
}
