import { ofCompare } from './compare.js';
import { ofEventStudy } from './event-study.js';
import { ofGeography } from './geography.js';
import { ofMeasure } from './measure.js';
import { ofQuality } from './quality.js';
import { ofQualityNumbers } from './quality-numbers.js';
import type { Reason } from './reason.js';
import { ofStats } from './stats.js';

/** Every survivor that was judged, under its reason. */
export const reasons: readonly Reason[] = together([
  ...ofStats,
  ...ofMeasure,
  ...ofGeography,
  ...ofCompare,
  ...ofEventStudy,
  ...ofQuality,
  ...ofQualityNumbers,
]);

/** One entry for each sentence. */
function together(all: readonly Reason[]): Reason[] {
  const bySentence = new Map<string, Record<string, readonly string[]>>();
  for (const { reason, mutants } of all) bySentence.set(reason, { ...bySentence.get(reason), ...mutants });
  return [...bySentence].map(([reason, mutants]) => ({ reason, mutants }));
}
