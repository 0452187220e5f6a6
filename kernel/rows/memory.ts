// AssemblyScript. Where rows lie, and the place before them where numbers are sorted.

/** Where numbers are sorted. What the caller lays out follows it. */
export const sorted: usize = (__heap_base + 7) & ~7;

/** Makes room for rows of so many numbers in all, of which so many are sorted at once, and says where. */
export function roomFor(numbers: u32, atOnce: u32): usize {
  const start = sorted + ((<usize>atOnce + 1) << 3);
  const pages = <i32>((start + (<usize>numbers << 3) + 0xffff) >> 16);
  if (pages > memory.size() && memory.grow(pages - memory.size()) < 0) unreachable();
  return start;
}

// @ts-expect-error: decorator
@inline
export function cell(row: usize, at: i32): f64 {
  return load<f64>(row + (<usize>at << 3));
}

// @ts-expect-error: decorator
@inline
export function put(row: usize, at: i32, value: f64): void {
  store<f64>(row + (<usize>at << 3), value);
}

// @ts-expect-error: decorator
@inline
export function rowOf(rows: usize, row: i32, length: i32): usize {
  return rows + ((<usize>row * length) << 3);
}
