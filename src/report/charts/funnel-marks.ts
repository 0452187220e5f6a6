import { clamp } from '../../domain/common/clamp.js';
import type { AreaResult, FunnelVerdict } from '../../domain/results/area-result.js';
import { count } from '../wording/words.js';
import { type AreaWords, areaText } from './chart-words.js';
import { axisBelow, axisHeight, axisLeft, axisWidth, placeTicks, signedTick } from './drawing/axis.js';
import { line, scaleLinear, scaleLog } from './drawing/d3.js';
import { axisEnds, type LinearScale } from './drawing/domain.js';
import { coordinate, element } from './drawing/element.js';
import { label, leading, textSize } from './drawing/label.js';
import { marker, rule, type Shape } from './drawing/marks.js';
import { type Colour, paint } from './drawing/paint.js';
import { fittedName, textWidth } from './text/measure.js';
import { pushApart } from './text/push-apart.js';

/** An area in the funnel; `gap` in percentage points, `size` in events a year. */
export interface FunnelPlace extends AreaWords {
  readonly size: number;
  readonly gap: number;
  readonly verdict: FunnelVerdict;
  readonly area: AreaResult;
}

export interface FunnelSpread {
  readonly betweenAreasSd: number;
  readonly comparatorGrowthPercent: number;
}

const edge = 12;
const plotHeight = 320;
const top = 12;
const mostNamed = 12;
// Upper points of the normal distribution beyond which 2.5% and 0.1% lie.
const [z95, z998] = [1.959963984540054, 3.090232306167813];

type Sizes = (size: number) => number;

/** Points over the curves of the limits; those beyond 99.8% are named. */
export function funnelMarks(places: readonly FunnelPlace[], spread: FunnelSpread, width: number) {
  const sizes = places.map(({ size }) => size);
  const [least, most] = sizeEnds(sizes);
  const ends = axisEnds({
    values: [...places.map(({ gap }) => gap), limit(least, z998, spread, 1), limit(least, z998, spread, -1)],
    centre: 0,
    least: 4,
  });
  const y = scaleLinear(ends, [top + plotHeight, top]);
  const left = edge + axisWidth(y, signedTick);
  const room = nameRoom(places, width);
  const right = width - edge - Math.max(room, textWidth('99.8% limit', textSize) + 26);
  const x = scaleLog([least, most], [left, right]);
  return {
    body: [
      ...axisLeft(y, left, right, signedTick),
      ...axisBelow(sizeTicks(x, least, most), top, top + plotHeight, true),
      rule(left, y(0), right, y(0), 'ink'),
      ...limitCurves(x, y, least, most, spread),
      ...points(places, x, y),
      ...endColumn(places, x, y, right, width, limitEnds(most, spread)),
      label('events a year (logarithmic)', right, top + plotHeight + axisHeight + 14, {
        size: 12,
        colour: 'muted',
        anchor: 'end',
      }),
    ],
    height: top + plotHeight + axisHeight + 24,
  };
}

// At least sixfold from end to end, so that round numbers lie between.
function sizeEnds(sizes: readonly number[]): [number, number] {
  const [least, most] = [0.85 * Math.min(...sizes), 1.15 * Math.max(...sizes)];
  const wider = Math.sqrt(Math.max(1, (6 * least) / most));
  return [least / wider, most * wider];
}

/** The gap, in percentage points, at a limit of the funnel for an area of this many events a year. */
function limit(
  size: number,
  z: number,
  { betweenAreasSd, comparatorGrowthPercent }: FunnelSpread,
  sign: 1 | -1,
): number {
  const error = Math.sqrt(2 / size + betweenAreasSd * betweenAreasSd);
  return (100 + comparatorGrowthPercent) * Math.expm1(sign * z * error);
}

