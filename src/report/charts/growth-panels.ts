import { clamp } from '../../domain/common/clamp.js';
import type { TrendRow } from '../../domain/results/trend-row.js';
import { capitalised } from '../wording/capitals.js';
import { cohortName } from '../wording/cohort-name.js';
import { lastMonthWords } from '../wording/period-words.js';
import { intervalLabel, notAvailable, rateLabel } from '../wording/words.js';
import { axisBelow, axisHeight, axisLeft, axisWidth, placeTicks, plainTick, type Tick } from './drawing/axis.js';
import { scaleLinear } from './drawing/d3.js';
import type { LinearScale } from './drawing/domain.js';
import { group } from './drawing/element.js';
import { label, leading, textSize } from './drawing/label.js';
import { marker, rule } from './drawing/marks.js';
import type { Colour } from './drawing/paint.js';
import { seriesBand, seriesLine } from './drawing/series.js';
import { comparatorLook, type SeriesLook } from './drawing/series-look.js';
import { fitted, textWidth } from './text/measure.js';
import { pushApart } from './text/push-apart.js';

/** A cohort by its rows in order of time, and how it is drawn in every panel. */
export interface CohortLine {
  readonly rows: readonly TrendRow[];
  readonly look: SeriesLook;
}

/** Cohorts that are set against the same comparator. */
export interface LinePanel {
  readonly title: string;
  /** What they are set against. */
  readonly rest: string;
  readonly cohorts: readonly CohortLine[];
}

