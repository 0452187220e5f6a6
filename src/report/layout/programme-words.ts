import type { ComparisonResult } from '../../domain/analysis.js';
import { type VanguardProgramme, vanguardProgrammes } from '../../reference/vanguard-sites.js';
import { cohortLabel } from '../words.js';
import { blocksOf } from './blocks.js';

/** The programmes among these cohorts in full words, in a sentence; nothing where no cohort has the name of one. */
export function programmeWords(results: readonly ComparisonResult[]): string | undefined {
  const cohorts = blocksOf(results).flatMap(({ rows }) => rows.map(({ cohort }) => cohort));
  const said = [...new Set(cohorts)].filter(isProgramme).map((cohort) => {
    const { title } = vanguardProgrammes[cohort];
    const label = cohortLabel(cohort);
    const code = label === cohort ? '' : ` (${cohort})`;
    return `${label}, ${title.charAt(0).toLowerCase()}${title.slice(1)}${code}`;
  });
  return said.length === 0 ? undefined : `Vanguard programmes: ${said.join('; ')}.`;
}

function isProgramme(cohort: string): cohort is VanguardProgramme {
  return Object.hasOwn(vanguardProgrammes, cohort);
}
