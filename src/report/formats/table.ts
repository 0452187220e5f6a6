import type { Analysis } from '../../domain/analysis.js';
import type { Format, RenderOptions } from '../format.js';
import { type Block, blockSubtitle, blocksOf, blockTitle, rateUnit } from '../layout/blocks.js';
import { type Palette, paletteFor } from '../layout/colour.js';
import { screenColumns } from '../layout/columns.js';
import { fitColumns, type PlacedColumn, usableWidth } from '../layout/fit.js';
import { glyphsFor } from '../layout/glyphs.js';
import {
  cautionNote,
  readingNotes,
  residentNotes,
  signNotes,
  syntheticNote,
  syntheticNotes,
  trendNotes,
} from '../layout/notes.js';
import { publishedLines } from '../layout/published-lines.js';
import { provenance, qualityWords, shortHash } from '../layout/quality.js';
import { restsOnNotes } from '../layout/rests-on.js';
import { sideNotes } from '../layout/sides.js';
import { tableLines } from '../layout/table-lines.js';
import { targetNotes } from '../layout/target-notes.js';
import { wrap, wrapWords } from '../layout/width.js';

/** A screen for people; what it looks like may change from one version to the next. */
export const table: Format = {
  description: 'a table with notes, for people',
  extension: 'txt',
  render: (analysis, options) => {
    const palette = paletteFor(options.colour);
    const blocks = blocksOf(analysis.results);
    const rows = blocks.flatMap((block) => block.rows);
    const columns = fitColumns(screenColumns(rows, options.ascii, palette), options.width);
    const parts = [
      analysis.synthetic ? wrap(syntheticNote, noteWidth(options)) : [],
      ...blocks.map((block) => blockLines(block, columns, options, palette)),
      noteLines(analysis, blocks, columns, options),
      publishedLines(analysis.published_checks ?? [], options, palette),
      dataLines(analysis, options, palette),
    ];
    const lines = parts.filter((part) => part.length > 0).flatMap((part) => ['', ...part]);
    return `${lines.join('\n')}\n`;
  },
};

// Lines of prose longer than this are hard to read, however wide the screen.
function noteWidth(options: RenderOptions): number {
  return Math.min(119, usableWidth(options.width));
}

function blockLines(
  block: Block,
  columns: readonly PlacedColumn[],
  options: RenderOptions,
  palette: Palette,
): string[] {
  const { ascii } = options;
  const hasRates = columns.some(({ column }) => column.name === 'now');
  const subtitle = `${blockSubtitle(block, ascii)}${hasRates ? `. ${rateUnit(block)}` : ''}`;
  const set = columns.map(({ column, width }) => ({
    heading: column.heading(width),
    align: column.align,
    width,
    cells: block.rows.map((row) => column.cell(row, width)),
  }));
  return [
    ...wrap(blockTitle(block, ascii), noteWidth(options)),
    ...wrap(subtitle, noteWidth(options)),
    '',
    ...tableLines(set, (length) => palette.faint(glyphsFor(ascii).rule.repeat(length))),
  ];
}

function noteLines(
  analysis: Analysis,
  blocks: readonly Block[],
  columns: readonly PlacedColumn[],
  options: RenderOptions,
): string[] {
  const { ascii } = options;
  const hasTrend = columns.some(({ column }) => column.name === 'trend');
  return [
    ...residentNotes(blocks, ascii),
    ...readingNotes(blocks, ascii),
    ...trendNotes(analysis, hasTrend ? (ascii ? 'index' : 'sparkline') : 'none', ascii),
    ...restsOnNotes(blocks, ascii),
    ...signNotes(blocks, ascii),
    ...targetNotes(blocks, ascii),
    ...sideNotes(blocks, ascii),
    cautionNote,
    ...syntheticNotes(analysis),
  ].flatMap((note) => wrap(note, noteWidth(options)));
}

function dataLines(analysis: Analysis, options: RenderOptions, palette: Palette): string[] {
  const { ascii } = options;
  const glyphs = glyphsFor(ascii);
  const quality = qualityWords(analysis, 6, ascii);
  const mark = quality.ok ? glyphs.ok : glyphs.warning;
  const [headline = '', ...rest] = wrap(`${mark} Data: ${quality.headline}`, noteWidth(options), ' ', '   ');
  const start = ` ${mark} Data`;
  return [
    quality.ok ? headline.replace(start, palette.good(start)) : headline,
    ...rest,
    ...quality.warnings.flatMap((warning) => wrap(warning, noteWidth(options), '   ', '     ')),
    ...(quality.more === 0 ? [] : [`   + ${quality.more} more; see vanguard-metrics validate`]),
    ...provenanceLines(analysis, options, palette),
  ];
}

function provenanceLines(analysis: Analysis, options: RenderOptions, palette: Palette): string[] {
  const hashes = new Set(analysis.inputs.map((input) => shortHash(input.sha256)));
  const lines = wrapWords(provenance(analysis, 4, options.ascii), noteWidth(options), '   ');
  return lines.map((line) =>
    line
      .split(' ')
      .map((word) => {
        const bare = word.replace(/,$/, '');
        return bare !== '' && hashes.has(bare) ? palette.faint(bare) + word.slice(bare.length) : word;
      })
      .join(' '),
  );
}
