import { clamp } from '../../domain/common/clamp.js';
import type { Specification } from '../../domain/results/sensitivity.js';
import { baselineChoice } from '../wording/baseline-choice.js';
import { directionLabel, plainText } from '../wording/words.js';
import type { LinearScale } from './drawing/domain.js';
import { coordinate, element } from './drawing/element.js';
import { label, leading } from './drawing/label.js';
import { paint } from './drawing/paint.js';
import { fitted } from './text/measure.js';

/** The choices of a specification, by kind. */
export const choicesOf: readonly { readonly kind: string; readonly choice: (one: Specification) => string }[] = [
  { kind: 'Baseline', choice: (one) => baselineChoice(one.baseline.choice) },
  { kind: 'Window', choice: (one) => one.period.window.replace('-', ' ') },
  { kind: 'Screen', choice: (one) => one.screen },
  { kind: 'Comparator', choice: (one) => one.comparator },
  { kind: 'People', choice: (one) => one.people.replace('-', ' ') },
  { kind: 'Weighting', choice: (one) => one.weighting.replaceAll('-', ' ') },
];

/** A line of the matrix: a kind of choice, or a choice of that kind and which specifications make it. */
export interface ChoiceLine {
  readonly text: string;
  readonly isHeading: boolean;
  readonly has: (one: Specification) => boolean;
}

/** Size of the texts of a specification curve. */
export const smallSize = 12;

/** Height of a line. */
export const lineHeight = 15;

const edge = 12;
const tickHeight = lineHeight - 6;

// Pixels between specifications under which their ticks run into each other.
const leastStep = 3;

/** The choices that these specifications make; a kind with one choice alone tells nothing apart. */
export function choiceLines(curve: readonly Specification[]): ChoiceLine[] {
  const word = { kind: 'Vs rest', choice: (one: Specification) => directionLabel(one.direction) };
  return [word, ...choicesOf].flatMap(({ kind, choice }): ChoiceLine[] => {
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

/** A line: its text, and a mark beneath each specification that makes the choice. */
export function choiceRow(
  line: ChoiceLine,
  curve: readonly Specification[],
  x: LinearScale,
  y: number,
  left: number,
): string[] {
  const weight = line.isHeading ? 'bold' : 'regular';
  const text = label(fitted(line.text, left - edge - 8, smallSize, weight), edge, y + smallSize * (leading - 0.5), {
    size: smallSize,
    weight,
    colour: line.isHeading ? 'ink' : 'muted',
  });
  const places = curve.flatMap((one, at) => (line.has(one) ? [at] : []));
  if (places.length === 0) return [text];
  return [text, x(1) - x(0) < leastStep ? runs(places, x, y + 2) : ticks(places, x, y + 2)];
}

function ticks(places: readonly number[], x: LinearScale, y: number): string {
  const d = places.map((at) => `M${coordinate(x(at))},${coordinate(y)}v${tickHeight}`).join('');
  const look = { ...paint({ stroke: 'comparator' }), 'stroke-width': clamp(0.7 * (x(1) - x(0)), 0.5, 5) };
  return element('path', { d, ...look });
}

// Ticks too close to be told apart are one bar from the first to the last, drawn with one pen in few bytes.
function runs(places: readonly number[], x: LinearScale, y: number): string {
  const hundredths = (at: number): number => Math.round(100 * x(at));
  const ends = places.flatMap((at, place) => [
    ...(places[place - 1] === at - 1 ? [] : [hundredths(at - 0.5)]),
    ...(places[place + 1] === at + 1 ? [] : [hundredths(at + 0.5)]),
  ]);
  const moves = ends.slice(1).map((end, place) => {
    const way = coordinate((end - (ends[place] ?? end)) / 100);
    return place % 2 === 0 ? `h${way}` : `m${way},0`;
  });
  const d = `M${coordinate((ends[0] ?? 0) / 100)},${coordinate(y + tickHeight / 2)}${moves.join('')}`;
  return element('path', { d, ...paint({ stroke: 'comparator' }), 'stroke-width': tickHeight });
}
