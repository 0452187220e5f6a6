import type { AreaCode } from '../areas/area.js';
import type { ProblemFacts } from '../problems/problem-facts.js';
import { formatPeriod, type Period } from '../time/period.js';
import type { Locator } from './observation.js';

/** A number of one row with where it came from. */
export interface Located {
  readonly area: AreaCode;
  readonly period: Period;
  readonly value: number | string;
  readonly source: Locator;
  readonly row: number;
}

/** What is to be said of a second row for the area and period of a first one. */
export function repeatedRowFacts(second: Located, first: Located): ProblemFacts['VM220' | 'VM221'] {
  const at = first.source.place(first.row);
  return {
    area: second.area,
    period: formatPeriod(second.period),
    firstLine: at.line ?? 0,
    firstFile: at.file,
    firstRow: at.row ?? '',
    same: first.value === second.value,
  };
}
