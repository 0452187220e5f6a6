import type { Analysis } from '../../domain/results/analysis.js';
import { type Block, blockSubtitle, blocksOf, blockTitle, rateUnit } from '../content/blocks.js';
import { withScreenedRows } from '../content/screened-rows.js';
import { standardisedTables } from '../content/standardised-table.js';
import type { Format, RenderOptions } from '../format.js';
import { comparisonNotes } from '../notes/comparison-notes.js';
import { syntheticNote, syntheticNotes } from '../notes/shared-notes.js';
import { type Palette, paletteFor } from '../screen/colour.js';
import { screenColumns } from '../screen/columns.js';
import { dataLines, noteWidth } from '../screen/data-lines.js';
import { fitColumns, type PlacedColumn } from '../screen/fit.js';
import { forestArrows } from '../screen/forest.js';
import { glyphsFor } from '../screen/glyphs.js';
import { publishedLines } from '../screen/published-lines.js';
import { tableLines } from '../screen/table-lines.js';
import { screenTable, viewScreen } from '../screen/view-screen.js';
import { wrap } from '../screen/width.js';
import { viewOf } from '../views/index.js';

/** A screen for people; what it looks like may change from one version to the next. */
export const table: Format = {
  description: 'a table with notes, for people',
  extension: 'txt',
  render: (analysis, options) => {
    const view = viewOf(analysis);
    if (view !== undefined) return viewScreen(analysis, view, options);
    const palette = paletteFor(options.colour);
    const blocks = blocksOf(analysis.results);
    const shown = withScreenedRows(blocks, options.ascii);
    const rows = shown.flatMap((block) => block.rows);
    const columns = fitColumns(screenColumns(rows, options.ascii, palette), options.width);
    const parts = [
      analysis.synthetic ? wrap(syntheticNote, noteWidth(options)) : [],
      ...shown.flatMap((block) => [
        blockLines(block, columns, options, palette),
        ...standardisedTables(block, options.ascii).map((one) => screenTable(one, options, palette)),
      ]),
      noteLines(analysis, blocks, columns, options),
      publishedLines(analysis.published_checks ?? [], options, palette),
      dataLines(analysis, options, palette),
    ];
    const lines = parts.filter((part) => part.length > 0).flatMap((part) => ['', ...part]);
    return `${lines.join('\n')}\n`;
  },
};

function blockLines(
  block: Block,
  columns: readonly PlacedColumn[],
  options: RenderOptions,
  palette: Palette,
): string[] {
  const { ascii } = options;
  const hasRates = columns.some(({ column }) => column.name === 'now');
  const subtitle = `${blockSubtitle(block, ascii)}${hasRates ? `. ${rateUnit(block)}` : ''}`;
  const set = columns.map(({ column, width }) => ({
    heading: column.heading(width),
    align: column.align,
    width,
    cells: block.rows.map((row) => column.cell(row, width)),
  }));
  return [
    ...wrap(blockTitle(block, ascii), noteWidth(options)),
    ...wrap(subtitle, noteWidth(options)),
    '',
    ...tableLines(set, (length) => palette.faint(glyphsFor(ascii).rule.repeat(length))),
  ];
}

function noteLines(
  analysis: Analysis,
  blocks: readonly Block[],
  columns: readonly PlacedColumn[],
  options: RenderOptions,
): string[] {
  const { ascii } = options;
  const hasTrend = columns.some(({ column }) => column.name === 'trend');
  const trend = hasTrend ? (ascii ? 'index' : 'sparkline') : 'none';
  const arrows = columns.some(({ column }) => column.name === 'forest') ? arrowNotes(blocks, ascii) : [];
  return [...arrows, ...comparisonNotes(analysis, blocks, ascii, trend), ...syntheticNotes(analysis)].flatMap((note) =>
    wrap(note, noteWidth(options)),
  );
}

function arrowNotes(blocks: readonly Block[], ascii: boolean): string[] {
  const rows = withScreenedRows(blocks, ascii).flatMap((block) => block.rows);
  const said = forestArrows(
    rows.map((row) => row.difference_pp),
    ascii,
  );
  return said === undefined ? [] : [`${said}.`];
}
