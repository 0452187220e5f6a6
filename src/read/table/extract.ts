import type { AreaCode } from '../../domain/areas/area.js';
import type { PracticeMonths } from '../../domain/areas/practice-months.js';
import type { Observed } from '../../domain/counts/count-columns.js';
import type { ControlTotal, Locator } from '../../domain/counts/observation.js';
import type { Finding } from '../../domain/problems/finding.js';
import type { Problem } from '../../domain/problems/problem.js';
import type { Header } from './header.js';

/** A file split into cells, with its header found. */
export interface Table {
  readonly records: readonly (readonly string[])[];
  readonly header: Header;
  readonly locator: Locator;
  /** The file's name, which may say what a wide table holds. */
  readonly name: string;
}

/** What a dialect understood of a table of activity. */
export interface Extract extends Observed {
  readonly totals: readonly ControlTotal[];
  readonly findings: readonly Finding[];
  readonly problems: readonly Problem[];
  /** How many rows these came from, and the areas that they are of, where that is known without looking at each. */
  readonly rows?: number;
  readonly areas?: ReadonlySet<string>;
  /** The area of each practice, where the rows are practices and a column says it. */
  readonly practiceAreas?: ReadonlyMap<AreaCode, AreaCode>;
  readonly practiceMonths?: PracticeMonths;
  /** The area of each row that is the total of its practices. */
  readonly areaTotals?: ReadonlyMap<number, AreaCode>;
}
