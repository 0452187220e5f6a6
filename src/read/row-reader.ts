import { type AreaCode, parseAreaCode } from '../domain/area.js';
import { type Finding, finding } from '../domain/finding.js';
import type { Locator, Shorthand } from '../domain/observation.js';
import { formatMonthSpan, formatPeriod, type Period } from '../domain/period.js';
import { type PopulationGroup, parsePopulationGroup, populationGroups } from '../domain/population-group.js';
import { type Problem, problem } from '../domain/problem.js';
import type { ReadOptions } from '../domain/settings.js';
import { readCount } from './count.js';
import { kindOf } from './marks.js';
import type { PeriodText } from './period-column.js';

/**
 * Reads the cells of one table and keeps every problem found on the way, with its place.
 * Distinct texts are understood once, so that a rule costs nothing per row.
 */
export class RowReader {
  readonly problems: Problem[] = [];
  readonly #locator: Locator;
  readonly #options: ReadOptions;
  readonly #areas = new Map<string, AreaCode>();
  readonly #groups = new Map<string, PopulationGroup>();
  readonly #marks = new Map<string, { count: number; row: number; column: number }>();

  constructor(locator: Locator, options: ReadOptions) {
    this.#locator = locator;
    this.#options = options;
  }

  area(text: string, row: number, column: number): AreaCode | undefined {
    const known = this.#areas.get(text);
    if (known !== undefined) return known;
    const area = parseAreaCode(text);
    if (area !== undefined) this.#areas.set(text, area);
    else this.problems.push(problem('VM223', { text }, this.#locator.place(row, column)));
    return area;
  }

  group(text: string, row: number, column: number): PopulationGroup | undefined {
    const before = this.#groups.get(text);
    if (before !== undefined) return before;
    const group = parsePopulationGroup(text);
    if (group !== undefined) this.#groups.set(text, group);
    else {
      const known = Object.keys(populationGroups);
      this.problems.push(problem('VM234', { text, known }, this.#locator.place(row, column)));
    }
    return group;
  }

  period(text: PeriodText, row: number, column: number): Period | undefined {
    const reading = text.reading;
    if (reading.kind === 'period') return reading.period;
    const place = this.#locator.place(row, column);
    if (reading.kind === 'ambiguous') {
      const [financial, calendar] = [reading.financial, reading.calendar].map(
        (period) => `${formatMonthSpan(period)} (${formatPeriod(period)})`,
      );
      this.problems.push(
        problem('VM231', { text: text.text, financial: financial ?? '', calendar: calendar ?? '' }, place),
      );
    } else {
      this.problems.push(problem('VM230', { text: text.text }, place));
    }
    return undefined;
  }

  count(text: string, row: number, column: number): number | Shorthand | undefined {
    const reading = readCount(text, this.#options.thousands);
    if (typeof reading === 'number') return reading;
    if (typeof reading === 'string') {
      const kind = kindOf(reading);
      const mark = this.#marks.get(kind) ?? { count: 0, row, column };
      this.#marks.set(kind, { ...mark, count: mark.count + 1 });
      return reading;
    }
    this.problems.push(reading.fault(this.#locator.place(row, column)));
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
    if (record.length === columns) return true;
    if (record.length > columns && record.slice(columns).every((cell) => cell.trim() === '')) return true;
    this.problems.push(problem('VM203', { cells: record.length, expected: columns }, this.#locator.place(row)));
    return false;
  }
}

/** Whether a record holds nothing. */
export function isBlankRecord(record: readonly string[]): boolean {
  const first = record[0] ?? '';
  return (first === '' || first.trim() === '') && record.every((cell) => cell.trim() === '');
}
