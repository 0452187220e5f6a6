/** How the numbers of a column are shown; their cells hold them in full precision. */
export type NumberFormat = 'whole' | 'tenths' | 'signed-tenths' | 'thousandths' | 'percent' | 'number';

/** What a cell holds: text, a number, or text that leads to another sheet. */
export type Cell = string | number | { readonly text: string; readonly sheet: string };

/** A column under its heading, which no other column of the table has. */
export interface Column {
  readonly heading: string;
  /** Of its numbers. */
  readonly format: NumberFormat;
  readonly cells: readonly Cell[];
}

/**
 * A sheet as people who hear it need it: its title in the first cell, sentences beneath it one a row, then at most one
 * table, with no empty row between and no cell empty or merged.
 */
export interface Sheet {
  /** Of at most 31 letters, digits and underscores, and no other sheet's. */
  readonly name: string;
  readonly title: string;
  readonly sentences: readonly string[];
  readonly columns: readonly Column[];
}

/** A file of sheets, whatever its format. */
export interface Workbook {
  readonly title: string;
  readonly sheets: readonly Sheet[];
}

/** The row of the headings, counted from 1. */
export function headingRow({ sentences }: Sheet): number {
  return sentences.length + 2;
}

/** The number of rows beneath the headings. */
export function rowsOf({ columns }: Sheet): number {
  return columns[0]?.cells.length ?? 0;
}

/** The letters of a column, counted from 0: A, B, …, Z, AA. */
export function columnLetters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : `${columnLetters(Math.floor(column / 26) - 1)}${last}`;
}

const [narrowest, widest, ofCover] = [11, 60, 85];

/** The widths of the columns of a sheet, in characters; a sheet of sentences alone has one wide column. */
export function columnWidths({ columns }: Sheet): number[] {
  if (columns.length === 0) return [ofCover];
  return columns.map(({ heading, cells }) => {
    const longest = cells.reduce<number>((most, cell) => Math.max(most, lengthOf(cell)), 0);
    const words = heading.split(' ').map((word) => word.length);
    return Math.min(widest, Math.max(narrowest, longest + 1, ...words.map((length) => length + 2)));
  });
}

function lengthOf(cell: Cell): number {
  if (typeof cell === 'number') return 0;
  return typeof cell === 'string' ? cell.length : cell.text.length;
}
