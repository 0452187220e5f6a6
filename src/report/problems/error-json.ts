import type { Problem } from '../../domain/problems/problem.js';
import { inertJson } from '../escape/json.js';
import { type Description, describeProblems, headlineWith } from './describe.js';

/** A problem in words at one of its places, for another program. */
export interface ProblemInWords {
  readonly code: string;
  readonly message: string;
  readonly file: string | null;
  readonly line: number | null;
  readonly column: number | null;
  readonly help: string | null;
}

/**
 * Problems as JSON for another program: the first in `error`, and all that were kept, with every place, in
 * `error.problems`. Where a file has too many of a kind to keep, `error.further` counts the rest.
 */
export function errorJson(problems: readonly Problem[]): string {
  const all = problemsInWords(problems);
  const further = problems.flatMap(({ code, place, further: count = 0 }) =>
    count === 0 ? [] : [{ code, file: place?.file ?? null, count }],
  );
  const error = { ...all[0], problems: all, ...(further.length === 0 ? {} : { further }) };
  return `${inertJson({ error }, 2)}\n`;
}

/** Each problem that was kept, with each of its places. */
export function problemsInWords(problems: readonly Problem[]): readonly ProblemInWords[] {
  return problems.flatMap((problem) => describeProblems([{ ...problem, further: 0 }]).flatMap(placesOf));
}

function placesOf({ code, headline, places, help }: Description): ProblemInWords[] {
  const common = { code, help: help.length === 0 ? null : help.join('\n') };
  if (places.length === 0) return [{ ...common, message: headline, file: null, line: null, column: null }];
  return places.map(({ place, label }) => ({
    ...common,
    message: headlineWith(headline, label),
    file: place.file,
    line: place.line ?? null,
    column: place.column ?? null,
  }));
}
