import type { ComparisonResult } from '../../domain/results/analysis.js';
import type { ViewColumn, ViewTable } from '../view.js';
import { boundsLabel, movesGap, wordLabel } from '../wording/hidden-words.js';
import {
  cohortLabel,
  count,
  gapLabel,
  intervalLabel,
  levelLabel,
  plainText,
  rateLabel,
  signedPercent,
} from '../wording/words.js';
import { type Block, blockSubtitle, blockTitle, rateUnit } from './blocks.js';

/** The comparisons of one measure as a table in full, for formats that have the room. */
export function comparisonTable(block: Block, ascii: boolean): ViewTable {
  return {
    title: blockTitle(block, ascii),
    subtitle: `${blockSubtitle(block, ascii)}. ${rateUnit(block)}.`,
    columns: comparisonColumns(block.rows, ascii),
  };
}

function comparisonColumns(rows: readonly ComparisonResult[], ascii: boolean): ViewColumn[] {
  const right = (heading: string, cell: (row: ComparisonResult) => string): ViewColumn => ({
    heading,
    align: 'right',
    cells: rows.map(cell),
  });
  return [
    { heading: 'Cohort', align: 'left', cells: rows.map((row) => cohortLabel(row.cohort, ascii)) },
    right('Areas', (row) => count(row.areas)),
    right(`Rate, ${plainText(rows[0]?.baseline.label ?? '', ascii)}`, (row) => rateLabel(row.rate_baseline)),
    right('Rate now', (row) => rateLabel(row.rate)),
    right('Growth', (row) => signedPercent(row.growth_percent.value, ascii)),
    right('Rest', (row) => signedPercent(row.comparator_growth_percent.value, ascii)),
    right('Gap, percentage points', (row) => gapLabel(row.difference_pp, ascii)),
    right(`${levelLabel(rows[0]?.difference_pp.level ?? 0.95)} interval`, (row) =>
      intervalLabel(row.difference_pp, ascii),
    ),
    ...boundsColumn(rows, ascii),
    {
      heading: 'Against the rest',
      align: 'left',
      cells: rows.map((row) => wordLabel(row, ascii)),
      directions: rows.map((row) => row.direction),
    },
  ];
}

function boundsColumn(rows: readonly ComparisonResult[], ascii: boolean): ViewColumn[] {
  if (!rows.some((row) => movesGap(row.hidden_bounds?.difference_pp ?? null))) return [];
  return [{ heading: 'Gap whatever is hidden', align: 'right', cells: rows.map((row) => boundsLabel(row, ascii)) }];
}
