/**
 * The sums of products of every two rows: count × count numbers, row by row, symmetric to the last bit.
 * Two rows at a time against two others, since each number read then serves two products.
 *
 * @param rows the rows one after another, `count` of them with `length` numbers each
 * @throws RangeError if there are not so many numbers
 */
export function gramMatrix(rows: Float64Array, count: number, length: number): Float64Array {
  if (rows.length !== count * length) {
    throw new RangeError(`rows must hold ${count} × ${length} numbers, not ${rows.length}`);
  }
  const sums = new Float64Array(count * count);
  const set = (row: number, column: number, sum: number): void => {
    sums[row * count + column] = sum;
    sums[column * count + row] = sum;
  };
  for (let row = 0; row < count; row += 2) {
    // The last row of an odd number is taken twice.
    const nextRow = Math.min(row + 1, count - 1);
    for (let column = 0; column <= row; column += 2) {
      const nextColumn = Math.min(column + 1, count - 1);
      let ac = 0;
      let ad = 0;
      let bc = 0;
      let bd = 0;
      for (let at = 0; at < length; at++) {
        const a = rows[row * length + at] ?? 0;
        const b = rows[nextRow * length + at] ?? 0;
        const c = rows[column * length + at] ?? 0;
        const d = rows[nextColumn * length + at] ?? 0;
        ac += a * c;
        ad += a * d;
        bc += b * c;
        bd += b * d;
      }
      set(nextRow, nextColumn, bd);
      set(nextRow, column, bc);
      set(row, nextColumn, ad);
      set(row, column, ac);
    }
  }
  return sums;
}
