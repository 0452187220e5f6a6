import { clamp } from '../../domain/common/clamp.js';
import type { Direction } from '../../domain/results/direction.js';
import { notAvailable } from '../wording/words.js';
import { areaText, gapWords } from './chart-words.js';
import { axisBelow, axisHeight, signedTick, valueTicks } from './drawing/axis.js';
import { scaleLinear } from './drawing/d3.js';
import { axisEnds, type LinearScale } from './drawing/domain.js';
import { label, textSize } from './drawing/label.js';
import { arrowhead, box, marker, pooledDiamond, rule } from './drawing/marks.js';
import type { Colour } from './drawing/paint.js';
import { fitted, fittedName, textWidth } from './text/measure.js';

/** A gap in percentage points with its limits; null where there is none. */
export interface ForestRow {
  readonly name: string;
  /** Stands after the name and is never cut. */
  readonly code: string;
  readonly value: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly direction: Direction | null;
}

/** The areas of a cohort and their pooled gap. */
export interface ForestGroup {
  readonly title: string;
  readonly note: string;
  readonly areas: readonly ForestRow[];
  readonly pooled: ForestRow;
}

/** Where columns and rows lie, in pixels. */
interface Layout {
  readonly width: number;
  readonly nameRoom: number;
  readonly numberRoom: number;
  /** Whether names stand above their marks, for want of width. */
  readonly isStacked: boolean;
  readonly x: LinearScale;
}

const edge = 12;
const rowHeight = 20;
const titleHeight = 30;
const headHeight = 40;

/** Rows of points and diamonds on one scale, names to the left and numbers to the right. */
export function forestMarks(groups: readonly ForestGroup[], width: number) {
  const layout = layoutOf(groups, width);
  const step = layout.isStacked ? 2 * rowHeight : rowHeight;
  const marks: string[] = [];
  let y = headHeight;
  for (const group of groups) {
    marks.push(...groupTitle(group, y + 18, width));
    y += titleHeight;
    for (const row of group.areas) {
      marks.push(...rowMarks(row, y, layout, false));
      y += step;
    }
    marks.push(...rowMarks(group.pooled, y, layout, true));
    y += step + 6;
  }
  return { body: [...head(layout, y), ...marks], height: y + axisHeight + 4 };
}

function layoutOf(groups: readonly ForestGroup[], width: number): Layout {
  const rows = groups.flatMap(({ areas, pooled }) => [...areas, pooled]);
  const widest = (texts: readonly string[]): number =>
    Math.max(0, ...texts.map((text) => textWidth(text, textSize, 'bold')));
  const numberRoom = widest(rows.map(numberWords)) + 12;
  const isStacked = width < 520;
  const nameRoom = isStacked ? 0 : Math.min(widest(rows.map(areaText)) + 14, 0.34 * width);
  const ends = axisEnds({
    values: rows.map(({ value }) => value),
    limits: rows.flatMap(({ lower, upper }) => [lower, upper]),
    centre: 0,
    least: 4,
  });
  const right = width - edge - (isStacked ? 12 : numberRoom);
  return { width, nameRoom, numberRoom, isStacked, x: scaleLinear(ends, [edge + nameRoom + 8, right]) };
}

function head({ x, width, isStacked }: Layout, bottom: number): string[] {
  const [from = 0, to = 0] = x.range();
  const zero = x(0);
  const words = ['◄ slower growth', 'faster growth ►'] as const;
  const fits = (text: string, room: number): boolean => textWidth(text, 12) <= room - 8;
  const style = { size: 12, colour: 'muted' } as const;
  return [
    ...axisBelow(valueTicks(x, signedTick), headHeight - 6, bottom),
    rule(zero, headHeight - 6, zero, bottom, 'ink'),
    ...(fits(words[0], zero - from) ? [label(words[0], zero - 8, headHeight - 14, { ...style, anchor: 'end' })] : []),
    ...(fits(words[1], to - zero) ? [label(words[1], zero + 8, headHeight - 14, style)] : []),
    ...(isStacked ? [] : [label('Gap, pp (interval)', width - edge, headHeight - 14, { ...style, anchor: 'end' })]),
  ];
}

function groupTitle({ title, note }: ForestGroup, y: number, width: number): string[] {
  const name = fitted(title, width - 2 * edge, textSize, 'bold');
  const after = edge + textWidth(name, textSize, 'bold') + 8;
  const shown = after + textWidth(note, textSize) <= width - edge;
  return [
    label(name, edge, y, { weight: 'bold', halo: true }),
    ...(note !== '' && shown ? [label(note, after, y, { colour: 'muted', halo: true })] : []),
  ];
}

function rowMarks(row: ForestRow, top: number, layout: Layout, isPooled: boolean): string[] {
  const { x, width, nameRoom, numberRoom, isStacked } = layout;
  const weight = isPooled ? 'bold' : 'regular';
  const words = numberWords(row);
  const room = isStacked ? width - 2 * edge - numberRoom : nameRoom - 8;
  const middle = top + (isStacked ? 1.4 : 0.5) * rowHeight;
  const base = top + 0.5 * rowHeight + 4.5;
  return [
    ...(isStacked ? [box(0, top + 1, width, rowHeight - 3, 'background')] : []),
    label(fittedName(row.name, row.code, room, textSize), edge + (isStacked ? 0 : 6), base, { weight }),
    ...gapMark(row, middle, x, isPooled),
    label(words, width - edge, base, { weight, anchor: 'end' }),
  ];
}

function gapMark(
  { value, lower, upper, direction }: ForestRow,
  y: number,
  x: LinearScale,
  isPooled: boolean,
): string[] {
  if (value === null) return [];
  const [from = 0, to = 0] = x.range();
  const at = (gap: number): number => clamp(x(gap), from, to);
  const colour: Colour = isPooled ? 'series1' : 'comparator';
  if (lower === null || upper === null) return [marker('diamond', at(value), y, 5, colour, true)];
  const beyond = [
    ...(x(lower) < from ? [arrowhead(from, y, 'left', colour)] : []),
    ...(x(upper) > to ? [arrowhead(to, y, 'right', colour)] : []),
  ];
  if (isPooled) return [pooledDiamond(at(lower), at(value), at(upper), y, 6.5, colour), ...beyond];
  const isClear = direction === 'slower' || direction === 'faster';
  return [
    rule(at(lower), y, at(upper), y, colour, { width: 1.5 }),
    ...beyond,
    marker('square', at(value), y, 4, colour, !isClear),
  ];
}

function numberWords(row: ForestRow): string {
  return row.value === null ? notAvailable : gapWords({ ...row, value: row.value });
}
