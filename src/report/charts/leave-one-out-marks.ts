import type { ComparisonResult, LeaveOneOut } from '../../domain/results/analysis.js';
import { cohortName } from '../wording/cohort-name.js';
import { directionLabel, signed } from '../wording/words.js';
import { type AreaWords, areaWords } from './chart-words.js';
import { axisBelow, axisHeight, signedTick, valueTicks } from './drawing/axis.js';
import { scaleLinear } from './drawing/d3.js';
import { axisEnds, type LinearScale } from './drawing/domain.js';
import { label, textSize } from './drawing/label.js';
import { marker, rule } from './drawing/marks.js';
import { fitted, fittedName, textWidth } from './text/measure.js';

const edge = 12;
const titleHeight = 24;
const stripHeight = 34;
const dotSize = 8;
const smallSize = 12;

interface Dot {
  readonly one: GapWithout;
  readonly x: number;
  /** Row of the pile, 0 at the bottom. */
  readonly row: number;
}

/** A strip for each cohort: piled dots, one for each area left out, beside the gap of the whole cohort. */
export function stripMarks(results: readonly ComparisonResult[], width: number) {
  const gaps = results.flatMap((row) => [
    row.difference_pp.value,
    ...row.leave_one_out.map((one) => one.difference_pp),
  ]);
  const x = scaleLinear(axisEnds({ values: gaps, centre: 0, least: 4 }), [edge + 8, width - edge - 8]);
  const marks: string[] = [];
  let y = 8;
  for (const result of results) {
    const strip = stripOf(result, x, y, width);
    marks.push(...strip.marks);
    y += strip.height;
  }
  const axis = axisBelow(valueTicks(x, signedTick), 8, y);
  return { body: [...axis, rule(x(0), 8, x(0), y, 'ink'), ...marks], height: y + axisHeight + 4 };
}

function stripOf(result: ComparisonResult, x: LinearScale, top: number, width: number) {
  const dots = piled(result.leave_one_out, x);
  const piles = Math.max(0, ...dots.map((dot) => dot.row));
  const base = top + titleHeight + stripHeight + piles * dotSize - 12;
  const changing = dots.filter(({ one }) => (result.rests_on ?? []).includes(one.area));
  const named = namesBelow(changing, base + 22, width);
  const whole = x(result.difference_pp.value);
  const marks = [
    heading(result, top + 15, width),
    rule(whole, top + titleHeight, whole, base + 8, 'series1', { width: 2 }),
    ...dots.map(({ one, x: at, row }) => {
      const changes = changing.some((dot) => dot.one === one);
      const y = base - row * dotSize;
      return changes ? marker('triangle', at, y, 4, 'series4') : marker('circle', at, y, 3, 'comparator', true);
    }),
    ...named.marks,
  ];
  return { marks, height: base - top + 18 + named.height };
}

function heading(result: ComparisonResult, y: number, width: number): string {
  const words = `${signed(result.difference_pp.value)} with all, ${directionLabel(result.direction)}`;
  const name = fitted(cohortName(result.cohort), width - 2 * edge - textWidth(words, textSize) - 16, textSize, 'bold');
  return [
    label(name, edge, y, { weight: 'bold', halo: true }),
    label(words, edge + textWidth(name, textSize, 'bold') + 10, y, { colour: 'text1', halo: true }),
  ].join('');
}

/** A gap without one area, where what is left has any. */
export type GapWithout = LeaveOneOut & { readonly difference_pp: number };

/** The gaps that there are, from the lowest. */
export function fromLowest(all: readonly LeaveOneOut[]): GapWithout[] {
  return all
    .filter((one): one is GapWithout => one.difference_pp !== null)
    .sort((a, b) => a.difference_pp - b.difference_pp);
}

// Dots that would touch lie on one another.
function piled(all: readonly LeaveOneOut[], x: LinearScale): Dot[] {
  const dots: Dot[] = [];
  for (const one of fromLowest(all)) {
    const at = x(one.difference_pp);
    const near = dots.filter((dot) => Math.abs(dot.x - at) < dotSize).map((dot) => dot.row);
    const row =
      Array.from({ length: near.length + 1 }, (_, level) => level).find((level) => !near.includes(level)) ?? 0;
    dots.push({ one, x: at, row });
  }
  return dots;
}

// A line each, of the few areas without which the word would be another.
function namesBelow(dots: readonly Dot[], top: number, width: number) {
  const shown = dots.slice(0, 4);
  const over = dots.length - shown.length;
  const lines = [
    ...shown.map(({ one }) => lineOf(areaWords(one), one, width)),
    ...(over > 0 ? [`and ${over} more`] : []),
  ];
  return {
    marks: lines.flatMap((text, at) => {
      const y = top + at * 16;
      const sign = at < shown.length ? [marker('triangle', edge + 4, y - 4, 4, 'series4')] : [];
      return [...sign, label(text, edge + 14, y, { size: smallSize, colour: 'text4', halo: true })];
    }),
    height: lines.length * 16,
  };
}

function lineOf(area: AreaWords, one: GapWithout, width: number): string {
  const after = `: ${signed(one.difference_pp)}, ${directionLabel(one.direction)}`;
  return `without ${fittedName(area.name, area.code, width - 110 - textWidth(after, smallSize), smallSize)}${after}`;
}
