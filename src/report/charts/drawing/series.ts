import { area, line } from './d3.js';
import { element } from './element.js';
import { marker } from './marks.js';
import { paint } from './paint.js';
import type { SeriesLook } from './series-look.js';

/** A place in pixels; null where there is no number. */
export interface Point {
  readonly x: number;
  readonly y: number | null;
}

interface Stretch {
  readonly x: number;
  readonly lower: number | null;
  readonly upper: number | null;
}

/** A line through the points, broken where one has no number; a point alone between two breaks is marked. */
export function seriesLine(points: readonly Point[], look: SeriesLook, width = 2.25): string[] {
  const has = (point: Point | undefined): boolean => point !== undefined && point.y !== null;
  const path = line<Point>()
    .digits(2)
    .defined(has)
    .x(({ x }) => x)
    .y(({ y }) => y ?? 0);
  const drawn = path(points.filter((point, at) => !has(point) || has(points[at - 1]) || has(points[at + 1])));
  const alone = points.filter((point, at) => has(point) && !has(points[at - 1]) && !has(points[at + 1]));
  return [
    ...(drawn === null || drawn === ''
      ? []
      : [
          element('path', {
            d: drawn,
            ...paint({ stroke: look.colour }),
            'stroke-width': width,
            'stroke-linejoin': 'round',
            'stroke-dasharray': look.dash,
          }),
        ]),
    ...alone.map(({ x, y }) => marker(look.shape, x, y ?? 0, 3, look.colour)),
  ];
}

/** A pale band between limits, broken where one has no number. */
export function seriesBand(stretches: readonly Stretch[], look: SeriesLook): string[] {
  const path = area<Stretch>()
    .digits(2)
    .defined(({ lower, upper }) => lower !== null && upper !== null)
    .x(({ x }) => x)
    .y0(({ lower }) => lower ?? 0)
    .y1(({ upper }) => upper ?? 0);
  const drawn = path(stretches);
  return drawn === null || drawn === ''
    ? []
    : [element('path', { d: drawn, ...paint({ fill: look.colour }), 'fill-opacity': 0.14 })];
}
