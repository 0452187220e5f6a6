import { escapeXml } from '../../escape/xml.js';
import type { Weight } from '../text/measure.js';
import { element } from './element.js';
import { type Colour, paint } from './paint.js';

export interface LabelStyle {
  readonly size?: number;
  readonly weight?: Weight;
  readonly colour?: Colour;
  readonly anchor?: 'start' | 'middle' | 'end';
  /** Whether lines behind the text are kept from touching it. */
  readonly halo?: boolean;
}

/** Size of the text in pixels where nothing else is said. */
export const textSize = 13;

/** Distance between two lines of text, as a share of their size. */
export const leading = 1.3;

/** A line of text; `y` is the line on which its letters stand. */
export function label(text: string, x: number, y: number, style: LabelStyle = {}): string {
  const { size = textSize, weight = 'regular', colour = 'ink', anchor = 'start', halo = false } = style;
  const behind = halo ? paint({ fill: colour, stroke: 'background' }) : paint({ fill: colour });
  return element(
    'text',
    {
      x,
      y,
      'font-size': size,
      ...(weight === 'bold' ? { 'font-weight': 'bold' } : {}),
      ...(anchor === 'start' ? {} : { 'text-anchor': anchor }),
      ...behind,
      ...(halo ? { 'stroke-width': 4, 'stroke-linejoin': 'round', 'paint-order': 'stroke' } : {}),
    },
    [escapeXml(text)],
  );
}
