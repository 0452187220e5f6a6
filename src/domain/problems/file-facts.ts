/** What is known of each problem of a file or a server as a whole, by its stable code (VM1xx). */
export interface FileFacts {
  readonly VM101: { readonly file: string; readonly folder?: string; readonly suggestion?: string };
  readonly VM102: { readonly file: string };
  readonly VM103: { readonly file: string; readonly kind: string; readonly signature: string };
  readonly VM104: { readonly file: string };
  readonly VM105: { readonly file: string; readonly why: string };
  readonly VM106: { readonly file: string };
  readonly VM107: { readonly delimiters: readonly string[] };
  readonly VM108: { readonly file: string; readonly reason: string };
  readonly VM109: Record<string, never>;
  readonly VM110: { readonly column: string };
  readonly VM111: { readonly reason: string };
  readonly VM112: Record<string, never>;
  readonly VM113: { readonly file: string; readonly limitBytes: number };
  readonly VM114: { readonly file: string; readonly how: string };
  readonly VM115: { readonly file: string; readonly limitBytes: number };
  readonly VM116: { readonly columns: number; readonly limit: number };
  readonly VM117: { readonly limit: number };
  readonly VM118: { readonly file: string };
  readonly VM120: { readonly file: string };
  readonly VM121: { readonly file: string; readonly wanted: string; readonly found?: string };
  readonly VM122: { readonly file: string; readonly version: string; readonly known: string };
  readonly VM123: { readonly file: string; readonly where: string; readonly reason: string; readonly more: number };
  readonly VM124: { readonly command: string; readonly first: string; readonly second: string };
  readonly VM125: { readonly first: string; readonly second: string; readonly differs: readonly string[] };
  readonly VM130: { readonly file: string; readonly packing: string; readonly reason: string };
  readonly VM131: BrokenRule;
  readonly VM132: { readonly file: string; readonly reason: string };
  readonly VM133: { readonly file: string; readonly packing: string };
  readonly VM140: { readonly file: string; readonly reason: string };
  readonly VM141: {
    readonly file: string;
    readonly columns: readonly string[];
    /** How many more files of one pattern lack them. */
    readonly others?: number;
  };
  readonly VM142: {
    readonly file: string;
    /** A row that stands twice, first on that line, or another number of rows than the server gave; else a part is absent. */
    readonly fault?:
      | { readonly kind: 'repeated'; readonly first: number }
      | { readonly kind: 'rows'; readonly has: number; readonly of: number };
  };
  /** The first of them. */
  readonly VM258: { readonly letters: readonly string[]; readonly charts: number };
  readonly VM143: { readonly name: string; readonly version: string };
  readonly VM144: { readonly server: string; readonly variable: string; readonly reason: string };
  readonly VM145: { readonly server: string; readonly reason: string };
  readonly VM146: { readonly server: string; readonly seconds: number };
  readonly VM147: { readonly server: string; readonly table: string };
  readonly VM148: { readonly server: string; readonly reason: string };
  readonly VM149: { readonly server: string; readonly reason: string };
  readonly VM150: { readonly file: string; readonly reason: string };
}

/** A rule that rows of a large input break: the column meant, and in how many rows. Never a value of a row. */
export interface BrokenRule {
  readonly column: string;
  readonly rows: number;
}
