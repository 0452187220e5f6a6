import { allLess, type Cells, longest } from './cells.js';
import { sortColumn, sortDifferences, sortedMedian } from './sorted.js';

/** A row of logs for each area split into what all share and what is its own. */
export interface CourseFit {
  /** The log factor of each period that all rows share: season and trend. */
  readonly course: Cells;
  /** Each row less the course. Its level is still in it. */
  readonly own: readonly Cells[];
}

const passes = 3;
const fewestRows = 5;

/**
 * Splits rows of logs by median polish into one course and what is each row's own.
 * Under five rows there is no telling what they share, so the course is flat.
 *
 * Reference: Tukey (1977), Exploratory Data Analysis, chapter 11.
 */
export function commonCourse(rows: readonly Cells[]): CourseFit {
  const course = new Float64Array(longest(rows));
  const levels = new Float64Array(rows.length);
  for (let pass = 0; rows.length >= fewestRows && pass < passes; pass++) {
    rows.forEach((row, index) => {
      levels[index] = sortedMedian(sortDifferences(row, course)) ?? Number.NaN;
    });
    for (let at = 0; at < course.length; at++) {
      const shared = sortColumn(rows, at, levels);
      if (shared >= fewestRows) course[at] = sortedMedian(shared) as number;
    }
  }
  return { course, own: allLess(rows, course) };
}