interface Room {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

interface EndLabel {
  readonly lines: readonly string[];
  readonly value: number;
  readonly look: SeriesLook;
}

const labelGap = 12;
const edge = 12;

/** Panels beneath each other on one scale, the ends of their lines labelled with name, value and interval. */
export function panelStack(panels: readonly LinePanel[], ends: [number, number], width: number) {
  const isOne = panels.length === 1;
  const plotHeight = isOne ? 280 : 190;
  const room = endRoom(panels.flatMap(endLabels), width);
  const left = edge + axisWidth(scaleLinear(ends, [plotHeight, 0]), plainTick);
  const step = plotHeight + axisHeight + (isOne ? 12 : 40);
  const body = panels.flatMap((panel, at) => {
    const top = at * step + (isOne ? 12 : 32);
    const place = { left, right: width - room - labelGap, top, bottom: top + plotHeight };
    return [
      ...(isOne ? [] : [label(panel.title, edge, top - 14, { weight: 'bold' })]),
      ...panelMarks(panel, place, ends, 6),
      ...endLabelMarks(endLabels(panel), place, ends, width),
    ];
  });
  return { body, height: panels.length * step + 8 };
}

/** Small panels in rows on one scale, each with its title and the last values of its lines. */
export function panelGrid(panels: readonly LinePanel[], ends: [number, number], width: number) {
  const columns = Math.max(1, Math.floor((width - 2 * edge) / 215));
  const [across, plotHeight] = [(width - 2 * edge) / columns, 96];
  const axis = axisWidth(scaleLinear(ends, [plotHeight, 0]), plainTick, 3);
  const step = plotHeight + axisHeight + 34;
  const body = panels.flatMap((panel, at) => {
    const [x, top] = [edge + (at % columns) * across, Math.floor(at / columns) * step + 26];
    const place = { left: x + axis, right: x + across - 56, top, bottom: top + plotHeight };
    const short = endLabels(panel).map((end) => ({ ...end, lines: [rateLabel(end.value)] }));
    return [
      label(fitted(panel.title, across - 8, textSize, 'bold'), x, top - 9, { weight: 'bold' }),
      ...panelMarks(panel, place, ends, 3),
      ...endLabelMarks(short, place, ends, x + across),
    ];
  });
  return { body, height: Math.ceil(panels.length / columns) * step + 4 };
}

function panelMarks({ cohorts }: LinePanel, room: Room, ends: [number, number], ticks: number): string[] {
  const y = scaleLinear(ends, [room.bottom, room.top]);
  const x = timeScale(cohorts, room);
  const [{ rows: first } = { rows: [] }] = cohorts;
  const at = (row: TrendRow): number => x(monthOf(row.quarter_end));
  const within = (value: number | null): number | null =>
    value === null ? null : clamp(y(value), room.top, room.bottom);
  return [
    ...axisLeft(y, room.left, room.right, plainTick, ticks),
    ...axisBelow(timeTicks(first, at), room.top, room.bottom, true),
    rule(room.left, y(100), room.right, y(100), 'ink'),
    ...cohorts.flatMap(({ rows, look }) =>
      seriesBand(
        rows.map((row) => ({ x: at(row), lower: within(row.lower), upper: within(row.upper) })),
        look,
      ),
    ),
    group(
      { class: 'vm-comparator' },
      line(first, at, (row) => row.comparator_index, y, comparatorLook),
    ),
    ...cohorts.map(({ rows, look }) =>
      group(
        { class: 'vm-cohort' },
        line(rows, at, (row) => row.index, y, look),
      ),
    ),
  ];
}

function line(
  rows: readonly TrendRow[],
  at: (row: TrendRow) => number,
  value: (row: TrendRow) => number | null,
  y: LinearScale,
  look: SeriesLook,
): string[] {
  const points = rows.map((row) => {
    const own = value(row);
    return { x: at(row), y: own === null ? null : y(own) };
  });
  const last = points.findLast((point) => point.y !== null);
  return [
    ...seriesLine(points, look),
    ...(last === undefined ? [] : [marker(look.shape, last.x, last.y ?? 0, 4, look.colour)]),
  ];
}

function endLabels({ cohorts, rest: words }: LinePanel): EndLabel[] {
  const rest = cohorts[0]?.rows.findLast((row) => row.comparator_index !== null)?.comparator_index ?? null;
  return [
    ...cohorts.flatMap(({ rows, look }): EndLabel[] => {
      const last = rows.findLast((row) => row.index !== null);
      if (last === undefined || last.index === null) return [];
      return [{ lines: [cohortName(last.cohort), indexWords(last)], value: last.index, look }];
    }),
    ...(rest === null ? [] : [{ lines: [capitalised(words), rateLabel(rest)], value: rest, look: comparatorLook }]),
  ];
}

function indexWords({ index, lower, upper }: TrendRow): string {
  const value = rateLabel(index ?? Number.NaN);
  if (intervalLabel({ lower, upper }) === notAvailable || lower === null || upper === null) return value;
  return `${value} (${rateLabel(lower)} to ${rateLabel(upper)})`;
}

function endRoom(labels: readonly EndLabel[], width: number): number {
  const widest = labels.flatMap(({ lines }) => lines.map((text, at) => textWidth(text, textSize, weightOf(at))));
  return Math.min(Math.max(0, ...widest) + edge, 0.48 * width);
}

function weightOf(line: number): 'bold' | 'regular' {
  return line === 0 ? 'bold' : 'regular';
}

function endLabelMarks(labels: readonly EndLabel[], room: Room, ends: [number, number], right: number): string[] {
  const y = scaleLinear(ends, [room.bottom, room.top]);
  const step = textSize * leading;
  const lengths = labels.map(({ lines }) => lines.length * step + 4);
  const wishes = labels.map(({ value }, at) => y(value) - (lengths[at] ?? 0) / 2);
  const starts = pushApart(wishes, lengths, room.top - 24, room.bottom + axisHeight);
  const x = room.right + labelGap;
  return labels.flatMap(({ lines, look }, at) =>
    lines.map((text, row) => {
      const weight = lines.length === 1 ? 'regular' : weightOf(row);
      const colour: Colour = look.text;
      const fits = fitted(text, right - x - 2, textSize, weight);
      return label(fits, x, (starts[at] ?? 0) + step * (row + 0.8), { weight, colour });
    }),
  );
}

function timeScale(cohorts: readonly CohortLine[], room: Room): LinearScale {
  const months = cohorts.flatMap(({ rows }) => rows.map((row) => monthOf(row.quarter_end)));
  const [from, to] = [Math.min(...months), Math.max(...months)];
  return scaleLinear([from, Math.max(to, from + 1)], [room.left + 6, room.right - 6]);
}

// One tick a year, counted back from the last quarter.
function timeTicks(rows: readonly TrendRow[], at: (row: TrendRow) => number): Tick[] {
  const last = monthOf(rows.at(-1)?.quarter_end ?? '');
  const yearly = rows.filter((row) => (last - monthOf(row.quarter_end)) % 12 === 0);
  return placeTicks(
    yearly.map((row) => ({ at: at(row), text: lastMonthWords(row.quarter_end).replace(/^(\w{3})\w*/, '$1') })),
  );
}

function monthOf(date: string): number {
  const [year = 0, month = 0] = date.split('-').map(Number);
  return 12 * year + month - 1;
}
