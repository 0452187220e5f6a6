/** What a database says that a column holds; anything that is neither a day nor a whole number is read as text. */
export type ColumnType = 'text' | 'day' | 'integer';

/** A table as a query needs it. */
export interface SqlTable {
  /** What stands behind FROM. */
  readonly from: string;
  /** By the names of columns; text where absent. */
  readonly types: ReadonlyMap<string, ColumnType>;
  /** Rows that count; all when absent. */
  readonly where?: string;
  /** Rows that may have been split wrongly; none when absent. */
  readonly doubtful?: string;
}
