import type { Locator } from '../domain/counts/observation.js';
import { type Located, repeatedRowFacts } from '../domain/counts/repeated-row.js';
import type { Problem } from '../domain/problems/problem.js';
import { ProblemTally } from '../domain/problems/problem-tally.js';
import { formatPeriod } from '../domain/time/period.js';

/** A number of one row, with the column that it stands in. */
interface Entry extends Located {
  readonly column: number;
}

interface Repeat {
  readonly second: Entry;
  readonly first: Entry;
  readonly same: boolean;
}

/** Rows that stand against others, each once however many measures it holds. */
export class RowsAgainst {
  readonly #repeats = new Map<Locator, Map<number, Repeat>>();
  readonly #overlaps = new ProblemTally();
  readonly #told = new Set<string>();

  /** Notes that a number is of the area and period of one in an earlier row. */
  repeats(second: Entry, first: Entry): void {
    const rows = this.#repeats.get(second.source) ?? new Map<number, Repeat>();
    const before = rows.get(second.row);
    const same = first.value === second.value && before?.same !== false;
    this.#repeats.set(second.source, rows.set(second.row, { ...(before ?? { second, first }), same }));
  }

  /** Notes that the period of a number lies inside that of another of its area. */
  overlaps(inner: Entry, outer: Entry): void {
    const key = `${inner.source.file}|${inner.row}|${inner.period.start}`;
    if (this.#told.has(key)) return;
    this.#told.add(key);
    const facts = () => ({
      area: inner.area,
      period: formatPeriod(inner.period),
      other: formatPeriod(outer.period),
    });
    this.#overlaps.add('VM222', inner.source.file, facts, () => inner.source.place(inner.row, inner.column));
  }

  /** All of them as problems; the counts of a repeated row are the same only where each of its numbers is. */
  problems(code: 'VM220' | 'VM221'): readonly Problem[] {
    const tally = new ProblemTally();
    for (const [source, rows] of this.#repeats) {
      for (const [row, { second, first, same }] of rows) {
        const facts = () => ({ ...repeatedRowFacts(second, first), same });
        tally.add(code, source.file, facts, () => source.place(row));
      }
    }
    return [...tally.problems, ...this.#overlaps.problems];
  }
}
