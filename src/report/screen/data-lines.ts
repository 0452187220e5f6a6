import type { Analysis } from '../../domain/results/analysis.js';
import { provenance, qualityWords, shortHash } from '../content/quality.js';
import type { RenderOptions } from '../format.js';
import type { Palette } from './colour.js';
import { usableWidth } from './fit.js';
import { glyphsFor } from './glyphs.js';
import { wrap, wrapWords } from './width.js';

/** The columns that prose takes: lines longer than this are hard to read, however wide the screen. */
export function noteWidth(options: RenderOptions): number {
  return Math.min(119, usableWidth(options.width));
}

/** What was found in the data, and which files were read. */
export function dataLines(analysis: Analysis, options: RenderOptions, palette: Palette): string[] {
  const { ascii } = options;
  const glyphs = glyphsFor(ascii);
  const quality = qualityWords(analysis, 6, ascii);
  const mark = quality.hasWarnings ? glyphs.warning : glyphs.ok;
  const [headline = '', ...rest] = wrap(`${mark} Data: ${quality.headline}`, noteWidth(options), ' ', '   ');
  const start = ` ${mark} Data`;
  return [
    quality.hasWarnings ? headline : headline.replace(start, palette.good(start)),
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
