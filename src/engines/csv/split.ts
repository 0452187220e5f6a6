/** How rows are split, and which of their cells are wanted. */
export interface Split {
  readonly delimiter: string;
  /** Cells of a row, as many as the header has. */
  readonly width: number;
  /** The field of each wanted column, from 0. */
  readonly fields: readonly number[];
}
