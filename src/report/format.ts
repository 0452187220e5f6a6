import type { Analysis } from '../domain/results/analysis.js';

/** What a format has to know of the place where its text will be read. */
export interface RenderOptions {
  /** Columns of the terminal; lines of a screen stay below it. Formats for machines do not look at it. */
  readonly width: number;
  /** 0 for none, 1 for 16 colours, 2 for 256, 3 for all. */
  readonly colour: 0 | 1 | 2 | 3;
  /** Plain ASCII only, for old terminals. */
  readonly ascii: boolean;
}

/** A way to write an analysis as text. */
export interface Format {
  readonly description: string;
  /** Of a file in this format, without the dot. */
  readonly extension: string;
  /** The whole text, ending in exactly one newline. */
  render(analysis: Analysis, options: RenderOptions): string;
}
