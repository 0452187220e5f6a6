import type { Cell } from './cell.js';
import { median } from './robust-scale.js';
import { sortCells, sortedMedian } from './sorted.js';

/** A row of logs for each area split into what all share and what is its own. */
export interface CourseFit {
  /** The log factor of each period that all rows share: season and trend. */
  readonly course: readonly number[];
  /** Each row less the course. Its level is still in it. */
  readonly own: readonly (readonly Cell[])[];
}

const passes = 3;
const fewestRows = 5;

/**
 * Splits rows of logs by median polish into one course and what is each row's own.
 * Under five rows there is no telling what they share, so the course is flat.
 *
 * Reference: Tukey (1977), Exploratory Data Analysis, chapter 11.
 */
export function commonCourse(rows: readonly (readonly Cell[])[]): CourseFit {
  const periods = Math.max(0, ...rows.map((row) => row.length));
  let course = new Array<number>(periods).fill(0);
  for (let pass = 0; rows.length >= fewestRows && pass < passes; pass++) {
    const levels = rows.map((row) => median(less(row, course)));
    course = course.map((before, at) => {
      const shared = sortCells(
        rows.map((row, index) => minus(row[at], levels[index])),
        0,
        rows.length,
      );
      return shared < fewestRows ? before : (sortedMedian(shared) ?? before);
    });
  }
  return { course, own: rows.map((row) => less(row, course)) };
}

function less(row: readonly Cell[], course: readonly number[]): Cell[] {
  return row.map((cell, at) => minus(cell, course[at]));
}

function minus(cell: Cell, other: Cell): Cell {
  return cell === undefined || other === undefined ? undefined : cell - other;
}
