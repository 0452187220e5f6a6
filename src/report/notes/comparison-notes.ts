import type { Analysis } from '../../domain/results/analysis.js';
import type { Block } from '../content/blocks.js';
import { screenedNotes } from '../content/screened-rows.js';
import { standardisedNotes } from '../content/standardised-table.js';
import { hiddenNotes } from './hidden-notes.js';
import { restsOnNotes } from './rests-on.js';
import { cautionOf, readingNotes, residentNotes, type TrendShown, trendNotes, verdictNotes } from './shared-notes.js';
import { sideNotes } from './sides.js';
import { targetNotes } from './target-notes.js';

/** Everything that must be said beneath comparisons, a sentence or two each, and of their trend as it is drawn. */
export function comparisonNotes(
  analysis: Analysis,
  blocks: readonly Block[],
  ascii: boolean,
  trend: TrendShown = 'none',
): string[] {
  return [
    ...residentNotes(blocks, ascii),
    ...readingNotes(blocks, ascii),
    ...trendNotes(analysis, trend, ascii),
    ...hiddenNotes(blocks, analysis, ascii),
    ...screenedNotes(blocks, ascii),
    ...standardisedNotes(blocks, ascii),
    ...restsOnNotes(blocks, ascii),
    ...verdictNotes(blocks, ascii),
    ...targetNotes(blocks, ascii),
    ...sideNotes(blocks, ascii),
    cautionOf(analysis.results.some(({ standardised }) => standardised !== undefined)),
  ];
}
