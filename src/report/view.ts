import type { Analysis } from '../domain/results/analysis.js';
import type { Direction } from '../domain/results/direction.js';
import type { FlatRow } from './flat/flat-row.js';

/** What the result of one command looks like, whatever the format. */
export interface View {
  /** The tables in order, each with its title. */
  tables(analysis: Analysis, ascii: boolean): readonly ViewTable[];
  /** What the headings mean and what must be said, a sentence or two each. */
  notes(analysis: Analysis, ascii: boolean): readonly string[];
  /** One row of single values for each thing measured. */
  rows(analysis: Analysis): readonly FlatRow[];
}

/** A table for people. */
export interface ViewTable {
  readonly title: string;
  readonly subtitle?: string;
  readonly columns: readonly ViewColumn[];
}

/** A column of cells, or of drawings that a screen alone shows. */
export interface ViewColumn {
  readonly heading: string;
  readonly align: 'left' | 'right';
  readonly cells: readonly string[];
  /** The same in full, for formats that break lines within a cell. */
  readonly whole?: readonly string[];
  /** On a screen that is too narrow the column with the highest goes first; without one it stays. */
  readonly spare?: number;
  /** On a screen that is too narrow it goes into a further block of the table, below; never left out. */
  readonly below?: true;
  /** The direction that each cell says, for its colour. */
  readonly directions?: readonly (Direction | null)[];
  readonly drawing?: Drawing;
  /** A sentence of the subtitle where the column is shown, without its full stop. */
  readonly says?: string | undefined;
}

/** The columns that hold text, each cell in full. */
export function textColumns({ columns }: ViewTable): ViewColumn[] {
  return columns
    .filter((column) => column.drawing === undefined)
    .map((column) => ({ ...column, cells: column.whole ?? column.cells }));
}

/** What a column draws in the room that it is given. */
export interface Drawing {
  readonly least: number;
  readonly most: number;
  heading(width: number): string;
  cell(row: number, width: number): string;
}
