import { coordinate, element } from './element.js';
import { type Colour, paint } from './paint.js';

export type Shape = 'circle' | 'square' | 'triangle' | 'triangle-down' | 'diamond';

interface LineStyle {
  readonly width?: number;
  readonly dash?: string | undefined;
}

/** A straight line between two points. */
export function rule(x1: number, y1: number, x2: number, y2: number, colour: Colour, style: LineStyle = {}): string {
  const { width = 1, dash } = style;
  return element('path', {
    d: `M${coordinate(x1)},${coordinate(y1)}L${coordinate(x2)},${coordinate(y2)}`,
    ...paint({ stroke: colour }),
    'stroke-width': width,
    'stroke-dasharray': dash,
  });
}

/** A rectangle that is filled. */
export function box(x: number, y: number, width: number, height: number, colour: Colour): string {
  return element('rect', { x, y, width, height, ...paint({ fill: colour }) });
}

/** A point in its shape, filled or hollow; `radius` is half its height. */
export function marker(shape: Shape, x: number, y: number, radius: number, colour: Colour, hollow = false): string {
  const look = {
    ...paint({ fill: hollow ? 'background' : colour, stroke: colour }),
    'stroke-width': 1.5,
  };
  if (shape === 'circle') return element('circle', { cx: x, cy: y, r: radius, ...look });
  return element('path', { d: closed(corners(shape, x, y, radius)), ...look });
}

// So that an estimate without width is still seen.
const leastHalfWidth = 3;

/** The diamond of a pooled estimate: its value in the middle, its limits at the ends. */
export function pooledDiamond(lower: number, value: number, upper: number, y: number, half: number, colour: Colour) {
  const [left, right] = [Math.min(lower, value - leastHalfWidth), Math.max(upper, value + leastHalfWidth)];
  const d = closed([
    [left, y],
    [value, y - half],
    [right, y],
    [value, y + half],
  ]);
  return element('path', { d, ...paint({ fill: colour, stroke: colour }), 'stroke-linejoin': 'round' });
}

/** Where an arrowhead points. */
export type Towards = 'left' | 'right' | 'up' | 'down';

const arrowLength = 6;

/** A small arrowhead at (x, y): the line goes on. */
export function arrowhead(x: number, y: number, towards: Towards, colour: Colour): string {
  return element('path', { d: arrowPath(x, y, towards, 4), ...paint({ fill: colour }) });
}

/** The outline of an arrowhead whose tip is at (x, y), `half` of its width to each side. */
export function arrowPath(x: number, y: number, towards: Towards, half: number): string {
  const back = towards === 'left' || towards === 'up' ? arrowLength : -arrowLength;
  const isLevel = towards === 'left' || towards === 'right';
  const base = (side: number): [number, number] => (isLevel ? [x + back, y + side] : [x + side, y + back]);
  return closed([[x, y], base(-half), base(half)]);
}

function corners(shape: Exclude<Shape, 'circle'>, x: number, y: number, radius: number): [number, number][] {
  if (shape === 'diamond') {
    const far = 1.25 * radius;
    return [
      [x, y - far],
      [x + far, y],
      [x, y + far],
      [x - far, y],
    ];
  }
  if (shape === 'triangle' || shape === 'triangle-down') {
    const up = shape === 'triangle' ? 1 : -1;
    return [
      [x, y - up * 1.2 * radius],
      [x + 1.15 * radius, y + up * 0.9 * radius],
      [x - 1.15 * radius, y + up * 0.9 * radius],
    ];
  }
  const side = 0.9 * radius;
  return [
    [x - side, y - side],
    [x + side, y - side],
    [x + side, y + side],
    [x - side, y + side],
  ];
}

function closed(points: readonly (readonly [number, number])[]): string {
  return `M${points.map(([x, y]) => `${coordinate(x)},${coordinate(y)}`).join('L')}Z`;
}
