import type { ComparisonResult } from '../../domain/analysis.js';
import { metricWords, shortList } from '../words.js';
import { areaLabel } from './area-words.js';
import type { Block } from './blocks.js';
import { cohortName } from './cohort-name.js';

/** For each result whose word would change without one of its areas: which area, and what the word would be. */
export function restsOnNotes(blocks: readonly Block[], ascii = false): string[] {
  return blocks.flatMap(({ metric, rows }) => {
    const where = blocks.length < 2 ? '' : `${metricWords(metric, ascii).short}: `;
    return rows.flatMap((row) => sentences(row, where, ascii));
  });
}

function sentences(row: ComparisonResult, where: string, ascii: boolean): string[] {
  const byWord = new Map<string, string[]>();
  for (const area of row.rests_on ?? []) {
    const word = wordWithout(row, area);
    byWord.set(word, [...(byWord.get(word) ?? []), areaLabel(area, ascii)]);
  }
  const rests = `${cohortName(row.cohort, ascii)} ${row.cohort === 'EHCH' ? 'rest' : 'rests'} on`;
  return [...byWord].map(([word, areas]) => {
    const which = areas.length === 1 ? 'it' : 'any one of them';
    const without = where === '' ? `: without ${which}` : `. Without ${which}`;
    return `${where}${rests} ${shortList(areas, 4)}${without} ${word}.`;
  });
}

function wordWithout(row: ComparisonResult, area: string): string {
  const direction = row.leave_one_out.find((one) => one.area === area)?.direction;
  if (direction === undefined) return 'the word would be another';
  return direction === null ? 'there would be no interval' : `the word would be ${direction}`;
}
