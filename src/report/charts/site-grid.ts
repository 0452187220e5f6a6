import { clamp } from '../../domain/common/clamp.js';
import type { SiteQuarter, SiteSeries } from '../../domain/results/picture-data.js';
import { lastMonthWords } from '../wording/period-words.js';
import { rateLabel } from '../wording/words.js';
import { areaWords } from './chart-words.js';
import { axisHeight, axisWidth, plainTick } from './drawing/axis.js';
import { scaleLinear } from './drawing/d3.js';
import { axisEnds, type LinearScale } from './drawing/domain.js';
import { coordinate, element } from './drawing/element.js';
import { label } from './drawing/label.js';
import { box, marker, rule } from './drawing/marks.js';
import { paint } from './drawing/paint.js';
import { seriesLine } from './drawing/series.js';
import { comparatorLook, seriesLook } from './drawing/series-look.js';
import { fittedName, textWidth } from './text/measure.js';

const edge = 12;
const plotHeight = 74;
const titleSize = 12;
const step = plotHeight + axisHeight + 28;
const tickNumber = 3;
// So that two panels fit beside each other on a telephone.
const leastAcross = 148;
const usualAcross = 165;

interface Panel {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly y: LinearScale;
  /** The place of a quarter by its number. */
  readonly x: LinearScale;
}

/** Panels of areas, or sites of practices, in rows. */
export function siteGrid(sites: readonly SiteSeries[], width: number) {
  const room = width - 2 * edge;
  const least = room < 2 * usualAcross ? leastAcross : usualAcross;
  const columns = Math.min(sites.length, Math.max(1, Math.floor(room / least)));
  const across = Math.min(room / columns, 2 * usualAcross);
  const ends = axisEnds({
    values: sites.flatMap(({ quarters }) => quarters.flatMap((one) => [one.index, one.comparator_index])),
    centre: 100,
    least: 8,
  });
  const axis = axisWidth(scaleLinear(ends, [plotHeight, 0]), plainTick, tickNumber);
  const body = sites.flatMap((site, at) => {
    const [x, top] = [edge + (at % columns) * across, Math.floor(at / columns) * step + 24];
    const panel = panelOf(site, x + axis, x + across - 44, top, ends);
    const { name, code } = areaWords(site);
    return [
      label(fittedName(name, code, across - 8, titleSize), x, top - 8, { size: titleSize }),
      ...findings(site, panel),
      ...grid(panel),
      ...lines(site, panel),
      ...timeLabels(site.quarters, panel),
    ];
  });
  return { body, height: Math.ceil(sites.length / columns) * step + 2 };
}

function panelOf(site: SiteSeries, left: number, right: number, top: number, ends: [number, number]): Panel {
  const bottom = top + plotHeight;
  const last = Math.max(1, site.quarters.length - 1);
  return {
    left,
    right,
    top,
    bottom,
    y: scaleLinear(ends, [bottom, top]),
    x: scaleLinear([0, last], [left + 4, right - 4]),
  };
}

// One path for all lines of the grid, so that hundreds of panels stay a small picture.
function grid({ left, right, y }: Panel): string[] {
  const ticks = y.ticks(tickNumber);
  const d = ticks.map((value) => `M${coordinate(left)},${coordinate(y(value))}H${coordinate(right)}`).join('');
  return [
    element('path', { d, ...paint({ stroke: 'grid' }) }),
    rule(left, y(100), right, y(100), 'ink', { width: 0.75 }),
    ...ticks.map((value) =>
      label(plainTick(value), left - 5, y(value) + 4, { size: 11, colour: 'muted', anchor: 'end' }),
    ),
  ];
}

function lines({ quarters }: SiteSeries, { right, top, bottom, x, y }: Panel): string[] {
  const points = (value: (quarter: SiteQuarter) => number | null) =>
    quarters.map((quarter, at) => {
      const own = value(quarter);
      return { x: x(at), y: own === null ? null : y(own) };
    });
  const last = quarters.findLast(({ index }) => index !== null)?.index ?? null;
  return [
    ...seriesLine(
      points((quarter) => quarter.comparator_index),
      comparatorLook,
      1.25,
    ),
    ...seriesLine(
      points((quarter) => quarter.index),
      seriesLook(0),
      1.75,
    ),
    ...(last === null
      ? []
      : [label(rateLabel(last), right + 4, clamp(y(last) + 4, top + 8, bottom), { size: titleSize, colour: 'text1' })]),
  ];
}

function findings({ quarters, steps }: SiteSeries, { top, bottom, left, right, x }: Panel): string[] {
  const half = (x(1) - x(0)) / 2;
  return quarters.flatMap((quarter, at) => {
    const shade =
      quarter.index === null
        ? [
            box(
              clamp(x(at) - half, left, right),
              top,
              clamp(x(at) + half, left, right) - clamp(x(at) - half, left, right),
              plotHeight,
              'grid',
            ),
          ]
        : [];
    if (!steps.includes(quarter.quarter_end)) return shade;
    const place = clamp(x(at) - half, left, right);
    return [
      ...shade,
      rule(place, top, place, bottom, 'series4', { dash: '4 2', width: 1.5 }),
      marker('triangle', place, bottom - 3, 3.5, 'series4'),
    ];
  });
}

// The first and the last quarter, where both fit.
function timeLabels(quarters: readonly SiteQuarter[], { left, right, bottom }: Panel): string[] {
  const short = (quarter: SiteQuarter | undefined): string =>
    quarter === undefined ? '' : lastMonthWords(quarter.quarter_end).replace(/^(\w{3})\w*/, '$1');
  const [first, last] = [short(quarters[0]), short(quarters.at(-1))];
  const style = { size: 11, colour: 'muted' } as const;
  const both = textWidth(first, 11) + textWidth(last, 11) + 8 <= right - left;
  return [
    ...(both && quarters.length > 1 ? [label(first, left, bottom + 14, style)] : []),
    label(last, right, bottom + 14, { ...style, anchor: 'end' }),
  ];
}
