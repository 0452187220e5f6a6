import type { AreaCode } from '../domain/areas/area.js';
import type { PracticeMonths } from '../domain/areas/practice-months.js';
import type { AgedCount, PopulationCount } from '../domain/counts/observation.js';
import type { Finding } from '../domain/problems/finding.js';
import type { Problem } from '../domain/problems/problem.js';
import type { ReadOptions } from '../domain/settings.js';
import type { ByColumn } from './plain/plain-file.js';
import type { Table } from './table/extract.js';
import type { Header } from './table/header.js';

/** What a layout understood of a table of populations. */
export interface PopulationExtract {
  readonly counts: readonly PopulationCount[];
  /** How many rows these came from, where that is known without counting. */
  readonly rows?: number;
  /** People by age band, where the rows are of ages: each area and period in bands that hold every age once. */
  readonly aged?: readonly AgedCount[];
  readonly findings?: readonly Finding[];
  readonly problems: readonly Problem[];
  /** The area of each practice, where the rows are practices and a column says it. */
  readonly practiceAreas?: ReadonlyMap<AreaCode, AreaCode>;
  readonly practiceMonths?: PracticeMonths;
  /** The area of each row that is the total of its practices, and in no count. */
  readonly areaTotals?: ReadonlyMap<number, AreaCode>;
}

/** One layout that populations come in. */
export interface PopulationLayout {
  readonly description: string;
  recognises(header: Header): boolean;
  read(table: Table, options: ReadOptions): PopulationExtract;
  readonly byColumn?: ByColumn<PopulationExtract>;
}
