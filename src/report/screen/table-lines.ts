import Table from 'cli-table3';
import { displayWidth } from './width.js';

/** A column of a table, ready to be set. */
export interface SetColumn {
  readonly heading: string;
  readonly align: 'left' | 'right';
  /** Columns of the terminal, at least that of the heading and of every cell. */
  readonly width: number;
  readonly cells: readonly string[];
}

// Columns of the terminal between two columns of a table.
const gutter = 2;

/** The columns of the terminal that a table takes, its leading space included. */
export function tableWidth(widths: readonly number[]): number {
  return 1 + widths.reduce((total, width) => total + width, 0) + gutter * Math.max(0, widths.length - 1);
}

// cli-table3 draws a rule that has any character and no other, and colours heads and borders unless told not to.
const frame = ['top', 'bottom', 'left', 'right', 'mid'].flatMap((side) => [side, `${side}-mid`]);
const corners = ['top-left', 'top-right', 'bottom-left', 'bottom-right'];
const noBorders = Object.fromEntries([...frame, ...corners].map((side) => [side, '']));
const style = { head: [], border: [], 'padding-left': 0, 'padding-right': 0 };

/** A heading line, a rule, and a line a row, each with one leading space and no trailing ones. */
export function tableLines(columns: readonly SetColumn[], rule: (length: number) => string): string[] {
  const table = new Table({
    chars: { ...noBorders, middle: ' '.repeat(gutter) },
    style,
    head: columns.map((column) => column.heading),
    colAligns: columns.map((column) => column.align),
    colWidths: columns.map((column) => column.width),
  });
  const rows = columns[0]?.cells.length ?? 0;
  for (let row = 0; row < rows; row++) table.push(columns.map((column) => column.cells[row] ?? ''));
  const [heading = '', ...lines] = table.toString().split('\n');
  const length = tableWidth(columns.map((column) => column.width)) - 1;
  return [` ${heading}`.trimEnd(), ` ${rule(length)}`, ...lines.map((line) => ` ${line}`.trimEnd())];
}

/** The columns that the longest of some texts takes. */
export function widest(texts: readonly string[]): number {
  return Math.max(0, ...texts.map(displayWidth));
}
