import type { FindingFacts } from '../../domain/problems/finding.js';
import { areaFindings } from './area-findings.js';
import { disclosureFindings } from './disclosure.js';
import type { FindingEntry } from './entry.js';
import { largeFindingEntries } from './large-findings.js';
import { patternFindingEntries } from './pattern-findings.js';
import { qualityFindingEntries } from './quality-findings.js';
import { readingFindings } from './reading-findings.js';
import { windowFindings } from './window-findings.js';

type Entries = { readonly [C in keyof FindingFacts]: FindingEntry<FindingFacts[C]> };

/** VM3xx: what was found and gone on with. */
export const findingEntries: Entries = {
  ...readingFindings,
  ...areaFindings,
  ...windowFindings,
  ...qualityFindingEntries,
  ...patternFindingEntries,
  ...largeFindingEntries,
  ...disclosureFindings,
};
