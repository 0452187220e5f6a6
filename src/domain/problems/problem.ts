import { distinct } from '../common/distinct.js';
import type { Place } from './place.js';
import type { ProblemFacts } from './problem-facts.js';

/** The stable code of a problem. */
export type ProblemCode = keyof ProblemFacts;

/** Something that stops the run: a stable code, where it is, and its own facts. */
export type Problem = {
  readonly [C in ProblemCode]: {
    readonly code: C;
    readonly facts: ProblemFacts[C];
    readonly place?: Place;
    /** How many more of this code its file has, which were counted and not kept. */
    readonly further?: number;
  };
}[ProblemCode];

/** The problem of this code with these facts, at this place if it has one. */
export function problem<C extends ProblemCode>(code: C, facts: ProblemFacts[C], place?: Place): Problem {
  // The union is over each code with its own facts, which the signature already pairs.
  return (place === undefined ? { code, facts } : { code, facts, place }) as Problem;
}

/** What a problem says, and what would work. */
export interface ProblemWords {
  /** What is wrong and where. */
  readonly message: string;
  /** What would work. */
  readonly help?: string;
}

/**
 * Problems that stop a library call, all of them, in the order found. The fields are those of the first, so that it can
 * be caught and said; `problems` holds each with its own code, place and facts.
 */
export class VanguardError extends Error {
  override readonly name = 'VanguardError';
  /** Every problem that was kept, in the order found. */
  readonly problems: readonly [Problem, ...Problem[]];
  /** The stable code, as `VM210`; `explain` says what it means. */
  readonly code: ProblemCode;
  /** The name of the input it is in; absent when it is in none. */
  readonly file: string | undefined;
  /** The line from 1; absent when it is not about a line. */
  readonly line: number | undefined;
  /** The column in characters from 1; absent when it is not about a cell. */
  readonly column: number | undefined;
  /** What would work; absent when nothing can be advised. */
  readonly help: string | undefined;

  constructor(problems: readonly [Problem, ...Problem[]], words: ProblemWords = { message: inCodes(problems) }) {
    super(words.message);
    const [{ code, place }] = problems;
    this.problems = problems;
    this.code = code;
    this.file = place?.file;
    this.line = place?.line;
    this.column = place?.column;
    this.help = words.help;
  }
}

function inCodes([{ code }, ...more]: readonly [Problem, ...Problem[]]): string {
  return more.length > 0 ? `${code} and ${more.length} more` : code;
}

/** Throws all the problems as one `VanguardError` when there are any; what several measures found alike stands once. */
export function throwIfAny(problems: readonly Problem[]): void {
  const [first, ...rest] = distinct(problems);
  if (first !== undefined) throw new VanguardError([first, ...rest]);
}
