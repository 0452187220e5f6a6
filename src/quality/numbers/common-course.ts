import { type Cells, rowsIn } from './cells.js';
import { kernel, layOut } from './kernel.js';

/** A row of logs for each area split into what all share and what is its own. */
export interface CourseFit {
  /** Whether there were too few rows to tell, and the course is flat. */
  readonly alone: boolean;
  /** The log factor of each period that all rows share: season and trend. */
  readonly course: Cells;
  /** Each row less the course. Its level is still in it. */
  readonly own: readonly Cells[];
}

const passes = 3;
const fewestRows = 5;

/**
 * Splits rows of logs, all of one length, by median polish into one course and what is each row's own.
 * Under five rows there is no telling what they share, so the course is flat.
 *
 * Reference: Tukey (1977), Exploratory Data Analysis, chapter 11.
 */
export function commonCourse(rows: readonly Cells[]): CourseFit {
  const length = rows[0]?.length ?? 0;
  const [own, course, levels] = layOut([rows, length, rows.length], Math.max(length, rows.length));
  const alone = rows.length < fewestRows;
  const sweeps = alone ? 0 : passes;
  kernel().polish(own.at, rows.length, length, sweeps, fewestRows, course.at, levels.at);
  return { alone, course: course.numbers.slice(), own: rowsIn(own.numbers.slice(), length) };
}
