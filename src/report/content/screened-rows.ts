import type { ComparisonResult, ScreenedResult } from '../../domain/results/analysis.js';
import { counted, plainText, shortList } from '../wording/words.js';
import type { Block } from './blocks.js';

/** Blocks with a row below each result that differs without the areas that have gaps. */
export function withScreenedRows(blocks: readonly Block[], ascii: boolean): Block[] {
  return blocks.map((block) => ({
    ...block,
    rows: block.rows.flatMap((row) =>
      row.screened === undefined ? [row] : [row, screenedRow(row, row.screened, ascii)],
    ),
  }));
}

/** Which areas the rows without gaps leave out. */
export function screenedNotes(blocks: readonly Block[], ascii = false): string[] {
  const out = new Set(blocks.flatMap((block) => block.rows).flatMap(({ screened }) => screened?.screened_out ?? []));
  if (out.size === 0) return [];
  const areas = shortList(
    [...out].sort().map((area) => plainText(area, ascii)),
    8,
  );
  const which = `${counted(out.size, 'area')} with a gap in the baseline or the period`;
  return [`Gaps out: the row above it without ${which}, on either side (${areas}).`];
}

function screenedRow(row: ComparisonResult, screened: ScreenedResult, ascii: boolean): ComparisonResult {
  const { screened: _shown, target: _judged, standardised: _byAge, ...rest } = row;
  const { screened_out: _areas, ...numbers } = screened;
  return { ...rest, ...numbers, cohort: ascii ? '> gaps out' : '↳ gaps out', trend: [] };
}
