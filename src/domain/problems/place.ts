/** Where in an input something was found. Lines and columns count from 1; columns count characters. */
export interface Place {
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
  /** The row as written, for showing beside the message. */
  readonly row?: string;
  /** How many characters from `column` on are meant. */
  readonly length?: number;
}
