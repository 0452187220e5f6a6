import type { Cell, Cells } from './cells.js';
import { cellOf, kernel, layOut, layOutRow } from './kernel.js';

/** The median of the numbers in a row; none when there are none. */
export function median(cells: Cells): Cell {
  return cellOf(kernel().median(layOutRow(cells), cells.length));
}

/** The median of each row of rows of one length; not a number where there is none. */
export function medians(rows: readonly Cells[]): Cells {
  return ofEach('medians', rows);
}

/** The highest number of each row less its lowest; not a number where there is none. */
export function rangesOf(rows: readonly Cells[]): Cells {
  return ofEach('ranges', rows);
}

/**
 * The median distance from `centre`, scaled to estimate a standard deviation; none without numbers.
 * Half of the cells may be arbitrarily wrong.
 *
 * @param centre the median of the cells unless said
 *
 * Reference: Rousseeuw and Croux (1993), Alternatives to the Median Absolute Deviation.
 */
export function robustScale(cells: Cells, centre: Cell = median(cells)): Cell {
  return centre === undefined ? undefined : cellOf(kernel().robustScale(layOutRow(cells), cells.length, centre));
}

function ofEach(what: 'medians' | 'ranges', rows: readonly Cells[]): Cells {
  const length = rows[0]?.length ?? 0;
  const [all, found] = layOut([rows, rows.length], length);
  kernel()[what](all.at, rows.length, length, found.at);
  return found.numbers.slice();
}
