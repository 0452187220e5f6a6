import type { Analysis } from '../../domain/results/analysis.js';
import type { RenderOptions } from '../format.js';
import { syntheticNote, syntheticNotes } from '../notes/shared-notes.js';
import type { View, ViewTable } from '../view.js';
import { subtitleWith } from '../wording/subtitle.js';
import { type Palette, paletteFor } from './colour.js';
import { dataLines, noteWidth } from './data-lines.js';
import { glyphsFor } from './glyphs.js';
import { tableLines } from './table-lines.js';
import { columnBlocks, setColumns, shownColumns } from './view-columns.js';
import { wrap } from './width.js';

/** The screen of a view: its tables, its notes, and what was read. */
export function viewScreen(analysis: Analysis, view: View, options: RenderOptions): string {
  const palette = paletteFor(options.colour);
  const room = noteWidth(options);
  const notes = [...view.notes(analysis, options.ascii), ...syntheticNotes(analysis)];
  const parts = [
    analysis.synthetic ? wrap(syntheticNote, room) : [],
    ...view.tables(analysis, options.ascii).map((table) => screenTable(table, options, palette)),
    notes.flatMap((note) => wrap(note, room)),
    dataLines(analysis, options, palette),
  ];
  const lines = parts.filter((part) => part.length > 0).flatMap((part) => ['', ...part]);
  return `${lines.join('\n')}\n`;
}

/** The lines of one table on a screen. */
export function screenTable(table: ViewTable, options: RenderOptions, palette: Palette): string[] {
  const { rule } = glyphsFor(options.ascii);
  const room = noteWidth(options);
  const { columns } = table;
  const subtitle = subtitleWith(table, shownColumns(columns, options.width));
  return [
    ...wrap(table.title, room),
    ...(subtitle === undefined ? [] : wrap(subtitle, room)),
    ...columnBlocks(columns, options.width).flatMap((block) => [
      '',
      ...tableLines(setColumns(block, options, palette), (length) => palette.faint(rule.repeat(length))),
    ]),
  ];
}
