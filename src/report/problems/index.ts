import type { FindingCode } from '../../domain/problems/finding.js';
import type { ProblemCode } from '../../domain/problems/problem.js';
import type { ProblemFacts } from '../../domain/problems/problem-facts.js';
import { areaProblems } from './areas.js';
import { columnProblems } from './columns.js';
import { commandLineProblems } from './command-line.js';
import { countProblems } from './counts.js';
import { disclosureProblems } from './disclosure.js';
import type { ProblemEntry } from './entry.js';
import { fileProblems } from './files.js';
import { findingEntries } from './findings.js';
import { labelProblems } from './labels.js';
import { largeProblems } from './large.js';
import { outputProblems } from './output.js';
import { repeatedRowProblems } from './repeated-rows.js';
import { savedProblems } from './saved.js';
import { serverProblems } from './servers.js';
import { subsetProblems } from './subsets.js';
import { windowProblems } from './windows.js';

type Catalogue = { readonly [C in ProblemCode]: ProblemEntry<ProblemFacts[C]> };

/** The words for every problem that stops a run. */
export const problemCatalogue: Catalogue = {
  ...fileProblems,
  ...savedProblems,
  ...columnProblems,
  ...countProblems,
  ...repeatedRowProblems,
  ...labelProblems,
  ...largeProblems,
  ...serverProblems,
  ...areaProblems,
  ...windowProblems,
  ...subsetProblems,
  ...disclosureProblems,
  ...outputProblems,
  ...commandLineProblems,
};

/** What a code means, in plain words. */
export interface CodeExplained {
  readonly code: string;
  readonly kind: 'error' | 'finding';
  readonly title: string;
  readonly explanation: string;
  /** Absent for findings, which stop nothing. */
  readonly exit?: number;
}

/** Every code with its meaning, in the order of the codes. */
export function explainCodes(): readonly CodeExplained[] {
  const problems = (Object.keys(problemCatalogue) as ProblemCode[]).map((code): CodeExplained => {
    const { title, explanation, exit } = problemCatalogue[code];
    return { code, kind: 'error', title, explanation, exit };
  });
  const findings = (Object.keys(findingEntries) as FindingCode[]).map((code): CodeExplained => {
    const { title, explanation } = findingEntries[code];
    return { code, kind: 'finding', title, explanation };
  });
  return [...problems, ...findings].sort((first, second) => (first.code < second.code ? -1 : 1));
}
