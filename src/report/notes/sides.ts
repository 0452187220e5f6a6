import { groupBy } from '../../domain/common/group-by.js';
import type { ComparisonResult } from '../../domain/results/analysis.js';
import { type Block, isOfResidents } from '../content/blocks.js';
import { cohortName } from '../wording/cohort-name.js';
import { comparatorLabel, count, counted, metricWords } from '../wording/words.js';

/** How many areas stand on each side and how many on neither, once for all measures where they agree. */
export function sideNotes(blocks: readonly Block[], ascii = false): string[] {
  const perBlock = blocks.map((block) => ({ block, text: sidesOf(block, ascii) }));
  const agree = new Set(perBlock.map(({ text }) => text)).size < 2;
  return (agree ? perBlock.slice(0, 1) : perBlock).map(({ block, text }) => {
    const measure = agree ? '' : `, ${metricWords(block.metric, ascii).short.toLowerCase()}`;
    return `Areas${measure}: ${text}`;
  });
}

// Rows with the same population and comparator share a sentence.
function sidesOf({ rows }: Block, ascii: boolean): string {
  const groups = groupBy(rows, (row) =>
    JSON.stringify([row.population, row.comparator, row.comparator_areas, row.left_out_areas.length]),
  );
  const isMixed = !rows.every(isOfResidents);
  return [...groups.values()].map((group) => sentence(group, isMixed, ascii)).join(' ');
}

function sentence(rows: readonly ComparisonResult[], isMixed: boolean, ascii: boolean): string {
  const [first] = rows;
  if (first === undefined) return '';
  const whose = isMixed && isOfResidents(first) ? 'Of care-home residents: ' : '';
  const cohorts = rows.map((row) => {
    const sites = row.sites > 0 ? ` (${counted(row.sites, 'site')})` : '';
    return `${cohortName(row.cohort, ascii)} ${count(row.areas)}${sites}`;
  });
  const other = `${comparatorLabel(first.comparator, ascii)} ${count(first.comparator_areas)}`;
  const out = first.left_out_areas.length;
  return `${whose}${cohorts.join(', ')}, ${other}${out === 0 ? '' : `; ${count(out)} left out of both sides`}.`;
}
