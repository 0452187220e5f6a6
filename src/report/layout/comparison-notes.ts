import type { Analysis } from '../../domain/analysis.js';
import type { Block } from './blocks.js';
import { hiddenNotes } from './hidden-notes.js';
import { cautionNote, readingNotes, residentNotes, verdictNotes } from './notes.js';
import { restsOnNotes } from './rests-on.js';
import { screenedNotes } from './screened-rows.js';
import { sideNotes } from './sides.js';
import { targetNotes } from './target-notes.js';

/** Everything that must be said beneath comparisons where no trend is drawn, a sentence or two each. */
export function comparisonNotes(analysis: Analysis, blocks: readonly Block[], ascii: boolean): string[] {
  return [
    ...residentNotes(blocks, ascii),
    ...readingNotes(blocks, ascii),
    ...hiddenNotes(blocks, analysis, ascii),
    ...restsOnNotes(blocks, ascii),
    ...screenedNotes(blocks, ascii),
    ...verdictNotes(blocks, ascii),
    ...targetNotes(blocks, ascii),
    ...sideNotes(blocks, ascii),
    cautionNote,
  ];
}
