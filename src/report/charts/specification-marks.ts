import type { Specification } from '../../domain/sensitivity.js';
import { baselineChoice } from '../layout/baseline-choice.js';
import { directionLabel, plainText, signed } from '../words.js';
import { axisLeft, axisWidth, signedTick } from './drawing/axis.js';
import { scaleLinear } from './drawing/d3.js';
import { axisEnds, clamp, type LinearScale } from './drawing/domain.js';
import { coordinate, element } from './drawing/element.js';
import { label, leading } from './drawing/label.js';
import { marker, rule } from './drawing/marks.js';
import { type Colour, paint } from './drawing/paint.js';
import { fitted, textWidth } from './text/measure.js';

/** The choices of a specification, by kind. */
export const choicesOf: readonly { readonly kind: string; readonly choice: (one: Specification) => string }[] = [
  { kind: 'Baseline', choice: (one) => baselineChoice(one.baseline.choice) },
  { kind: 'Window', choice: (one) => one.period.window.replace('-', ' ') },
  { kind: 'Screen', choice: (one) => one.screen },
  { kind: 'Comparator', choice: (one) => one.comparator },
  { kind: 'People', choice: (one) => one.people.replace('-', ' ') },
  { kind: 'Weighting', choice: (one) => one.weighting.replaceAll('-', ' ') },
];

const directions = [
  { direction: 'slower', colour: 'series1' },
  { direction: 'unclear', colour: 'comparator' },
  { direction: 'faster', colour: 'series3' },
] as const satisfies readonly { direction: string; colour: Colour }[];

const edge = 12;
const plotHeight = 210;
const top = 30;
const lineHeight = 15;
const smallSize = 12;

interface Line {
  readonly text: string;
  readonly isHeading: boolean;
  readonly has: (one: Specification) => boolean;
}

/** The curve over the matrix of choices; the specifications in the order given, all of them measured. */
export function curveMarks(curve: readonly Specification[], width: number) {
  const lines = choiceLines(curve);
  const y = gapScale(curve);
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

function gapScale(curve: readonly Specification[]): LinearScale {
  const gaps = curve.map((one) => one.difference_pp);
  const ends = axisEnds({
    values: gaps.map((gap) => gap?.value ?? null),
    limits: gaps.flatMap((gap) => [gap?.lower ?? null, gap?.upper ?? null]),
    centre: 0,
    least: 4,
  });
  return scaleLinear(ends, [top + plotHeight, top]);
}

function leftRoom(lines: readonly Line[], y: LinearScale, width: number): number {
  const widest = Math.max(0, ...lines.map(({ text }) => textWidth(text, smallSize, 'bold')));
  return edge + Math.max(axisWidth(y, signedTick, 5), Math.min(widest + 12, 0.4 * width));
}

// One path for all intervals of a word, so that hundreds of them stay a small picture.
function intervals(curve: readonly Specification[], x: LinearScale, y: LinearScale): string[] {
  const step = x(1) - x(0);
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
    const line = { d: bars.join(''), ...paint({ stroke: colour }), 'stroke-width': clamp(0.6 * step, 0.5, 2) };
    return [
      element('path', { ...line, 'stroke-opacity': 0.3 }),
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
  const text = `own settings ${signed(value)}`;
  const half = textWidth(text, smallSize, 'bold') / 2;
  const middle = clamp(x(at), left + half, width - edge - half);
  return [
    rule(x(at), top - 4, x(at), top + plotHeight + 8, 'ink', { dash: '3 3' }),
    marker('diamond', x(at), y(value), 5, 'ink', true),
    label(text, middle, top + plotHeight + 16, { size: smallSize, weight: 'bold', anchor: 'middle' }),
  ];
}

function key(curve: readonly Specification[], left: number, width: number): string[] {
  let x = left;
  return directions.flatMap(({ direction, colour }) => {
    const number = curve.filter((one) => one.direction === direction).length;
    const text = `${directionLabel(direction)} ${number}`;
    const from = x;
    x += 24 + textWidth(text, smallSize);
    if (number === 0 || x > width) return [];
    return [
      points([[from + 4, 14]], 6, colour, direction),
      label(text, from + 12, 18, {
        size: smallSize,
        colour: colour === 'comparator' ? 'comparator' : (`text${colour.at(-1)}` as Colour),
      }),
    ];
  });
}

// A kind with one choice alone tells nothing apart.
function choiceLines(curve: readonly Specification[]): Line[] {
  const word = { kind: 'Vs rest', choice: (one: Specification) => directionLabel(one.direction) };
  return [word, ...choicesOf].flatMap(({ kind, choice }): Line[] => {
    const found = [...new Set(curve.map(choice))].sort();
    if (found.length < 2) return [];
    const heading = { text: kind, isHeading: true, has: () => false };
    return [
      heading,
      ...found.map((text) => ({
        text: plainText(text),
        isHeading: false,
        has: (one: Specification) => choice(one) === text,
      })),
    ];
  });
}

function choiceRow(line: Line, curve: readonly Specification[], x: LinearScale, y: number, left: number): string[] {
  const weight = line.isHeading ? 'bold' : 'regular';
  const text = label(fitted(line.text, left - edge - 8, smallSize, weight), edge, y + smallSize * (leading - 0.5), {
    size: smallSize,
    weight,
    colour: line.isHeading ? 'ink' : 'muted',
  });
  const marks = curve.flatMap((one, at) =>
    line.has(one) ? [`M${coordinate(x(at))},${coordinate(y + 2)}v${lineHeight - 6}`] : [],
  );
  if (marks.length === 0) return [text];
  const look = { ...paint({ stroke: 'comparator' }), 'stroke-width': clamp(0.7 * (x(1) - x(0)), 0.5, 5) };
  return [text, element('path', { d: marks.join(''), ...look })];
}
