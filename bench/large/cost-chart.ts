import { line, scaleLinear, scaleLog } from '../../src/report/charts/drawing/d3.js';
import { coordinate, element } from '../../src/report/charts/drawing/element.js';
import { framed } from '../../src/report/charts/drawing/frame.js';
import { label } from '../../src/report/charts/drawing/label.js';
import { marker, rule, type Shape } from '../../src/report/charts/drawing/marks.js';
import { type Colour, paint } from '../../src/report/charts/drawing/paint.js';

/** What one process took for each number of rows. */
export interface CostSeries {
  readonly title: string;
  readonly points: readonly { readonly rows: number; readonly seconds: number; readonly peakMiB: number }[];
}

type Point = CostSeries['points'][number];

const looks: readonly { readonly colour: Colour; readonly text: Colour; readonly shape: Shape }[] = [
  { colour: 'series1', text: 'text1', shape: 'circle' },
  { colour: 'series4', text: 'text4', shape: 'square' },
];
const size = { width: 720, height: 260, left: 60, right: 44, gap: 80, top: 34, bottom: 216 };
const panelWidth = (size.width - size.left - size.gap - size.right) / 2;

/** Time and memory against the number of rows, side by side, as an SVG picture. */
export function costChart(series: readonly CostSeries[], source: string): string {
  const rows = series.flatMap(({ points }) => points.map((point) => point.rows));
  const x = scaleLog([Math.min(...rows), Math.max(...rows)], [0, panelWidth]);
  const seconds = series.flatMap(({ points }) => points.map((point) => point.seconds));
  const peaks = series.flatMap(({ points }) => points.map(({ peakMiB }) => peakMiB));
  const time = scaleLog([0.8 * Math.min(...seconds), 1.25 * Math.max(...seconds)], [size.bottom, size.top]);
  const memory = scaleLinear([0, 1.15 * Math.max(...peaks)], [size.bottom, size.top]);
  const body = [
    ...panel('Seconds from start to exit', size.left, x, powersIn(seconds), time, series, ({ seconds: own }) => own),
    ...panel(
      'Peak memory, MiB',
      size.left + panelWidth + size.gap,
      x,
      memory.ticks(5),
      memory,
      series,
      (p) => p.peakMiB,
    ),
  ];
  const title = 'What adding up a file costs, by its rows';
  const subtitle = 'Made-up admissions added up by area and month, whole processes';
  const table = { columns: [], rows: [] };
  const picture = { title, subtitle, description: inWords(series), table, body, height: size.height };
  return framed(picture, { id: 'engine-sizes', source, form: 'standalone', synthetic: true }).svg;
}

type Scale = (value: number) => number;

function panel(
  title: string,
  left: number,
  x: Scale & { ticks(): number[] },
  ticks: readonly number[],
  y: Scale,
  series: readonly CostSeries[],
  of: (point: Point) => number,
): string[] {
  const right = left + panelWidth;
  const across = ticks.flatMap((value) => [
    rule(left, y(value), right, y(value), 'grid'),
    label(String(value), left - 6, y(value) + 4, { size: 12, colour: 'muted', anchor: 'end' }),
  ]);
  const powers = x.ticks().filter((rows) => Number.isInteger(Math.log10(rows)));
  const below = powers.map((rows) =>
    label(shortRows(rows), left + x(rows), size.bottom + 18, { size: 12, colour: 'muted', anchor: 'middle' }),
  );
  const rowsWord = label('rows', right, size.bottom + 36, { size: 12, colour: 'muted', anchor: 'end' });
  const drawn = series.flatMap(({ title: name, points }, at) => {
    const { colour, text, shape } = looks[at % looks.length] ?? { colour: 'ink', text: 'ink', shape: 'circle' };
    const places = points.map((point): [number, number] => [left + x(point.rows), y(of(point))]);
    const [endX, endY] = places.at(-1) ?? [0, 0];
    return [
      element('path', { d: line()(places) ?? '', ...paint({ stroke: colour }), 'stroke-width': 2 }),
      ...places.map(([px, py]) => marker(shape, px, py, 4, colour)),
      label(name, Number(coordinate(endX)), endY - 10, { size: 12, colour: text, anchor: 'end', halo: true }),
    ];
  });
  return [label(title, left, 18, { size: 13, weight: 'bold' }), ...across, ...below, rowsWord, ...drawn];
}

function powersIn(values: readonly number[]): number[] {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  return [0.01, 0.1, 1, 10, 100].filter((value) => value >= 0.8 * least && value <= 1.25 * most);
}

function shortRows(rows: number): string {
  return rows >= 1_000_000 ? `${rows / 1_000_000} million` : `${rows / 1000},000`;
}

function inWords(series: readonly CostSeries[]): string {
  return series
    .map(({ title, points }) => {
      const said = points.map(
        ({ rows, seconds, peakMiB }) => `${shortRows(rows)} rows ${seconds.toFixed(2)} s in ${peakMiB.toFixed(0)} MiB`,
      );
      return `${title}: ${said.join(', ')}.`;
    })
    .join(' ');
}
