/** A whole number with commas between thousands: 2,926. */
export function grouped(value: number): string {
  return value.toLocaleString('en-GB');
}
