import type { ComparisonResult } from '../../domain/results/analysis.js';
import { programmeNamed } from '../../reference/vanguard-programmes.js';
import type { Block } from '../content/blocks.js';
import { restsOn, restsOnOther } from '../verdict.js';
import { cohortName } from '../wording/cohort-name.js';
import { comparatorLabel, eachOf, metricWords } from '../wording/words.js';

/** For each result whose word would change without one of its areas: which area, and what the word would be. */
export function restsOnNotes(blocks: readonly Block[], ascii = false): string[] {
  return blocks.flatMap(({ metric, rows }) => {
    const where = blocks.length < 2 ? '' : `${metricWords(metric, ascii).short}: `;
    return rows.flatMap((row) => sentences(row, where, ascii));
  });
}

function sentences(row: ComparisonResult, where: string, ascii: boolean): string[] {
  const rests = `${cohortName(row.cohort, ascii)} ${programmeNamed(row.cohort)?.isPlural === true ? 'rest' : 'rests'} on`;
  const own = restsOn(row, ascii).map(({ areas, without: word, count }) => {
    const without = `${where === '' ? ': without' : '. Without'} ${eachOf(count)}`;
    return `${where}${rests} ${areas}${without} ${word}.`;
  });
  const others = restsOnOther(row, ascii).map(({ areas, count }) => {
    return `${where}${rests} ${areas} of the ${comparatorLabel(row.comparator, ascii)}. Without ${eachOf(count)} the word would be another.`;
  });
  return [...own, ...others];
}
