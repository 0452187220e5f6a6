import type { Shape } from './marks.js';
import type { Colour } from './paint.js';

/** How a series is told from the others: by colour, by dash and by shape, so that each alone is enough. */
export interface SeriesLook {
  readonly colour: Colour;
  readonly text: Colour;
  readonly dash: string | undefined;
  readonly shape: Shape;
}

/** The comparator, drawn first and in grey. */
export const comparatorLook: SeriesLook = { colour: 'comparator', text: 'comparator', dash: '2 3', shape: 'square' };

/** As many series as one panel may hold. */
export const seriesLooks: readonly SeriesLook[] = [
  { colour: 'series1', text: 'text1', dash: undefined, shape: 'circle' },
  { colour: 'series2', text: 'text2', dash: '8 3', shape: 'triangle' },
  { colour: 'series3', text: 'text3', dash: '10 3 2 3', shape: 'diamond' },
  { colour: 'series4', text: 'text4', dash: '4 3', shape: 'square' },
];

/** The look of a series by its place; past the last they begin again. */
export function seriesLook(place: number): SeriesLook {
  return seriesLooks[place % seriesLooks.length] ?? comparatorLook;
}
