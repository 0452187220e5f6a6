import type { SeasonalCourse, SeasonYear } from '../../domain/results/picture-data.js';
import { capitalised } from '../wording/capitals.js';
import { cohortName } from '../wording/cohort-name.js';
import { plainText } from '../wording/words.js';
import { axisBelow, axisHeight, axisLeft, axisWidth, placeTicks, signedTick } from './drawing/axis.js';
import { scaleLinear } from './drawing/d3.js';
import { axisEnds, type LinearScale } from './drawing/domain.js';
import { label, textSize } from './drawing/label.js';
import { marker, rule } from './drawing/marks.js';
import { seriesLine } from './drawing/series.js';
import { type SeriesLook, seriesLook } from './drawing/series-look.js';
import { seasonNames } from './seasons.js';
import { fitted, textWidth } from './text/measure.js';
import { pushApart } from './text/push-apart.js';

const edge = 12;
const plotHeight = 200;
const smallSize = 12;
const otherYear: SeriesLook = { colour: 'muted', text: 'muted', dash: undefined, shape: 'circle' };

interface Side {
  readonly title: string;
  readonly values: (year: SeasonYear) => readonly (number | null)[];
}

interface Room {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly end: number;
}

/** Two panels on one scale: the cohort and its comparator. */
export function seasonPanels(data: SeasonalCourse, width: number, rest: string) {
  const sides: readonly Side[] = [
    { title: cohortName(data.cohort), values: (year) => year.cohort_percent },
    { title: capitalised(rest), values: (year) => year.comparator_percent },
  ];
  const columns = width < 560 ? 1 : 2;
  const across = (width - 2 * edge) / columns;
  const ends = axisEnds({
    values: data.years.flatMap((year) => sides.flatMap(({ values }) => [...values(year)])),
    centre: 0,
    least: 4,
  });
  const axis = axisWidth(scaleLinear(ends, [plotHeight, 0]), signedTick);
  const labels = 16 + Math.max(0, ...data.years.map((year) => textWidth(plainText(year.label), smallSize, 'bold')));
  const step = plotHeight + axisHeight + 44;
  const body = sides.flatMap((side, at) => {
    const [x, y] = [edge + (at % columns) * across, Math.floor(at / columns) * step + 34];
    const room = { left: x + axis, right: x + across - Math.min(labels, 0.3 * across) - 8, top: y, end: x + across };
    return panel(side, data.years, ends, room, x);
  });
  return { body, height: Math.ceil(sides.length / columns) * step + 2 };
}

function panel(side: Side, years: readonly SeasonYear[], ends: [number, number], room: Room, from: number): string[] {
  const bottom = room.top + plotHeight;
  const y = scaleLinear(ends, [bottom, room.top]);
  const x = scaleLinear([0, 3], [room.left + 22, room.right - 14]);
  const ticks = placeTicks(seasonNames.map((text, at) => ({ at: x(at), text: text.replace(' to ', '–') })));
  return [
    label(fitted(side.title, room.end - from - 8, textSize, 'bold'), from, room.top - 16, { weight: 'bold' }),
    ...axisLeft(y, room.left, room.right, signedTick),
    ...axisBelow(ticks, room.top, bottom, true),
    rule(room.left, y(0), room.right, y(0), 'ink'),
    ...years.flatMap((year, at) => yearLine(side.values(year), lookOf(years, at), x, y)),
    ...yearLabels(side, years, y, room),
  ];
}

// The baseline and the latest year stand out; those between are grey.
function lookOf(years: readonly SeasonYear[], at: number): SeriesLook {
  if (years[at]?.is_baseline === true) return seriesLook(0);
  return at === years.length - 1 ? seriesLook(2) : otherYear;
}

function yearLine(values: readonly (number | null)[], look: SeriesLook, x: LinearScale, y: LinearScale): string[] {
  const points = values.map((value, at) => ({ x: x(at), y: value === null ? null : y(value) }));
  const isOther = look === otherYear;
  const marks = isOther
    ? []
    : points.flatMap((point) => (point.y === null ? [] : [marker(look.shape, point.x, point.y, 3.5, look.colour)]));
  return [...seriesLine(points, look, isOther ? 1 : 2.25), ...marks];
}

function yearLabels(
  { values }: Side,
  years: readonly SeasonYear[],
  y: LinearScale,
  { right, end, top }: Room,
): string[] {
  const ends = years.flatMap((year, at) => {
    const last = values(year).findLast((value) => value !== null) ?? null;
    return last === null ? [] : [{ text: plainText(year.label), at, wish: y(last) - 8 }];
  });
  const starts = pushApart(
    ends.map(({ wish }) => wish),
    ends.map(() => 16),
    top - 8,
    top + plotHeight + 8,
  );
  return ends.map(({ text, at }, place) => {
    const look = lookOf(years, at);
    const weight = look === otherYear ? 'regular' : 'bold';
    const fits = fitted(text, end - right - 8, smallSize, weight);
    return label(fits, right + 4, (starts[place] ?? 0) + 12, { size: smallSize, weight, colour: look.text });
  });
}
