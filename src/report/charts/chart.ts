/** A picture with everything that must travel with it. Its strings are plain text; only `svg` is markup. */
export interface Chart {
  /** The options' id: every id inside the picture starts with it. */
  readonly id: string;
  /** What the picture shows, as a finding; never as a cause. */
  readonly title: string;
  /** The measure, the place and the period. */
  readonly subtitle: string;
  /** The picture in words, for those who do not see it. */
  readonly description: string;
  /** One `<svg>` element with `role="img"`, `<title>` and `<desc>`; no script, no outside reference. */
  readonly svg: string;
  /** The numbers of the marks, in the order of the marks, rounded as the labels are. */
  readonly table: ChartTable;
  readonly source: string;
}

/** The numbers of a picture as a table. */
export interface ChartTable {
  readonly columns: readonly ChartColumn[];
  readonly rows: readonly (readonly string[])[];
}

/** A column of such a table. */
export interface ChartColumn {
  readonly heading: string;
  readonly align: 'left' | 'right';
}

/** What a picture has to know beside its numbers. */
export interface ChartOptions {
  /** Start of every id in the picture: letters, digits and hyphens, another for each picture of a page. */
  readonly id: string;
  /** Where the numbers come from: the line beneath the picture. */
  readonly source: string;
  /** Whether the counts are made up, which the picture then says. */
  readonly synthetic: boolean;
  /**
   * `inline`, the default, is for a page that shows title, subtitle and source itself and holds `chartStyles` once.
   * `standalone` is for a file of its own: it draws them and carries its styles.
   */
  readonly form?: 'inline' | 'standalone';
  /** What the cohorts are set against, as `comparator` of a result has it; `rest_of_england` by default. */
  readonly comparator?: string;
  /** Width of the picture in pixels, 320 or more; 720 by default. */
  readonly width?: number;
}

/** What every chart is: a pure function of its data; the same data give the same bytes. */
export type ChartMaker<Data> = (data: Data, options: ChartOptions) => Chart;
