import { escapeXml } from '../../escape/xml.js';
import { syntheticNote } from '../../notes/shared-notes.js';
import type { Chart, ChartOptions, ChartTable } from '../chart.js';
import { wrapped } from '../text/measure.js';
import { element, group } from './element.js';
import { label, leading } from './label.js';
import { box } from './marks.js';
import { chartStyles, fontFamily } from './paint.js';

/** What a chart draws and says; the frame adds the rest. */
export interface Picture {
  readonly title: string;
  readonly subtitle: string;
  readonly description: string;
  readonly table: ChartTable;
  /** Marks, from the top left corner of their own room. */
  readonly body: readonly string[];
  readonly height: number;
}

/** Width in pixels of a picture for which none is asked. */
const usualWidth = 720;
const leastWidth = 320;
const titleSize = 18;
const subtitleSize = 13;
const sourceSize = 11;

/**
 * The width that a picture is drawn in, in pixels.
 *
 * @throws RangeError if the one asked for is under 320, or the id is more than letters, digits and hyphens
 */
export function widthOf({ width = usualWidth, id }: ChartOptions): number {
  if (!(width >= leastWidth)) throw new RangeError(`the width must be ${leastWidth} or more, not ${width}`);
  if (!/^[A-Za-z][A-Za-z0-9-]*$/.test(id))
    throw new RangeError('the id must be a letter, then letters, digits, hyphens');
  return width;
}

/** The picture in its frame, with its words and its table. */
export function framed(picture: Picture, options: ChartOptions): Chart {
  const { title, subtitle, description, table } = picture;
  return { id: options.id, title, subtitle, description, table, source: options.source, svg: svgOf(picture, options) };
}

function svgOf(picture: Picture, options: ChartOptions): string {
  const width = widthOf(options);
  const isAlone = options.form === 'standalone';
  const above = isAlone ? headingOf(picture, width) : nothing;
  const below = footOf(options, width, isAlone);
  const height = above.height + picture.height + below.height;
  const [titleId, descriptionId] = [`${options.id}-title`, `${options.id}-desc`];
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      id: options.id,
      viewBox: `0 0 ${Math.ceil(width)} ${Math.ceil(height)}`,
      width: Math.ceil(width),
      height: Math.ceil(height),
      role: 'img',
      'aria-labelledby': `${titleId} ${descriptionId}`,
      'font-family': fontFamily,
    },
    [
      element('title', { id: titleId }, [escapeXml(picture.title)]),
      element('desc', { id: descriptionId }, [escapeXml(picture.description)]),
      ...(isAlone
        ? [`<style>${chartStyles}</style>`, box(0, 0, Math.ceil(width), Math.ceil(height), 'background')]
        : []),
      ...above.lines,
      group(above.height === 0 ? {} : { transform: `translate(0 ${above.height})` }, picture.body),
      group({ transform: `translate(0 ${above.height + picture.height})` }, below.lines),
    ],
  );
}

interface Lines {
  readonly lines: readonly string[];
  readonly height: number;
}

const nothing: Lines = { lines: [], height: 0 };
const edge = 12;

function headingOf({ title, subtitle }: Picture, width: number): Lines {
  const room = width - 2 * edge;
  const titles = wrapped(title, room, titleSize, 'bold', 8);
  const subtitles = wrapped(subtitle, room, subtitleSize, 'regular', 10);
  const first = edge + titleSize;
  const next = first + (titles.length - 1) * titleSize * 1.25 + subtitleSize * 1.6;
  return {
    lines: [
      ...titles.map((line, at) =>
        label(line, edge, first + at * titleSize * 1.25, { size: titleSize, weight: 'bold' }),
      ),
      ...subtitles.map((line, at) =>
        label(line, edge, next + at * subtitleSize * leading, { size: subtitleSize, colour: 'muted' }),
      ),
    ],
    height: Math.ceil(next + (subtitles.length - 1) * subtitleSize * leading + 10),
  };
}

function footOf({ source, synthetic }: ChartOptions, width: number, isAlone: boolean): Lines {
  const texts = [...(synthetic ? [syntheticNote] : []), ...(isAlone && source !== '' ? [`Source: ${source}`] : [])];
  const lines = texts.flatMap((text) => wrapped(text, width - 2 * edge, sourceSize, 'regular', 8));
  if (lines.length === 0) return { lines: [], height: 0 };
  const step = sourceSize * leading;
  return {
    lines: lines.map((line, at) => label(line, edge, 14 + at * step, { size: sourceSize, colour: 'muted' })),
    height: Math.ceil(14 + lines.length * step),
  };
}