function limitCurves(x: Sizes, y: LinearScale, least: number, most: number, spread: FunnelSpread): string[] {
  const [bottom = 0, highest = 0] = y.range();
  const sizes = Array.from({ length: 61 }, (_, at) => least * (most / least) ** (at / 60));
  const kinds = [
    { z: z95, dash: '6 4' },
    { z: z998, dash: undefined },
  ];
  return kinds.flatMap(({ z, dash }) =>
    ([1, -1] as const).map((sign) => {
      const path = line<number>()
        .digits(2)
        .x(x)
        .y((size) => clamp(y(limit(size, z, spread, sign)), highest, bottom));
      return element('path', {
        d: path(sizes) ?? '',
        ...paint({ stroke: 'comparator' }),
        'stroke-width': 1.25,
        'stroke-dasharray': dash,
      });
    }),
  );
}

function look(verdict: FunnelVerdict): { shape: Shape; colour: Colour; hollow: boolean } {
  if (verdict === 'usual') return { shape: 'circle', colour: 'comparator', hollow: true };
  if (verdict.endsWith('99.8')) return { shape: 'diamond', colour: 'series1', hollow: false };
  return { shape: verdict.startsWith('low') ? 'triangle-down' : 'triangle', colour: 'series1', hollow: false };
}

function points(places: readonly FunnelPlace[], x: Sizes, y: LinearScale): string[] {
  return places.map(({ size, gap, verdict }) => {
    const { shape, colour, hollow } = look(verdict);
    return marker(shape, x(size), y(gap), verdict === 'usual' ? 3.5 : 4.5, colour, hollow);
  });
}

const isNamed = ({ verdict }: FunnelPlace): boolean => verdict.endsWith('99.8');

function nameRoom(places: readonly FunnelPlace[], width: number): number {
  const widest = places.filter(isNamed).map((place) => textWidth(areaText(place), textSize));
  return widest.length === 0 ? 0 : Math.min(Math.max(...widest) + 26, 0.38 * width);
}

interface End {
  readonly gap: number;
  readonly place?: FunnelPlace;
  readonly text: string;
}

function limitEnds(most: number, spread: FunnelSpread): End[] {
  return [
    { gap: limit(most, z95, spread, 1), text: '95% limit' },
    { gap: limit(most, z998, spread, 1), text: '99.8% limit' },
  ];
}

// A column at the right: the names of the points beyond, each led to from its point, and the upper limits.
function endColumn(
  places: readonly FunnelPlace[],
  x: Sizes,
  y: LinearScale,
  right: number,
  width: number,
  limits: readonly End[],
): string[] {
  const step = textSize * leading;
  const beyond = places.filter(isNamed).sort((a, b) => Math.abs(b.gap) - Math.abs(a.gap));
  const shown = beyond.slice(0, mostNamed);
  const ends: End[] = [
    ...shown.map((place) => ({
      gap: place.gap,
      place,
      text: fittedName(place.name, place.code, width - right - 24, textSize),
    })),
    ...limits,
  ];
  const wishes = ends.map(({ gap }) => y(gap) - step / 2);
  const starts = pushApart(
    wishes,
    ends.map(() => step),
    top - 4,
    top + plotHeight + 4,
  );
  const over = beyond.length - shown.length;
  return [
    ...ends.flatMap((end, at) => endLabel(end, (starts[at] ?? 0) + step / 2, x, y, right)),
    ...(over > 0
      ? [label(`and ${count(over)} more`, right + 20, top + plotHeight + 22, { size: 12, colour: 'muted' })]
      : []),
  ];
}

function endLabel({ gap, place, text }: End, middle: number, x: Sizes, y: LinearScale, right: number): string[] {
  const [from, colour] = place === undefined ? ([right, 'muted'] as const) : ([x(place.size) + 6, 'text1'] as const);
  const d = `M${coordinate(from)},${coordinate(y(gap))}L${coordinate(right + 8)},${coordinate(middle)}h8`;
  return [
    element('path', { d, ...paint({ stroke: 'muted' }), 'stroke-width': 0.75 }),
    label(text, right + 20, middle + 4.5, { colour }),
  ];
}

function sizeTicks(x: Sizes, least: number, most: number) {
  const decades = [1, 10, 100, 1e3, 1e4, 1e5, 1e6, 1e7];
  const round = decades.flatMap((ten) => [1, 2, 5].map((times) => times * ten));
  return placeTicks(
    round.filter((size) => size >= least && size <= most).map((size) => ({ at: x(size), text: count(size) })),
  );
}
