import type { ChartTable } from '../chart.js';
import type { Picture } from './frame.js';
import { label } from './label.js';

/** The picture of a chart for which there is no number at all: it says so. */
export function blankPicture(words: Pick<Picture, 'title' | 'subtitle'>, table: ChartTable, why: string): Picture {
  return { ...words, description: why, table, body: [label(why, 12, 40, { colour: 'muted' })], height: 64 };
}
