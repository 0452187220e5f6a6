/** What is known of each problem of the columns of a file, or of what they count, by its stable code (VM20x, VM215). */
export interface ColumnFacts {
  readonly VM201: {
    readonly role: string;
    readonly tried: readonly string[];
    readonly candidate?: string;
    /** Whether the first column holds names and has none itself. */
    readonly isUnnamed?: true;
    /** Names of columns that speak of a year and are not understood. */
    readonly unread?: readonly string[];
  };
  readonly VM202: { readonly column: string; readonly suggestion?: string; readonly known: readonly string[] };
  readonly VM203: { readonly cells: number; readonly expected: number };
  readonly VM204: { readonly columns: readonly string[] };
  readonly VM205: { readonly layouts: readonly string[] };
  readonly VM206: { readonly measures: readonly string[] };
  /** A text that names what a file counts, and the words in it by which that is something else. */
  readonly VM207: { readonly text: string; readonly says: string; readonly isRate: boolean };
  readonly VM208: { readonly what: string; readonly example?: string };
  readonly VM209: {
    readonly file: string;
    readonly givenAs: string;
    readonly looksLike: string;
    /** The file that was given in its place. */
    readonly swappedWith?: string;
  };
  readonly VM215: {
    /** The role for `--map`, the column that has its name, and those that may be meant as well. */
    readonly role: string;
    readonly column: string;
    readonly beside: readonly string[];
    /** The one of those beside it that is likely meant. */
    readonly likely?: string;
  };
}
