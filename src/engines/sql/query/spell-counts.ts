import { saysNoKey } from '../../rules/blank.js';

/** Counts the rows of spells of which there was a row before: some told by a query, others read one by one. */
export class SpellCounts {
  #repeated = 0;
  /** By spell, how many rows count of those that the query was sure of, and of the others. */
  readonly #rows = new Map<string, number>();

  /** Adds what a query told: of one spell how many rows are sure, or how many rows repeat any spell but those. */
  addTold(spell: string, rows: number): void {
    if (spell === '') this.#repeated += rows;
    else this.addRows(spell, rows);
  }

  /** Adds rows of a spell that are admissions; a blank is no spell. */
  addRows(spell: string, rows: number): void {
    if (spell.trim() !== '' && !saysNoKey(spell)) this.#rows.set(spell, (this.#rows.get(spell) ?? 0) + rows);
  }

  /** Rows behind the first of their spell. */
  get repeated(): number {
    return [...this.#rows.values()].reduce((sum, rows) => sum + Math.max(0, rows - 1), this.#repeated);
  }
}
