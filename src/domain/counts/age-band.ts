/** Whole years of age from the first to the last, both in it; without a last it has no end. */
export interface AgeBand {
  readonly first: number;
  readonly last?: number;
}

const oldest = 130;

/**
 * The ages that a text means: `65-69`, `65 to 69`, `90+`, `90 and over`, `under 5` or one year of age (`67`); `all` for
 * people of any age, `undefined` for any other text.
 */
export function parseAgeBand(text: string): AgeBand | 'all' | undefined {
  const age = text
    .trim()
    .toLowerCase()
    .replace(/^ages? /, '')
    .replace(/ ?(?:years|yrs)\b/, '');
  if (['all', 'all ages', 'total', ''].includes(age)) return 'all';
  const under = /^(?:under|<) ?(\d{1,3})$/.exec(age);
  if (under !== null) return spanning(0, Number(under[1]) - 1);
  const open = /^(\d{1,3}) ?(?:\+|plus|and over|and above|or over)$/.exec(age);
  if (open !== null) return Number(open[1]) <= oldest ? { first: Number(open[1]) } : undefined;
  const band = /^(\d{1,3})(?: ?(?:-|–|_|to) ?(\d{1,3}))?$/.exec(age);
  return band === null ? undefined : spanning(Number(band[1]), Number(band[2] ?? band[1]));
}

/** A band in words: `65 to 69`, `90 and over`, or one year of age. */
export function formatAgeBand({ first, last }: AgeBand): string {
  if (last === undefined) return `${first} and over`;
  return first === last ? String(first) : `${first} to ${last}`;
}

function spanning(first: number, last: number): AgeBand | undefined {
  return first <= last && last <= oldest ? { first, last } : undefined;
}
