import type { AreaCode } from '../../domain/areas/area.js';
import type { Locator, Shorthand } from '../../domain/counts/observation.js';
import { type PopulationGroup, parsePopulationGroup, populationGroups } from '../../domain/counts/population-group.js';
import type { ChangeKind } from '../../domain/problems/change-log.js';
import { type Finding, finding } from '../../domain/problems/finding.js';
import type { Problem, ProblemCode } from '../../domain/problems/problem.js';
import type { ProblemFacts } from '../../domain/problems/problem-facts.js';
import { ProblemTally } from '../../domain/problems/problem-tally.js';
import type { ReadOptions } from '../../domain/settings.js';
import { formatMonthSpan, formatPeriod, formatTidyPeriod, type Period } from '../../domain/time/period.js';
import { parseAreaKey } from '../cells/area-key.js';
import { isSmallNumber, readCount } from '../cells/count.js';
import { kindOf } from '../cells/marks.js';
import type { PeriodText } from '../cells/period-column.js';
import { inputLimits } from '../limits.js';

/**
 * Reads the cells of one table and keeps every problem found on the way, with its place.
 * Distinct texts are understood once, so that a rule costs nothing per row.
 */
export class RowReader {
  readonly #tally = new ProblemTally();
  /** The problems found so far. Add to them with `refuse`, which keeps memory bounded however many there are. */
  readonly problems: Problem[] = this.#tally.problems;
  readonly #locator: Locator;
  readonly #options: ReadOptions;
  readonly #areas = new Map<string, AreaCode>();
  readonly #groups = new Map<string, PopulationGroup>();
  #saidTooManyAreas = false;
  readonly #marks = new Map<string, { count: number; row: number; column: number }>();

  constructor(locator: Locator, options: ReadOptions) {
    this.#locator = locator;
    this.#options = options;
  }

  /** Notes a problem of a cell, or of a whole row when no column is given. */
  refuse<C extends ProblemCode>(
    code: C,
    facts: ProblemFacts[C] | (() => ProblemFacts[C]),
    row: number,
    column?: number,
  ): void {
    const make = typeof facts === 'function' ? facts : () => facts;
    this.#tally.add(code, this.#locator.file, make, () => this.#locator.place(row, column));
  }

  area(text: string, row: number, column: number): AreaCode | undefined {
    const known = this.#areas.get(text);
    if (known !== undefined && this.#options.changes === undefined) return known;
    const area = known ?? parseAreaKey(text);
    this.note(row, column, area === undefined ? 'not-understood' : 'code', text, area ?? '', 'area code');
    if (area === undefined) this.refuse('VM223', { text }, row, column);
    else if (known === undefined && this.#areas.size >= inputLimits.areas) return this.#tooManyAreas(row, column);
    else if (known === undefined) this.#areas.set(text, area);
    return area;
  }

  group(text: string, row: number, column: number): PopulationGroup | undefined {
    const before = this.#groups.get(text);
    if (before !== undefined) return before;
    const group = parsePopulationGroup(text);
    if (group !== undefined) this.#groups.set(text, group);
    else {
      this.note(row, column, 'not-understood', text, '', 'population group');
      this.refuse('VM234', { text, known: Object.keys(populationGroups) }, row, column);
    }
    return group;
  }

  period(text: PeriodText, row: number, column: number): Period | undefined {
    const reading = text.reading;
    if (reading.kind === 'period') {
      if (this.#options.changes !== undefined) {
        this.note(row, column, 'period', text.text, formatTidyPeriod(reading.period), 'period');
      }
      return reading.period;
    }
    this.note(row, column, 'not-understood', text.text, '', 'period');
    if (reading.kind === 'ambiguous') {
      const inWords = (period: Period): string => `${formatMonthSpan(period)} (${formatPeriod(period)})`;
      const { financial, calendar } = reading;
      const facts = () => ({ text: text.text, financial: inWords(financial), calendar: inWords(calendar) });
      this.refuse('VM231', facts, row, column);
    } else this.refuse('VM230', { text: text.text }, row, column);
    return undefined;
  }

  /** The count in a cell; `written` is what the cell holds where `text` is what it means by another cell. */
  count(text: string, row: number, column: number, written = text): number | Shorthand | undefined {
    if (this.#options.changes === undefined && isSmallNumber(text)) return Number(text);
    const reading = readCount(text, this.#options.thousands);
    const isValue = typeof reading === 'number' || typeof reading === 'string';
    if (this.#options.changes !== undefined) {
      const kind = typeof reading === 'number' ? 'number' : isValue ? 'mark' : 'not-understood';
      const why = { number: 'written plainly', mark: 'a mark, never zero', 'not-understood': 'no count' }[kind];
      const to = isValue ? String(reading) : '';
      this.note(row, column, kind, written, to, why);
    }
    if (typeof reading === 'number') return reading;
    if (typeof reading === 'string') {
      const kind = kindOf(reading);
      const mark = this.#marks.get(kind) ?? { count: 0, row, column };
      this.#marks.set(kind, { ...mark, count: mark.count + 1 });
      return reading;
    }
    const { code, facts } = reading.fault(undefined);
    this.refuse(code, facts, row, column);
    return undefined;
  }

  /** One note for each kind of mark read in place of a number, at the first of its cells. */
  markFindings(): Finding[] {
    return [...this.#marks].map(([mark, { count, row, column }]) =>
      finding('VM302', 'warning', { marks: [mark] }, { count, place: this.#locator.place(row, column) }),
    );
  }

  /** Whether a row has a cell for each column; cells beyond the header are fine only when empty. */
  hasAllCells(record: readonly string[], columns: number, row: number): boolean {
    this.#options.rowWatch?.(row);
    if (record.length === columns) return true;
    if (record.length > columns && record.slice(columns).every((cell) => cell.trim() === '')) return true;
    this.#options.changes?.dropRow(this.#locator, row, record, 'a row with too few or too many cells');
    this.refuse('VM203', { cells: record.length, expected: columns }, row);
    return false;
  }

  /** Notes a cell that is written otherwise in a tidy copy. */
  note(row: number, column: number, kind: ChangeKind, from: string, to: string, why: string): void {
    this.#options.changes?.cell(this.#locator, row, column, { kind, from, to, why });
  }

  // Said once: what is wrong is the column, not each of its cells.
  #tooManyAreas(row: number, column: number): undefined {
    if (!this.#saidTooManyAreas) this.refuse('VM117', { limit: inputLimits.areas }, row, column);
    this.#saidTooManyAreas = true;
  }
}

/** Whether a record holds nothing. */
export function isBlankRecord(record: readonly string[]): boolean {
  const first = record[0] ?? '';
  return (first === '' || first.trim() === '') && record.every((cell) => cell.trim() === '');
}
