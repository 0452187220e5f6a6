import type { ViewColumn } from '../view.js';
import type { Palette } from './colour.js';
import { usableWidth } from './fit.js';
import { glyphsFor } from './glyphs.js';
import { type SetColumn, tableWidth, widest } from './table-lines.js';
import { truncate } from './width.js';

const narrowest = 8;

/** The columns that fit below `width`, cut or drawn as wide as there is room. */
export function setColumns(
  columns: readonly ViewColumn[],
  { width, ascii }: { readonly width: number; readonly ascii: boolean },
  palette: Palette,
): SetColumn[] {
  const room = usableWidth(width);
  const kept = shownColumns(columns, width);
  const widths = kept.map(leastWidth);
  let spare = room - tableWidth(widths);
  for (const [at, column] of kept.entries()) {
    const own = widths[at] ?? 0;
    const most = column.drawing?.most ?? own;
    // What is too wide still gives way at its first column on the left.
    const change = spare < 0 ? Math.max(spare, Math.min(0, narrowestOf(column) - own)) : 0;
    const more = spare > 0 ? Math.min(spare, Math.max(0, most - own)) : change;
    widths[at] = own + more;
    spare -= more;
  }
  return kept.map((column, at) => setColumn(column, widths[at] ?? 0, ascii, palette));
}

/** The columns for which there is room below `width`. */
export function shownColumns(columns: readonly ViewColumn[], width: number): ViewColumn[] {
  const room = usableWidth(width);
  let kept = [...columns];
  while (tableWidth(kept.map(leastWidth)) > room) {
    const most = Math.max(0, ...kept.map((column) => column.spare ?? 0));
    if (most === 0) break;
    kept = kept.filter((column) => (column.spare ?? 0) < most);
  }
  return kept;
}

/**
 * The columns in blocks that fit below `width`, one under the other: each holds the columns that stay and as many of those
 * that may go below as there is room for, so that none of these is left out.
 */
export function columnBlocks(columns: readonly ViewColumn[], width: number): ViewColumn[][] {
  const room = usableWidth(width);
  const stay = columns.filter(({ below }) => below !== true);
  const blocks: ViewColumn[][] = [];
  for (const column of columns.filter(({ below }) => below === true)) {
    const last = blocks.at(-1);
    if (last !== undefined && tableWidth([...last, column].map(leastWidth)) <= room) last.push(column);
    else blocks.push([...stay, column]);
  }
  return blocks.length === 0 ? [stay] : blocks;
}

// Only text on the left may be cut, and a heading above narrower cells.
function narrowestOf(column: ViewColumn): number {
  if (column.below === true) return Math.max(narrowest, widest(column.cells));
  return column.align === 'left' ? narrowest : leastWidth(column);
}

function leastWidth({ heading, cells, drawing }: ViewColumn): number {
  return drawing === undefined ? widest([heading, ...cells]) : drawing.least;
}

function setColumn(column: ViewColumn, width: number, ascii: boolean, palette: Palette): SetColumn {
  const { heading, align, cells, drawing, directions } = column;
  if (drawing !== undefined) {
    return { heading: drawing.heading(width), align, width, cells: cells.map((_, row) => drawing.cell(row, width)) };
  }
  const cut = (text: string): string => truncate(text, width, glyphsFor(ascii).ellipsis);
  const paint = (text: string, row: number): string =>
    directions === undefined ? text : palette.direction(text, directions[row] ?? null);
  return { heading: cut(heading), align, width, cells: cells.map((cell, row) => paint(cut(cell), row)) };
}
