/** A whole number with commas between thousands: 2,926. */
export function grouped(value: number): string {
  return value.toLocaleString('en-GB');
}

/** A whole number with what it counts: 1 row, 2,926 rows. */
export function counted(value: number, one: string): string {
  return `${grouped(value)} ${one}${value === 1 ? '' : 's'}`;
}
