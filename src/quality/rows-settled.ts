import type { Locator } from '../domain/counts/observation.js';
import { type Finding, finding } from '../domain/problems/finding.js';
import type { Duplicates } from '../domain/settings.js';
import { formatPeriod, type Period } from '../domain/time/period.js';

interface Entry {
  readonly area: string;
  readonly period: Period;
  readonly value: number | string;
  readonly source: Locator;
  readonly row: number;
}

/** Rows that repeat an area and period and were settled as was asked, each once however many numbers it holds. */
export class RowsSettled {
  readonly #rows = new Map<Locator, Set<number>>();
  #first: Entry | undefined;
  #isSame = true;
  /** What the first row said, by what is kept. */
  readonly #said = new Map<Entry, Entry['value']>();

  /** Notes that a number was settled against what was kept of earlier rows, and what is kept of both. */
  add(second: Entry, first: Entry, kept: Entry): void {
    this.#first ??= second;
    const said = this.#said.get(first) ?? first.value;
    this.#said.set(kept, said);
    if (second.value !== said) this.#isSame = false;
    const rows = this.#rows.get(second.source) ?? new Set<number>();
    this.#rows.set(second.source, rows.add(second.row));
  }

  /** The finding of all of them; only a note where nothing hangs on which row is kept. */
  findings(what: 'activity' | 'population', how: Duplicates): Finding[] {
    const first = this.#first;
    if (first === undefined || how === 'error') return [];
    const rows = [...this.#rows.values()].reduce((sum, own) => sum + own.size, 0);
    const { area, period, source, row } = first;
    const same = this.#isSame;
    const facts = { what, how, rows, area, period: formatPeriod(period), same };
    const severity = same && how !== 'sum' ? 'note' : 'warning';
    return [finding('VM366', severity, facts, { count: rows, place: source.place(row) })];
  }
}
