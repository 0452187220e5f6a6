import type { Place } from './place.js';
import { type Problem, type ProblemCode, problem } from './problem.js';
import type { ProblemFacts } from './problem-facts.js';

/** How many problems of one code are kept with their places in one file; the others are counted. */
export const keptOfAKind = 1000;

interface Kind {
  kept: number;
  last: number;
  further: number;
}

/**
 * Problems in the order found, in bounded memory however many there are: of each code and
 * file the first thousand are kept, and the last of those carries how many further ones there were.
 */
export class ProblemTally {
  readonly problems: Problem[] = [];
  readonly #kinds = new Map<string, Kind>();

  /** Adds a problem; `placeOf` is asked for its place only when it is kept. */
  add<C extends ProblemCode>(
    code: C,
    file: string,
    facts: () => ProblemFacts[C],
    placeOf: () => Place | undefined,
  ): void {
    const key = `${code}|${file}`;
    const kind = this.#kinds.get(key) ?? { kept: 0, last: 0, further: 0 };
    this.#kinds.set(key, kind);
    if (kind.kept < keptOfAKind) {
      kind.kept++;
      kind.last = this.problems.push(problem(code, facts(), placeOf())) - 1;
      return;
    }
    kind.further++;
    const last = this.problems[kind.last];
    if (last !== undefined) this.problems[kind.last] = { ...last, further: kind.further };
  }
}
