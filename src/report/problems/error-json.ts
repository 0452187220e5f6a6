import type { Problem } from '../../domain/problem.js';
import { type Description, describeProblems } from './describe.js';

interface ErrorPlace {
  readonly code: string;
  readonly message: string;
  readonly file: string | null;
  readonly line: number | null;
  readonly column: number | null;
  readonly help: string | null;
}

/** Problems as JSON for another program: the first in `error`, and all of them, with every place, in `error.problems`. */
export function errorJson(problems: readonly Problem[]): string {
  const all = problems.flatMap((problem) => describeProblems([problem]).flatMap(placesOf));
  return `${JSON.stringify({ error: { ...all[0], problems: all } }, null, 2)}\n`;
}

function placesOf({ code, headline, places, help }: Description): ErrorPlace[] {
  const common = { code, help: help.length === 0 ? null : help.join('\n') };
  if (places.length === 0) return [{ ...common, message: headline, file: null, line: null, column: null }];
  return places.map(({ place, label }) => ({
    ...common,
    message: label === '' ? headline : `${headline}: ${label}`,
    file: place.file,
    line: place.line ?? null,
    column: place.column ?? null,
  }));
}
