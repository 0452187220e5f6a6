import { groupBy } from '../../domain/common/group-by.js';
import type { Finding } from '../../domain/problems/finding.js';
import type { Place } from '../../domain/problems/place.js';
import type { Problem } from '../../domain/problems/problem.js';
import type { FindingEntry, ProblemEntry } from './entry.js';
import { findingEntries } from './findings.js';
import { problemCatalogue } from './index.js';

/** A problem in words, or several of one code in one file together. */
export interface Description {
  readonly code: string;
  readonly exit: 0 | 2 | 3 | 4 | 70;
  readonly headline: string;
  /** Problems of this kind that were counted and not kept, so that they have no place here. */
  readonly further: number;
  readonly places: readonly { readonly place: Place; readonly label: string }[];
  readonly notes: readonly string[];
  readonly help: readonly string[];
}

/** The problems in words, those of one code and file together, in the order in which they were found. */
export function describeProblems(problems: readonly Problem[]): readonly Description[] {
  const groups = groupBy(problems, ({ code, place }) => `${code}|${place?.file ?? ''}`);
  return [...groups.values()].map(describeGroup);
}

/** The headline with what stands beside the caret, unless it says so itself. */
export function headlineWith(headline: string, label: string): string {
  return headline.endsWith(label) ? headline : `${headline}: ${label}`;
}

/** One finding as a sentence. */
export function describeFinding({ code, facts, count }: Finding): string {
  // The finding's type pairs each code with its own facts.
  const entry = findingEntries[code] as FindingEntry<typeof facts>;
  return entry.sentence(facts, count);
}

function describeGroup(group: readonly Problem[]): Description {
  const [first] = group;
  if (first === undefined) throw new RangeError('a group of problems cannot be empty');
  // Every problem of a group has the code of the first, and so its kind of facts.
  const entry = problemCatalogue[first.code] as ProblemEntry<Problem['facts']>;
  const facts = group.map((problem) => problem.facts);
  const further = group.reduce((sum, problem) => sum + (problem.further ?? 0), 0);
  return {
    code: first.code,
    exit: entry.exit,
    headline: entry.headline(first.facts, facts.length + further, facts),
    further,
    places: group.flatMap(({ place, facts: own }) =>
      place === undefined ? [] : [{ place, label: entry.label?.(own) ?? '' }],
    ),
    notes: entry.notes?.(first.facts, facts) ?? [],
    help: entry.help?.(first.facts, facts) ?? [],
  };
}
