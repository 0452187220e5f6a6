import type { PublishedCheck } from '../../domain/results/analysis.js';
import { noneComparable, notComparableNotes, type PublishedRow, publishedRows } from '../content/published.js';
import type { RenderOptions } from '../format.js';
import type { Palette } from './colour.js';
import { usableWidth } from './fit.js';
import { glyphsFor } from './glyphs.js';
import { type SetColumn, tableLines, tableWidth, widest } from './table-lines.js';
import { truncate, wrap } from './width.js';

const columns = [
  ['id', 'Figure', 'left'],
  ['cohort', 'Cohort', 'left'],
  ['measure', 'Measure', 'left'],
  ['published', 'Published', 'right'],
  ['ours', 'Ours', 'right'],
  ['verdict', 'Verdict', 'left'],
] as const satisfies readonly (readonly [keyof PublishedRow, string, 'left' | 'right'])[];

// What gives way when the screen is narrow, and how far.
const yielding: readonly (keyof PublishedRow)[] = ['cohort', 'measure', 'published'];
const narrowest = 6;

/** The published figures beside ours, then those that cannot be compared; nothing when there are none. */
export function publishedLines(checks: readonly PublishedCheck[], options: RenderOptions, palette: Palette): string[] {
  if (checks.length === 0) return [];
  const rows = publishedRows(checks, options.ascii);
  const room = usableWidth(options.width);
  const { rule } = glyphsFor(options.ascii);
  const table = tableLines(fitted(rows, room, options.ascii), (length) => palette.faint(rule.repeat(length)));
  const wrapped = (texts: readonly string[]): string[] =>
    texts.flatMap((text) => wrap(text, Math.min(room, 119), ' ', '   '));
  const notes = wrapped(notComparableNotes(checks, options.ascii));
  return [
    ' Beside the published figures',
    '',
    ...(rows.length === 0 ? wrapped(noneComparable(checks)) : table),
    ...(notes.length > 0 ? [''] : []),
    ...notes,
  ];
}

function fitted(rows: readonly PublishedRow[], room: number, ascii: boolean): SetColumn[] {
  const widths = new Map(columns.map(([name, heading]) => [name, widest([heading, ...rows.map((row) => row[name])])]));
  while (tableWidth([...widths.values()]) > room) {
    const [name] = columns
      .map(([name]) => name)
      .filter((name) => yielding.includes(name) && (widths.get(name) ?? 0) > narrowest)
      .sort((a, b) => (widths.get(b) ?? 0) - (widths.get(a) ?? 0));
    if (name === undefined) break;
    widths.set(name, (widths.get(name) ?? 0) - 1);
  }
  return columns.map(([name, heading, align]) => {
    const width = widths.get(name) ?? 0;
    const cut = (text: string): string => truncate(text, width, glyphsFor(ascii).ellipsis);
    return { heading: cut(heading), align, width, cells: rows.map((row) => cut(row[name])) };
  });
}
