/** A span of which the data lack months in every area, and options that they do support. */
export interface NotCovered {
  readonly span: string;
  readonly missing: readonly string[];
  readonly first: string;
  readonly last: string;
  /** The months that end the data, where nothing lies in over a year before them. */
  readonly apart?: { readonly months: string; readonly after: string };
  readonly alternatives: readonly string[];
}

/** Cells without which a window cannot be added up, and what the data could support instead. */
export interface MissingCells {
  readonly window: string;
  readonly metric: string;
  readonly cells: readonly { readonly area: string; readonly periods: readonly string[]; readonly why: string }[];
  /** Counts were added up row by row, and some of them are hidden. */
  readonly hiddenIn?: 'practices';
  readonly alternatives: readonly string[];
}
