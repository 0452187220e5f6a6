import { clamp } from '../../domain/common/clamp.js';
import type { Specification } from '../../domain/results/sensitivity.js';
import { directionLabel, signed } from '../wording/words.js';
import { type ChoiceLine, choiceLines, choiceRow, lineHeight, smallSize } from './choice-matrix.js';
import { axisLeft, axisWidth, signedTick } from './drawing/axis.js';
import { cutsOf } from './drawing/cut.js';
import { scaleLinear } from './drawing/d3.js';
import { axisEnds, type LinearScale } from './drawing/domain.js';
import { coordinate, element } from './drawing/element.js';
import { label } from './drawing/label.js';
import { arrowPath, marker, rule } from './drawing/marks.js';
import { type Colour, paint } from './drawing/paint.js';
import { textWidth } from './text/measure.js';

const directions = [
  { direction: 'slower', colour: 'series1' },
  { direction: 'unclear', colour: 'comparator' },
  { direction: 'faster', colour: 'series3' },
] as const satisfies readonly { direction: string; colour: Colour }[];

const edge = 12;
const plotHeight = 210;
const top = 30;

/** The curve over the matrix of choices; the specifications in the order given, all of them measured. */
export function curveMarks(curve: readonly Specification[], width: number) {
  const lines = choiceLines(curve);
  const y = scaleLinear(gapEnds(curve), [top + plotHeight, top]);
  const left = leftRoom(lines, y, width);
  const x = scaleLinear([-0.5, curve.length - 0.5], [left, width - edge]);
  const matrixTop = top + plotHeight + 22;
  return {
    body: [
      ...axisLeft(y, left, width - edge, signedTick, 5),
      rule(left, y(0), width - edge, y(0), 'ink'),
      ...intervals(curve, x, y),
      ...ownMark(curve, x, y, left, width),
      ...key(curve, left, width),
      ...lines.flatMap((line, at) => choiceRow(line, curve, x, matrixTop + at * lineHeight, left)),
    ],
    height: matrixTop + lines.length * lineHeight + 4,
  };
}

/** The ends of the axis of gaps. */
export function gapEnds(curve: readonly Specification[]): [number, number] {
  const gaps = curve.map((one) => one.difference_pp);
  return axisEnds({
    values: gaps.map((gap) => gap?.value ?? null),
    limits: gaps.flatMap((gap) => [gap?.lower ?? null, gap?.upper ?? null]),
    centre: 0,
    least: 4,
  });
}

function leftRoom(lines: readonly ChoiceLine[], y: LinearScale, width: number): number {
  const widest = Math.max(0, ...lines.map(({ text }) => textWidth(text, smallSize, 'bold')));
  return edge + Math.max(axisWidth(y, signedTick, 5), Math.min(widest + 12, 0.4 * width));
}

// One path for all intervals of a word, so that hundreds of them stay a small picture.
function intervals(curve: readonly Specification[], x: LinearScale, y: LinearScale): string[] {
  const step = x(1) - x(0);
  const half = clamp(0.4 * step, 1, 4);
  const [bottom = 0, highest = 0] = y.range();
  return directions.flatMap(({ direction, colour }) => {
    const own = curve.flatMap((one, at) => (one.direction === direction ? [{ one, at }] : []));
    if (own.length === 0) return [];
    const bars = own.map(({ one: { difference_pp: gap }, at }) => {
      const [lower, upper] = [gap?.lower, gap?.upper].map((limit) =>
        clamp(y(limit ?? gap?.value ?? 0), highest, bottom),
      );
      return `M${coordinate(x(at))},${coordinate(lower ?? 0)}V${coordinate(upper ?? 0)}`;
    });
    const heads = own.flatMap(({ one: { difference_pp: gap }, at }) =>
      (gap === null ? [] : cutsOf(gap, y)).map((cut) => arrowPath(x(at), cut.at, cut.towards, half)),
    );
    const line = { d: bars.join(''), ...paint({ stroke: colour }), 'stroke-width': clamp(0.6 * step, 0.5, 2) };
    return [
      element('path', { ...line, 'stroke-opacity': 0.3 }),
      ...(heads.length === 0 ? [] : [element('path', { d: heads.join(''), ...paint({ fill: colour }) })]),
      points(
        own.map(({ one, at }) => [x(at), y(one.difference_pp?.value ?? 0)]),
        step,
        colour,
        direction,
      ),
    ];
  });
}

function points(at: readonly (readonly [number, number])[], step: number, colour: Colour, direction: string): string {
  const d = at.map(([x, y]) => `M${coordinate(x)},${coordinate(y)}h0`).join('');
  const look = { 'stroke-width': clamp(step, 3, 6), 'stroke-linecap': direction === 'unclear' ? 'square' : 'round' };
  return element('path', { d, ...paint({ stroke: colour }), ...look });
}

function ownMark(
  curve: readonly Specification[],
  x: LinearScale,
  y: LinearScale,
  left: number,
  width: number,
): string[] {
  const at = curve.findIndex((one) => one.own);
  const value = curve[at]?.difference_pp?.value;
  if (value === undefined) return [];
  const text = `this run ${signed(value)}`;
  const half = textWidth(text, smallSize, 'bold') / 2;
  const middle = clamp(x(at), left + half, width - edge - half);
  return [
    rule(x(at), top - 4, x(at), top + plotHeight + 8, 'ink', { dash: '3 3' }),
    marker('diamond', x(at), y(value), 5, 'ink', true),
    label(text, middle, top + plotHeight + 16, { size: smallSize, weight: 'bold', anchor: 'middle' }),
  ];
}

// From the axis on, or from the edge where that leaves too little room.
function key(curve: readonly Specification[], left: number, width: number): string[] {
  const entries = directions
    .map(({ direction, colour }) => {
      const number = curve.filter((one) => one.direction === direction).length;
      return { direction, colour, number, text: `${directionLabel(direction)} ${number}` };
    })
    .filter(({ number }) => number > 0);
  const lengths = entries.map(({ text }) => 24 + textWidth(text, smallSize));
  const all = lengths.reduce((sum, length) => sum + length, 0);
  const start = left + all <= width ? left : edge;
  return entries.flatMap(({ direction, colour, text }, at) => {
    const from = start + lengths.slice(0, at).reduce((sum, length) => sum + length, 0);
    const words: Colour = colour === 'comparator' ? 'comparator' : `text${colour.slice(-1) as '1' | '3'}`;
    return [
      points([[from + 4, 14]], 6, colour, direction),
      label(text, from + 12, 18, { size: smallSize, colour: words }),
    ];
  });
}
