/** Each value once: of those that are the same as JSON, the first place and the last of them. */
export function distinct<T>(all: readonly T[], by: (one: T) => unknown = (one) => one): T[] {
  return [...new Map(all.map((one) => [JSON.stringify(by(one)), one])).values()];
}
